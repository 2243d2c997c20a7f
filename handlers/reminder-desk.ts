import { buildDigestCard } from "../src/card/build-digest-card.ts";
import { buildDigestListCard } from "../src/card/build-digest-list-card.ts";
import { buildStaleTapCard } from "../src/card/build-message-card.ts";
import {
  buildAllStoppedCard,
  buildFieldsCard,
  buildRemindersCard,
  buildSettingsCard,
  buildSubscriptionCard,
  describeChange,
} from "../src/card/build-settings-card.ts";
import type { Card } from "../src/card/card.ts";
import type { Intent } from "../src/card/card-parts.ts";
import { dateInJapan } from "../src/domain/calendar-date.ts";
import { buildMeasureView } from "../src/domain/measure-view.ts";
import type { CityRecords } from "../src/domain/records.ts";
import { buildCityDigest } from "../src/reminder/build-city-digest.ts";
import { findScope } from "../src/reminder/scope.ts";
import { ALL_TOPICS, findTopic, type Topic } from "../src/reminder/topic.ts";

/** Where the topics of the person who asks are kept. Only a channel that can reach that person has one. */
export interface TopicKeeper {
  list(): Promise<Topic[]>;
  add(topic: Topic): Promise<void>;
  remove(topic: Topic): Promise<void>;
  removeAll(): Promise<void>;
  /** Said on every card about the topics; null: nothing to say. */
  remark: string | null;
}

export type ReminderIntent = Extract<Intent, { kind: "settings" | "fields" | "subscribe" | "digest" }>;

/** Follows a tap on a reminder or its settings. @param keeper null: this channel keeps no topics */
export async function followReminder(
  intent: ReminderIntent,
  records: CityRecords,
  keeper: TopicKeeper | null,
  now: Date,
): Promise<Card> {
  switch (intent.kind) {
    case "digest":
      return openDigest(intent, records, now);
    case "settings":
      return showSettings(records, keeper);
    case "fields":
      return keeper
        ? buildFieldsCard(records, { topics: await keeper.list(), remark: keeper.remark })
        : buildRemindersCard(records.city);
    case "subscribe":
      return keeper ? changeTopic(intent, records, keeper) : buildRemindersCard(records.city);
  }
}

export async function showSettings(records: CityRecords, keeper: TopicKeeper | null): Promise<Card> {
  return keeper
    ? buildSettingsCard(records, { topics: await keeper.list(), remark: keeper.remark })
    : buildRemindersCard(records.city);
}

async function changeTopic(
  { topic: encoded, on }: Extract<Intent, { kind: "subscribe" }>,
  records: CityRecords,
  keeper: TopicKeeper,
): Promise<Card> {
  if (encoded === ALL_TOPICS) {
    await keeper.removeAll();
    return buildAllStoppedCard(records.city);
  }
  const topic = findTopic(encoded);
  const card = topic ? buildSubscriptionCard(records, topic, on === "1", keeper.remark) : null;
  // What the city's data no longer names cannot be chosen, but can be left.
  if (!topic || (card === null && on === "1")) return buildStaleTapCard(records.city);
  await (on === "1" ? keeper.add(topic) : keeper.remove(topic));
  // Fields are chosen one after the other: their card stays at hand.
  if (topic.kind === "field" && card !== null) {
    return buildFieldsCard(records, {
      topics: await keeper.list(),
      remark: keeper.remark ?? describeChange(records, topic, on === "1"),
    });
  }
  return card ?? showSettings(records, keeper);
}

/** What the button of a digest opens is asked for, so that no quiet period holds it back. */
function openDigest(
  { section, offset, day, scope: encoded }: Extract<Intent, { kind: "digest" }>,
  records: CityRecords,
  now: Date,
): Card {
  const scope = findScope(encoded);
  if (!scope) return buildStaleTapCard(records.city);
  const today = day === "today" ? dateInJapan(now) : day;
  const digest = buildCityDigest(records, today, scope);
  return section === "all"
    ? buildDigestCard(digest)
    : buildDigestListCard(digest, section, offset, (measure) =>
        buildMeasureView(measure, records.city, today, records.book?.get(measure.id)),
      );
}
