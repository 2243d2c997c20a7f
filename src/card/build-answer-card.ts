import type { City } from "../domain/city.ts";
import type { LanguageTag } from "../domain/languages.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { describeMunicipality } from "../domain/municipality.ts";
import { CONCERN_FIRST } from "../domain/order-by-concern.ts";
import type { Answer, NotFoundReason } from "../reply/answer.ts";
import { ASPECTS } from "../understand/aspects.ts";
import { describeContact } from "../wording/describe-contact.ts";
import { describeCoverage, describeGaps } from "../wording/describe-coverage.ts";
import { buildEmergencyCard } from "./build-emergency-card.ts";
import { buildEntry, buildMeasureCard } from "./build-measure-card.ts";
import { buildHelpCard, buildTopicCard } from "./build-message-card.ts";
import { buildPlanCard } from "./build-plan-card.ts";
import { buildRemindersCard } from "./build-settings-card.ts";
import type { Card } from "./card.ts";
import { JAPANESE_LABELS } from "./card-labels.ts";
import type { CardAction } from "./card-parts.ts";
import { type FindGloss, frameAnswer } from "./frame-answer.ts";
import { pageOfList } from "./page-of-list.ts";
import { exampleActions } from "./speak-message.ts";
import { describeAlike, findAlike, withoutAlike } from "./tell-alike.ts";

/**
 * Answer → card. Looks nothing up: everything it says stands in the answer.
 * @param question the question as it was asked, for the 「もっと見る」 button of a list
 * @param offset first record of a list to show, from 0
 * @param language how the question was written
 * @param findGloss what official titles mean, for readers of another language
 */
export function buildAnswerCard(
  answer: Answer,
  city: City,
  question: string,
  offset = 0,
  language: LanguageTag = "ja",
  findGloss: FindGloss = () => ({ title: null, sentence: null }),
): Card {
  if (language !== "ja") return frameAnswer(answer, city, question, offset, language, findGloss);
  switch (answer.kind) {
    case "measure":
      return buildMeasureCard(answer.view, "summary", answer.focus, answer.also);
    case "list": {
      const all = buildEntries(answer.views, answer);
      const alike = findAlike(all);
      const { from, shown, next, rest } = pageOfList(all, offset);
      const more: CardAction[] =
        rest > 0
          ? [{ label: `続きを見る(あと${rest}件)`, intent: { kind: "more", text: question, offset: next } }]
          : [];
      return {
        kind: "list",
        cityName: city.name,
        title: answer.title,
        note: answer.description,
        // A count is no more than what its documents cover.
        lead: [
          ...answer.lead,
          ...(answer.byConcern ? [CONCERN_FIRST] : []),
          ...[describeAlike(alike, JAPANESE_LABELS, answer.description), describeCoverage(city)].filter(
            (line) => line !== null,
          ),
        ],
        total: answer.views.length,
        offset: from,
        entries: shown.map((entry) => withoutAlike(entry, alike, JAPANESE_LABELS)),
        actions: more,
      };
    }
    case "plan":
      return buildPlanCard(answer, city);
    case "choose":
      return {
        kind: "choose",
        cityName: city.name,
        lead: "どちらのことですか? 近いものを選んでください。",
        entries: buildEntries(answer.candidates, answer),
        actions: [],
      };
    case "not_found":
      return {
        kind: "not_found",
        cityName: city.name,
        lead: describeReason(answer.reason, city),
        entries: buildEntries(answer.near, answer),
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
      return buildTopicCard(answer.topic, city);
  }
}

function buildEntries(views: readonly MeasureView[], { items }: { items?: Readonly<Record<string, string>> }) {
  return views.map((view) => buildEntry(view, items?.[view.measure.id]));
}

/** Why nothing was found; a no of documents with gaps says so, for it is no word on the whole plan. */
function describeReason(reason: NotFoundReason, city: City): string {
  const gaps = OF_DOCUMENTS.has(reason.kind) ? describeGaps(city) : null;
  return [explainReason(reason, city), gaps].filter((line) => line !== null).join("\n");
}

/** What is said not to stand in the plan. */
const OF_DOCUMENTS: ReadonlySet<NotFoundReason["kind"]> = new Set([
  "nothing",
  "outside",
  "empty_list",
  "unknown_department",
]);

function explainReason(reason: NotFoundReason, city: City): string {
  const { office, unit } = describeMunicipality(city);
  const plan = `${city.name}の${city.plan.shortTitle}`;
  const desk = city.contact === null ? "" : `${describeContact(city)}。`;
  switch (reason.kind) {
    case "no_subject":
      return `どの${city.measureWord}のことか分かりません。前のやりとりは、30分たつと忘れます。名前か話題を入れて、もう一度たずねてください。`;
    case "nothing":
      return `${plan}の中には見つかりませんでした。ことばを変えるか、下の例のようにたずねてください。`;
    case "outside":
      return `「${reason.topic}」のことは、${plan}には載っていません。${office}の窓口か、${unit}のホームページで確かめてください。${desk}`;
    case "aspect":
      return [
        `${reason.said.length > 0 ? "くわしい" : ""}${ASPECTS[reason.aspect].label}は、${plan}には載っていません。${unit}のホームページか、${office}の窓口で確かめてください。${desk}`,
        ...(reason.said.length > 0 ? ["計画に書かれているのは、次のことです。", ...reason.said] : []),
      ].join("\n");
    case "other_city":
      return `${reason.cityName}のことは、ここでは分かりません。お答えできるのは、${plan}のことです。`;
    case "empty_list":
      return `「${reason.description}」に当てはまる${city.measureWord}は、${plan}にはありません。`;
    case "nothing_reported": {
      const counts = reason.figures.some((line) => line.includes("件"));
      const none = `「${reason.description}」に当てはまる${city.measureWord}は、ありません。`;
      return [none, ...reason.figures, ...(counts ? [describeCoverage(city)] : [])].filter(Boolean).join("\n");
    }
    case "unknown_department":
      return `「${reason.name}」が担当の${city.measureWord}は、${plan}には見つかりませんでした。`;
  }
}
