import type { Measure } from "../domain/measure.ts";
import { escapePattern } from "../text/escape-pattern.ts";
import { findMatches } from "../text/find-matches.ts";
import { normalizeText } from "../text/normalize.ts";

/** Words of plans, each with what people say instead of it (`data/lexicon/`). */
export type LexiconEntries = ReadonlyMap<string, readonly string[]>;

/** What people say instead of the words in a record's title and summary, each once. */
export type Lexicon = (measure: Pick<Measure, "title" | "titleVariants" | "summary">) => string[];

/** Of words that lie one in the other the longest is read: 「空き家バンク」 is not 空き家 and a bank. */
export function openLexicon(entries: LexiconEntries): Lexicon {
  const everyday = new Map([...entries].map(([word, said]) => [normalizeText(word), said]));
  const longestFirst = [...everyday.keys()].sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return () => [];
  const words = new RegExp(longestFirst.map(escapePattern).join("|"), "g");
  return ({ title, titleVariants, summary }) => {
    const text = normalizeText([title, ...titleVariants, summary.does].join("\n"));
    return [...new Set(findMatches(words, text).flatMap(([word]) => everyday.get(word)!))];
  };
}
