import { findLegendMeaning, keepLegend, type LegendEntry } from "../domain/status-legend.ts";
import { findStatusMeaning, USUAL_STATUS_WORDS } from "../domain/status-words.ts";
import { escapePattern } from "../text/escape-pattern.ts";

/** A longer cell is a sentence. */
const MAX_WORD = 10;

/**
 * What a plan says its own words for a state stand for: 「着実:計画どおり／足踏み:計画より遅れている」.
 * @param text every line beside the table
 * @param said the words that stand in the column of states
 */
export function readWordLegend(text: string, said: readonly string[]): LegendEntry[] {
  const words = readExplained(text, said, (word) => word.length >= 2 && word.length <= MAX_WORD);
  // 「実:完了したもの 花:計画どおり実施中」: one letter may stand before a colon for anything; three of them are a legend.
  const letters = readExplained(text, said, isLetter);
  // Three of its own words, each explained on a line of its own, are a legend whatever they mean.
  const isListed = words.filter(({ mark }) => startsLine(text, mark)).length >= LEAST_LETTERS;
  const all = letters.length >= LEAST_LETTERS ? [...words, ...letters] : words;
  return isListed ? all : keepLegend(all);
}

const startsLine = (text: string, word: string) =>
  new RegExp(`^[・●■「『【]?${escapePattern(word)}[」』】]?\\s*[:=]`, "m").test(text.normalize("NFKC"));

const isLetter = (word: string) => /^\p{Script=Han}$/u.test(word);
const LEAST_LETTERS = 3;

/**
 * 「◎:目標を上回る ○:計画どおり 済:実施済(終了) 見:計画を見直し中」: what single letters of words stand for that a legend of signs
 * explains with them.
 */
export function readLetterLegend(text: string, said: readonly string[], signs: readonly LegendEntry[]): LegendEntry[] {
  if (signs.length < 2) return [];
  return readExplained(text, said, isLetter).map((entry) => ({
    ...entry,
    words: entry.words.replace(/(?<=\S)\s*\([^()]*\)$/, ""),
  }));
}

function readExplained(text: string, said: readonly string[], isAsked: (word: string) => boolean): LegendEntry[] {
  const plain = text.normalize("NFKC");
  const words = new Set(said.map((word) => word.normalize("NFKC").trim()));
  const found = [...words].filter(isAsked).flatMap((mark) => {
    const match = explanationOf(mark).exec(plain);
    const explained = match?.[1]?.replace(NEXT_ENTRY, "").trim();
    return match && explained !== undefined ? [{ mark, explained, index: match.index }] : [];
  });
  // As the plan prints them: the order of a scale is its own.
  return found
    .sort((a, b) => a.index - b.index)
    .map(({ mark, explained }): LegendEntry => {
      const usual = findStatusMeaning(mark, USUAL_STATUS_WORDS);
      const said = findLegendMeaning(explained, USUAL_STATUS_WORDS);
      // The plan itself says what a word means that says little (「準備中:まだ始めていないもの」).
      const means = usual === null || usual === "in_progress" ? (said ?? usual) : usual;
      return { mark, words: explained, means };
    });
}

/** 「実施済 見:計画を見直し中」: what stands before the next colon is explained there. */
const NEXT_ENTRY = /[\s、,;(]+[^\s、,;(:=]{1,10}\s*[:=].*$/;

const explanationOf = (word: string) =>
  new RegExp(
    `(?<![\\p{Script=Han}\\p{Script=Katakana}ー])${escapePattern(word)}[」』】]?\\s*[:=・….‥―→]+\\s*([^/|\\n。]{1,40})`,
    "u",
  );
