import {
  findLegendMeaning,
  findStatusMeaning,
  keepLegend,
  type LegendEntry,
  USUAL_STATUS_WORDS,
} from "../domain/status-words.ts";
import { escapePattern } from "../text/escape-pattern.ts";

/** A longer cell is a sentence. */
const MAX_WORD = 10;

/**
 * What a plan says its own words for a state stand for: 「着実:計画どおり／足踏み:計画より遅れている」.
 * @param text every line beside the table
 * @param said the words that stand in the column of states
 */
export function readWordLegend(text: string, said: readonly string[]): LegendEntry[] {
  const plain = text.normalize("NFKC");
  const words = new Set(said.map((word) => word.normalize("NFKC").trim()));
  return keepLegend(
    [...words]
      .filter((word) => word.length >= 2 && word.length <= MAX_WORD)
      .flatMap((mark): LegendEntry[] => {
        const explained = explanationOf(mark).exec(plain)?.[1]?.trim();
        if (explained === undefined) return [];
        const means = findStatusMeaning(mark, USUAL_STATUS_WORDS) ?? findLegendMeaning(explained, USUAL_STATUS_WORDS);
        return [{ mark, words: explained, means }];
      }),
  );
}

const explanationOf = (word: string) =>
  new RegExp(
    `(?<![\\p{Script=Han}\\p{Script=Katakana}ー])${escapePattern(word)}[」』】]?\\s*[:=・….‥―→]+\\s*([^/|\\n。]{1,40})`,
    "u",
  );
