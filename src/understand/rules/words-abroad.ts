import { escapePattern } from "../../text/escape-pattern.ts";
import { foldAccents } from "../../text/fold-accents.ts";
import { normalizeText } from "../../text/normalize.ts";

/** Words of one meaning, in every spelling a normalised question may hold, longest first. */
export function patternOf(words: readonly string[], spaced: boolean, endings: readonly string[]): RegExp | null {
  const any = anyOf(words.filter((word) => word.length > 1 || (!spaced && HAN.test(word))));
  if (any === "") return null;
  if (endings.length > 0) {
    return new RegExp(
      `(?:${any})(?:(?:${endings.toSorted((a, b) => b.length - a.length).join("|")})(?!\\p{L}))?`,
      "gu",
    );
  }
  return new RegExp(spaced ? `(?<![\\p{L}\\p{M}])(?:${any})(?![\\p{L}\\p{M}])` : any, "gu");
}

/** Any of some words, longest first, with or without their accents. */
export const anyOf = (words: readonly string[]): string =>
  [...new Set(words.map(normalizeText))]
    .sort((a, b) => b.length - a.length)
    .map((word) => escapePattern(word).replace(/\p{L}/gu, withOrWithoutAccent))
    .join("|");

/** People leave out some accents and keep others: `hasta que año`. */
function withOrWithoutAccent(letter: string): string {
  const bare = foldAccents(letter);
  return bare === letter ? letter : `[${letter}${bare}]`;
}

/** 的, 嗎: one letter is a word in Chinese. */
const HAN = /\p{Script=Han}/u;
