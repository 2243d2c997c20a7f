import { LANGUAGES } from "../domain/languages.ts";
import type { Ranking } from "../find/rank-records.ts";
import { CONVERSATION, DECISION } from "../search/ranking.ts";
import { leavesOf } from "../understand/condition.ts";
import type { Query } from "../understand/query.ts";
import type { ConversationState } from "./conversation.ts";
import { focusOf } from "./remember.ts";

/** What a follow-up is judged by. */
interface Asked {
  query: Query;
  ranking: Ranking;
  previous: ConversationState | null;
}

/**
 * The record in focus, where a question in another language names no other: its words lead to that record, or to none
 * for sure. Which of them are names is not known there; those that two records share lead nowhere far.
 */
export function focusKept({ query: { language, aspect }, ranking, previous }: Asked): string | null {
  if (language === "ja" || language === "ja-easy") return null;
  const focus = focusOf(previous);
  const { best, verdict, contentTerms } = ranking;
  const isNamed = best !== undefined && best.id !== focus && verdict === "record";
  const least = CONVERSATION.newSubjectAbroad[aspect === null ? "asks" : "aside"];
  return isNamed && best.score >= least * Math.sqrt(contentTerms) ? null : focus;
}

/** 「¿cuántas quieren por año?」: a number that is asked for with no word for records, and not as one asks for a price. */
export const countsThing = ({ wants, where, spans, judged }: Query): boolean =>
  wants === "count" &&
  where === null &&
  (judged === null || judged.outside < DECISION.foreignAside) &&
  !spans.some(({ rule }) => rule.endsWith("/record"));

/** 「Đến năm nào vậy?」「de quando é?」 after one record: of that one, where the plan itself is not named. */
export function askedOfFocus(query: Query, previous: ConversationState | null): Query {
  const { plan, language } = query;
  // "¿ya está cumplido o falta?" of one record: how far it is.
  const states = leavesOf(query.where).flatMap((leaf) => (leaf.kind === "state" ? [leaf.state] : []));
  const asksHowFar = query.where?.kind === "or" && states.length === query.where.of.length && states.length > 1;
  if (asksHowFar && query.wants === "record" && language !== "ja" && focusOf(previous) !== null) {
    return { ...query, where: null, facts: ["progress"], topic: "" };
  }
  const fact = plan === "period" ? "deadline" : plan === "as_of" ? "as_of" : null;
  if (fact === null || language === "ja" || focusOf(previous) === null) return query;
  const { record } = LANGUAGES[language].words;
  return record.some((word) => query.text.includes(word)) ? query : { ...query, plan: null, facts: [fact] };
}

/** 「e a próxima, onde vai ser?」: by the way it is put no plan holds it, and it is asked of the record in focus. */
export const isAsideOfFocus = (asked: Asked): boolean => {
  const { judged } = asked.query;
  return (
    judged !== null &&
    judged.outside >= DECISION.asideOfFocus &&
    !judged.readsFact &&
    judged.aside !== "chat" &&
    judged.aside !== "knowledge" &&
    focusKept(asked) !== null
  );
};
