import { maskPersonalData } from "../domain/personal-data.ts";
import { ELECTED } from "../domain/personal-names-elected.ts";

/** Longest question that is kept, in characters. */
const MAX_CHARS = 120;

/** A house, more freely than anywhere else: what is kept here is for finding records, and no plan needs 「原市1-2」. */
const HOUSE = /\p{Script=Han}{1,6}\d{1,4}-\d{1,4}(-\d{1,4})?/gu;

/** Ids, house, account and card numbers: nothing in a plan needs six digits in a row. */
const LONG_NUMBER = /[a-z]{0,4}\d{6,}/gi;

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
