import { LANGUAGES, type LanguageTag } from "../domain/languages.ts";
import { normalizeText } from "../text/normalize.ts";
import { isJoin } from "./back-words.ts";
import { patternOf } from "./rules/words-abroad.ts";
import { blankSpans } from "./span.ts";

type Reader = readonly (readonly [RegExp, string])[];
const built = new Map<LanguageTag, Reader>();

/**
 * A set's topic in the words of the plans: 「turismo e esporte」 → 「観光とスポーツ」. Null where it says more than the
 * names of subjects: then its own words are looked for.
 */
export function nameInJapanese(topic: string, language: LanguageTag): string | null {
  if (language === "ja" || topic === "") return null;
  const reader = built.get(language) ?? buildReader(language);
  built.set(language, reader);
  const named: { at: number; subject: string }[] = [];
  let rest = normalizeText(topic);
  for (const [reads, subject] of reader) {
    for (const { 0: words, index: start } of rest.matchAll(reads)) {
      named.push({ at: start, subject });
      rest = blankSpans(rest, [{ start, end: start + words.length }]);
    }
  }
  const left = rest.split(/[\s¿¡?!.,、，。]+/u).filter((word) => [...word].length > 1 && !isJoin(word, language));
  if (named.length === 0 || left.length > 0) return null;
  return [...new Set(named.sort((a, b) => a.at - b.at).map(({ subject }) => subject))].join("と");
}

function buildReader(language: Exclude<LanguageTag, "ja">): Reader {
  const { words, evidence } = LANGUAGES[language];
  return Object.entries(words.subjects)
    .flatMap(([subject, names]) => names.map((name) => [name, subject] as const))
    .sort(([a], [b]) => b.length - a.length)
    .flatMap(([name, subject]) => {
      const pattern = patternOf([name], evidence.spaced, words.endings);
      return pattern === null ? [] : [[pattern, subject] as const];
    });
}
