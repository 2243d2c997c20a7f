import { type Dictionary, listEntries } from "../text/dictionary.ts";

/** Names of eras are names of places too (昭和町), and plans are full of them. */
const ERAS = new Set(["明治", "大正", "昭和", "平成", "令和"]);

/** Kana so short is another word, or a part of one, more often than a city (みどり, さくら, ひかり). */
const SHORT_KANA = /^[ぁ-んァ-ヴー]{1,3}$/;

/**
 * Whether a city's short name says something else where it stands alone: みどり, 光, さくら, 中央. A single kanji always
 * may (津, 柏); anything else where the dictionary knows it as more than a place.
 */
export function isCommonWord(word: string, dictionary: Dictionary): boolean {
  if ([...word].length < 2 || SHORT_KANA.test(word) || ERAS.has(word)) return true;
  const entries = listEntries(word, dictionary);
  return entries.some(({ posDetail }) => posDetail !== "固有名詞");
}
