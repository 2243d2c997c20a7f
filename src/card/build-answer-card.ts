import type { City } from "../domain/city.ts";
import type { Answer, NotFoundReason } from "../reply/answer.ts";
import type { QuestionLanguage } from "../understand/find-language.ts";
import { buildEmergencyCard } from "./build-emergency-card.ts";
import { buildEntry, buildMeasureCard } from "./build-measure-card.ts";
import { buildHelpCard, buildTopicCard, exampleActions } from "./build-message-card.ts";
import { buildPlainHeadline } from "./build-plain-headline.ts";
import { buildRemindersCard } from "./build-settings-card.ts";
import { type Card, type CardAction, LIST_PAGE_SIZE, type MeasureCard, type MessageCard } from "./card.ts";
import { describePlainPurpose, describePlainReason, PLAIN_CHOICE } from "./plain-leads.ts";

/**
 * Answer → card. Looks nothing up: everything it says stands in the answer.
 * @param question the question as it was asked, for the 「もっと見る」 button of a list
 * @param offset first record of a list to show, from 0
 * @param language how the question was written
 */
export function buildAnswerCard(
  answer: Answer,
  city: City,
  question: string,
  offset = 0,
  language: QuestionLanguage = "japanese",
): Card {
  switch (answer.kind) {
    case "measure":
      return withPlainWords(buildMeasureCard(answer.view, "summary", answer.focus, answer.also), answer);
    case "list": {
      const shown = answer.views.slice(offset, offset + LIST_PAGE_SIZE);
      const next = offset + shown.length;
      const rest = answer.views.length - next;
      const more: CardAction[] =
        rest > 0
          ? [{ label: `続きを見る(あと${rest}件)`, intent: { kind: "more", text: question, offset: next } }]
          : [];
      return {
        kind: "list",
        cityName: city.name,
        title: answer.title,
        note: answer.description,
        lead: answer.lead,
        total: answer.views.length,
        offset,
        entries: shown.map(buildEntry),
        actions: more,
      };
    }
    case "choose":
      return {
        kind: "choose",
        cityName: city.name,
        lead: language === "japanese" ? "どちらのことですか? 近いものを選んでください。" : PLAIN_CHOICE[language],
        entries: answer.candidates.map(buildEntry),
        actions: [],
      };
    case "not_found":
      return {
        kind: "not_found",
        cityName: city.name,
        lead:
          language === "japanese"
            ? describeReason(answer.reason, city)
            : describePlainReason(answer.reason, language, language === "other" ? city.nameEn : city.name),
        entries: answer.near.map(buildEntry),
        actions: exampleActions(city),
      };
    case "emergency":
      return buildEmergencyCard(answer.emergency, city);
    case "help":
      return buildHelpCard(city);
    case "settings":
    case "digest":
      return buildRemindersCard(city);
    case "message":
      return withPlainPurpose(buildTopicCard(answer.topic, city), language, city);
  }
}

/** The official title and words stay; the essentials stand before them in the reader's language. */
function withPlainWords(card: MeasureCard, { plain, view, focus }: Extract<Answer, { kind: "measure" }>): MeasureCard {
  return plain === null ? card : { ...card, headline: buildPlainHeadline(plain, view, focus, card.sources) };
}

function withPlainPurpose(card: MessageCard, language: QuestionLanguage, city: City): MessageCard {
  return language === "japanese" ? card : { ...card, lines: [describePlainPurpose(language, city), ...card.lines] };
}

function describeReason(reason: NotFoundReason, city: City): string {
  const plan = `${city.name}の${city.plan.shortTitle}`;
  switch (reason.kind) {
    case "nothing":
      return `${plan}の中には見つかりませんでした。ことばを変えるか、下の例のようにたずねてください。`;
    case "outside":
      return `「${reason.topic}」のことは、${plan}には載っていません。市役所の窓口か、市のホームページで確かめてください。`;
    case "other_city":
      return `それは${reason.cityName}の資料に載っていることのようです。ここでは${plan}についてお答えします。`;
    case "empty_list":
      return `「${reason.description}」に当てはまる${city.measureWord}は、${plan}にはありません。`;
    case "nothing_reported":
      return [`「${reason.description}」に当てはまる${city.measureWord}は、ありません。`, ...reason.figures].join("\n");
    case "unknown_department":
      return `「${reason.name}」が担当の${city.measureWord}は、${plan}には見つかりませんでした。`;
  }
}
