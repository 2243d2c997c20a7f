import type { FactId } from "../domain/fact.ts";
import type { AsideAsk, AskModel } from "./ask-model.ts";
import { findAllegation } from "./find-allegation.ts";
import type { Query } from "./query.ts";

/** What rules read of a question that only plans are asked. */
type Read = Pick<
  Query,
  "recordId" | "plan" | "report" | "talk" | "mention" | "where" | "wantsSurely" | "identifies" | "facts"
>;

/**
 * What a message as a whole asks for that no plan holds, by the way it is put; null where a rule has read what it asks
 * for. A fact is no such reading: 「締切」「なぜ」 are asked of other things, too (`find/aside-decision.ts` weighs it); nor is
 * an aspect, whose words may stand in the story around a question.
 * @param text normalised
 */
export function judgeAsk(
  text: string,
  { wantsSurely, identifies, facts, ...read }: Read,
  asks: AskModel,
): AsideAsk | null {
  const { recordId, plan, report, talk, mention, where } = read;
  const isRead =
    wantsSurely ||
    identifies ||
    facts.includes("contact") ||
    [recordId, plan, report, talk, mention, where, findAllegation(text)].some((one) => one !== null);
  if (isRead || text.replace(/[\d\p{P}\s]/gu, "").length < LEAST_CHARS) return null;
  return { ...asks.judge(text), readsFact: facts.some((fact) => !ASKED_OF_ANYTHING.has(fact)) };
}

/** What is asked of other things in the same words (「いくら」「今」「どんな」). */
const ASKED_OF_ANYTHING: ReadonlySet<FactId> = new Set(["scope", "detail", "baseline", "amount"]);
/** Fewer letters go on with the message before (「(2)と(3)も出して」). */
const LEAST_CHARS = 6;
