import { z } from "zod";
import { ASK_IDS } from "../understand/ask-model.ts";

/** One row of the golden question table. */
export const questionSchema = z.strictObject({
  q: z.string(),
  city: z.string(),
  style: z.string(),
  /** lookup: the first record is right. fact: and the text states one of `facts`. list: exactly this set. none: no record. */
  type: z.enum(["lookup", "fact", "list", "none"]),
  /** Expected records; for lookup and fact any of them may stand first. */
  ids: z.array(z.string()),
  facts: z.array(z.string()).default([]),
  /** Earlier messages of the same conversation. */
  context: z.array(z.string()).default([]),
  remark: z.string(),
});
export type Question = z.output<typeof questionSchema>;

/** A question with what it asks for in place of a plan, where that is told by the way it is put. */
export const blindQuestionSchema = questionSchema.extend({ ask: z.enum(ASK_IDS).optional() });
export type BlindQuestion = z.output<typeof blindQuestionSchema>;

/** What the API says to a question. */
export interface AskedAnswer {
  kind: string;
  text: string;
  measures: { id: string }[];
}

/** Whether an answer is right for a row. */
export function isRight({ type, ids, facts }: Question, { kind, text, measures }: AskedAnswer): boolean {
  const got = measures.map(({ id }) => id);
  switch (type) {
    case "none":
      return kind === "not_found" || (!["measure", "list", "choose"].includes(kind) && got.length === 0);
    case "lookup":
      return kind !== "not_found" && ids.includes(got[0] ?? "");
    case "fact":
      return kind !== "not_found" && ids.includes(got[0] ?? "") && facts.some((fact) => states(text, fact));
    case "list":
      return kind !== "not_found" && got.length === ids.length && ids.every((id) => got.includes(id));
  }
}

const plain = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[\s,]/g, "")
    .replace(/令和元年/g, "令和1年")
    .toLowerCase();

/** What follows 達成 when the text does not say that something was achieved. */
const NOT_ACHIEVED =
  /^(予定|状況|度|目標|に(は|向)|まで|済み及び|の記載|」の記載|では?(ない|ありません)|(して|でき|されて)(い)?(ない|ません))/;

/** Whether a text states a fact; 未達成 and 達成予定 do not state 達成. */
function states(text: string, fact: string): boolean {
  const where = plain(text);
  const wanted = plain(fact);
  for (let at = where.indexOf(wanted); at >= 0; at = where.indexOf(wanted, at + 1)) {
    if (/[未非不]/.test(where[at - 1] ?? "")) continue;
    if (wanted.endsWith("達成") && NOT_ACHIEVED.test(where.slice(at + wanted.length))) continue;
    return true;
  }
  return false;
}

/** Right and asked, by type, by style and in all. */
export type Tally = Record<string, { right: number; asked: number }>;

export function addToTally(tally: Tally, question: Question, right: boolean): void {
  for (const key of [`type:${question.type}`, `style:${question.style}`, "all"]) {
    tally[key] ??= { right: 0, asked: 0 };
    tally[key].asked++;
    if (right) tally[key].right++;
  }
}
