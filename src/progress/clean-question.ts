import { maskPersonalData } from "../domain/personal-data.ts";
import { NAME_PATTERNS } from "../domain/personal-names.ts";

/** Longest question that is kept, in characters. */
const MAX_CHARS = 120;

/** A house, more freely than anywhere else: what is kept here is for finding records, and no plan needs 「原市1-2」. */
const HOUSE = /\p{Script=Han}{1,6}\d{1,4}-\d{1,4}(-\d{1,4})?/gu;

/** Ids, house, account and card numbers: nothing in a plan needs six digits in a row. */
const LONG_NUMBER = /[a-z]{0,4}\d{6,}/gi;

/** Elected people: everybody knows their names, but what is said of one, true or not, is for nobody's list. */
const ELECTED = new RegExp(
  `(?:${NAME_PATTERNS.fullName}|(?<!\\p{Script=Han})${NAME_PATTERNS.surname}\\p{Script=Han}{0,2}?)(?=[ ]?(?:前|元|現)?(?:副市長|市長|副町長|町長|村長|副知事|知事|市議|県議|町議|議員|市会議員|市議会議員|代議士|大臣|総理))`,
  "gu",
);

/**
 * A question that nothing answered → the words that are kept for staff, without personal data.
 * Undefined when too little is left to tie to a record.
 * @param question without control characters, NFKC
 */
export function cleanQuestion(question: string): string | undefined {
  const cleaned = maskPersonalData(question.replace(/https?:\/\/\S+/g, " "))
    .replace(ELECTED, "〇〇")
    .replace(HOUSE, "〇〇")
    .replace(LONG_NUMBER, "〇〇")
    .replace(/\s+/g, " ")
    .trim();
  const kept = [...cleaned].slice(0, MAX_CHARS).join("");
  return kept.replace(/〇〇|[^\p{L}\p{N}]/gu, "").length >= 2 ? kept : undefined;
}
