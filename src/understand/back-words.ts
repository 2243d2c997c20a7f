import { LANGUAGES, type LanguageTag } from "../domain/languages.ts";
import { escapePattern } from "../text/escape-pattern.ts";
import { patternOf } from "./rules/words-abroad.ts";

type Told = "others" | "more" | "when" | "sameYear";

const built = new Map<string, RegExp | null>();

/** Whether a question in another language says one of its words for 「ほかの」, 「いつ」 or 「同じ年」; of Japanese nothing is known here. */
export function saysAbroad(told: Told, text: string, language: LanguageTag): boolean {
  if (language === "ja") return false;
  const key = `${language}/${told}`;
  const { words, evidence } = LANGUAGES[language];
  const pattern = built.has(key) ? built.get(key) : patternOf(words.back[told], evidence.spaced, words.endings);
  built.set(key, pattern ?? null);
  return pattern != null && text.search(pattern) >= 0;
}

/** Whether a question in another language points at what was shown: 「this item」「esse」「mục này」. */
export function pointsAbroad(text: string, language: LanguageTag): boolean {
  if (language === "ja") return false;
  const key = `${language}/pointing`;
  const { words, evidence } = LANGUAGES[language];
  const { before, after } = words.back.pointing;
  const pattern = built.has(key) ? built.get(key) : patternOf([...before, ...after], evidence.spaced, words.endings);
  built.set(key, pattern ?? null);
  return pattern != null && text.search(pattern) >= 0;
}

/** Whether a word of another language is its 「と」 between two things. */
export const isJoin = (word: string, language: LanguageTag): boolean =>
  language !== "ja" && LANGUAGES[language].words.back.joins.includes(word);

/** The parts of a text in another language between commas and its words for 「と」. */
export function splitJoined(text: string, language: LanguageTag): string[] {
  if (language === "ja") return [text];
  const { words, evidence } = LANGUAGES[language];
  const any = words.back.joins.map(escapePattern).join("|");
  const joint = words.endings.length > 0 ? `(?<=\\p{L})(?:${any})(?=\\s)` : `(?:${any})`;
  const apart = evidence.spaced && words.endings.length === 0 ? `(?<!\\p{L})${joint}(?!\\p{L})` : joint;
  return text.split(any === "" ? COMMA : new RegExp(`${COMMA.source}|${apart}`, "u"));
}

const COMMA = /[,、，;]/;
