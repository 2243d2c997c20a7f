import { foldDialect } from "../text/dialect.ts";
import { normalizeText } from "../text/normalize.ts";
import { findRomaji } from "../text/romaji.ts";
import { spellOutNumbers } from "./catalogue.ts";
import { spellPlanWords } from "./plan-words-in-kana.ts";
import { spellRomajiWords } from "./spell-romaji-words.ts";

/** Longest question that is read; what lies beyond is cut, so that a 5,000-character message stays cheap. */
export const MAX_QUESTION_CHARS = 600;

/**
 * A question in the one spelling that rules and models read.
 * @param question at most `MAX_QUESTION_CHARS`, well-formed
 */
export function foldQuestion(question: string): string {
  // Cut again: one character such as ﷺ becomes eighteen when it is spelled out.
  const normal = normalizeText(spellOutNumbers(question)).slice(0, MAX_QUESTION_CHARS);
  return spellPlanWords(foldDialect(findRomaji(normal) ?? spellRomajiWords(normal)));
}
