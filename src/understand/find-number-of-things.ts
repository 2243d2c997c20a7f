import { findSaidNumber } from "../text/kanji-numbers.ts";

const NAMED = /(?<![\d第])([2-4二三四]|ふたっ?|みっ|よっ)(?:つ|個|本|件)(?!目|め|の課|の部|かの)/;
const BOTH = /両方|りょうほう|どっちも|どちらも/;
/** In a longer message a number may be of anything. */
const MAX_CHARS = 50;

/**
 * How many of a thing who asks knows of, 2…4 (「葬式の施設ふたつの工事、両方」「2つあるよね?」); null where it says none.
 * @param text normalised
 */
export function findNumberOfThings(text: string): number | null {
  if (text.length > MAX_CHARS) return null;
  const said = NAMED.exec(text)?.[1];
  if (said === undefined) return BOTH.test(text) ? 2 : null;
  return findSaidNumber(said.replace("ふたっ", "ふた")) ?? null;
}
