import { LANGUAGES, type LanguageTag } from "../domain/languages.ts";
import { patternOf } from "./rules/words-abroad.ts";

const PLACES = [
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["last", -1],
] as const;

type Reader = readonly (readonly [RegExp, number])[];
const built = new Map<LanguageTag, Reader>();

/** 「e a segunda?」「第二个是什么」: the place in the list before that a short question in another language names; null: none. */
export function findOrdinalAbroad(text: string, language: LanguageTag): number | null {
  if (language === "ja" || text.length > MAX_CHARS) return null;
  const reader = built.get(language) ?? buildReader(language);
  built.set(language, reader);
  return reader.find(([reads]) => text.search(reads) >= 0)?.[1] ?? null;
}

/** Who writes more names a thing of its own. */
const MAX_CHARS = 60;

function buildReader(language: Exclude<LanguageTag, "ja">): Reader {
  const { words, evidence } = LANGUAGES[language];
  return PLACES.flatMap(([name, place]) => {
    const reads = patternOf(words.back.places[name], evidence.spaced, words.endings);
    return reads === null ? [] : [[reads, place] as const];
  });
}
