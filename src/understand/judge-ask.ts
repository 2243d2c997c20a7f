import type { FactId } from "../domain/fact.ts";
import type { AskModel } from "./ask-model.ts";
import type { Query } from "./query.ts";

/** What rules read of a question that only plans are asked. */
type Read = Pick<
  Query,
  "aspect" | "recordId" | "plan" | "report" | "talk" | "mention" | "where" | "wantsSurely" | "facts"
>;

/**
 * What a message as a whole asks for that no plan holds, by the way it is put; null where a rule reads anything that only
 * plans are asked, or the model is not sure.
 * @param text normalised
 */
export function judgeAsk(text: string, { wantsSurely, facts, ...read }: Read, asks: AskModel): Query["judged"] {
  const { aspect, recordId, plan, report, talk, mention, where } = read;
  const isRead = wantsSurely || [aspect, recordId, plan, report, talk, mention, where].some((one) => one !== null);
  if (isRead || facts.some((fact) => !ASKED_OF_ANYTHING.has(fact)) || text.trim().length < LEAST_CHARS) return null;
  const { ask, outside } = asks.judge(text);
  return ask === "plan" || outside < SURELY_OUTSIDE ? null : ask;
}

/** What is asked of other things in the same words (「いくら」「今」「どんな」). */
const ASKED_OF_ANYTHING: ReadonlySet<FactId> = new Set(["scope", "detail", "baseline", "amount"]);
/** A shorter message goes on with the one before. */
const LEAST_CHARS = 6;
/** From here 2 of 1,045 questions that a plan answers were refused, on fourteen sets that the model had not seen. */
const SURELY_OUTSIDE = 0.9;
