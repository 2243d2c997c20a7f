import type { City } from "../domain/city.ts";
import type { SettingsFrame } from "../domain/languages/language.ts";
import { type FramedTag, LANGUAGES } from "../domain/languages.ts";
import { localFrame } from "../domain/local-frame.ts";
import { ALL_TOPICS, findTopic } from "../reminder/topic.ts";
import type { Card } from "./card.ts";
import type { CardAction, Intent } from "./card-parts.ts";
import { frameMessage } from "./frame-message.ts";
import type { SettingsCard, SettingsRow } from "./reminder-card.ts";

/** Taps that speak of reminders, and the question that opens their settings. */
type SettingsIntent = Extract<Intent, { kind: "settings" | "fields" | "subscribe" }>;

/**
 * The card that such a tap or question opened, in the frame of another language. Names of fields and records stay as
 * the city writes them.
 * @param card the card as it reads in Japanese
 */
export function frameFollowed(card: Card, intent: SettingsIntent, city: City, language: FramedTag): Card {
  switch (card.kind) {
    case "settings":
      return frameSettings(card, intent, city, language);
    case "message":
      if (intent.kind === "subscribe") return frameSubscribed(intent, card.actions, city, language);
      return frameMessage(
        "reminders",
        city,
        language,
        card.actions.map((action) => frameAction(action, language)),
      );
    case "measure":
    case "list":
    case "plan":
    case "choose":
    case "not_found":
    case "help":
    case "emergency":
    case "digest":
    case "notice":
    case "several":
      return card;
  }
}

function frameSettings(card: SettingsCard, intent: SettingsIntent, city: City, language: FramedTag): SettingsCard {
  const { cityName, settings: words } = localFrame(language, city);
  const isFields =
    intent.kind === "fields" || (intent.kind === "subscribe" && findTopic(intent.topic)?.kind === "field");
  return {
    ...card,
    language,
    cityName: city[cityName],
    title: isFields ? words.chooseFields : words.title,
    lines: isFields ? [words.fieldsLine] : [...words.lines],
    rows: card.rows.map((row) => frameRow(row, city, language)),
    actions: card.actions.map((action) => frameAction(action, language)),
  };
}

function frameRow(row: SettingsRow, city: City, language: FramedTag): SettingsRow {
  const { settings: words } = localFrame(language, city);
  const topic = row.change.intent.kind === "subscribe" ? findTopic(row.change.intent.topic) : undefined;
  const change = frameAction(row.change, language);
  switch (topic?.kind) {
    case "digest":
      return { ...row, title: words.digest, note: words.digestNote, change };
    case "field":
      return { ...row, note: words.fieldNote, change };
    case "record":
      return { ...row, note: words.recordNote, change };
    case undefined:
      return { ...row, change };
  }
}

function frameSubscribed(
  { topic, on }: Extract<Intent, { kind: "subscribe" }>,
  actions: CardAction[],
  city: City,
  language: FramedTag,
): Card {
  const { settings: words, cityName } = localFrame(language, city);
  const lines = topic === ALL_TOPICS ? [words.stoppedAll] : [...words.lines];
  return {
    kind: "message",
    language,
    cityName: city[cityName],
    title: on === "1" ? words.started : words.stopped,
    lines,
    actions: actions.map((action) => frameAction(action, language)),
  };
}

function frameAction(action: CardAction, language: FramedTag): CardAction {
  const { buttons, settings } = LANGUAGES[language].frame;
  const { intent } = action;
  switch (intent.kind) {
    case "settings":
      return { ...action, label: buttons.settings };
    case "fields":
      return { ...action, label: settings.chooseFields };
    case "digest":
      return { ...action, label: buttons.digest };
    case "subscribe":
      return { ...action, label: nameChange(intent.topic, intent.on === "1", buttons.follow, settings) };
    case "ask":
    case "show":
    case "more":
    case "record":
    case "correct":
    case "redact":
    case "memo":
    case "feedback":
      return action;
  }
}

function nameChange(topic: string, on: boolean, follow: string, words: SettingsFrame): string {
  if (topic === ALL_TOPICS) return words.stopAll;
  const isRecord = findTopic(topic)?.kind === "record";
  if (on) return isRecord ? follow : words.receive;
  return isRecord ? words.unfollow : words.stop;
}
