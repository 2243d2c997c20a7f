import type { Answer } from "./answer.ts";
import { withAskedConditions } from "./answer-record-question.ts";
import { answerList, answerMeasure, type Inquiry, viewOf, withoutSearch } from "./inquiry.ts";

/**
 * Records that the conversation chose, whatever the words would be looked for as: the only one's card, with what is asked
 * of it, or their list.
 * @param words what a list of them is called
 */
export function answerRecords(inquiry: Inquiry, ids: readonly string[], words: string): Answer {
  const chosen = withoutSearch(inquiry);
  const [only, ...others] = ids;
  if (only !== undefined && others.length === 0) return answerMeasure(withAskedConditions(chosen), only);
  const views = ids.map((id) => viewOf(inquiry, id));
  return answerList(chosen, views, words, [], { kind: "records", ids: [...ids], words });
}
