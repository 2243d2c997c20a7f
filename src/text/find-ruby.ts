import { z } from "zod";
import { escapePattern } from "./escape-pattern.ts";
import { toHiragana } from "./kana.ts";
import type { Token, Tokenizer } from "./tokenizer.ts";

/** A part of a text, with its reading where it is written in Chinese characters and the reading is known. */
interface RubyPart {
  text: string;
  /** In hiragana. */
  reading: string | null;
}

/** Cuts a text into parts with their readings; joined, their texts are the text. */
export type FindRuby = (text: string) => RubyPart[];

/** Readings that people have put right (`data/vocabulary/readings.yaml`). */
export const correctedReadingsSchema = z.array(
  z.strictObject({
    word: z.string().regex(/\p{Script=Han}/u, "漢字のある語を書いてください"),
    reading: z.string().regex(/^[ぁ-ゖー]+$/, "読みはひらがなで書いてください"),
    /** Read so only after these letters: 「月」 before 「1日」. */
    after: z.string().min(1).optional(),
  }),
);
export type CorrectedReading = z.output<typeof correctedReadingsSchema>[number];

/** 〇 hides what is not told, and is no zero here. */
const HAN = /(?!〇)[\p{Script=Han}々〆ヶ]/u;
const HAN_RUNS = /(?:(?!〇)[\p{Script=Han}々〆ヶ])+/gu;
const HAN_PIECES = /((?:(?!〇)[\p{Script=Han}々〆ヶ])+)/u;

/** @param corrected where the dictionary reads a word otherwise than people do */
export function createFindRuby(tokenizer: Tokenizer, corrected: readonly CorrectedReading[]): FindRuby {
  const patterns = corrected
    .toSorted((a, b) => b.word.length - a.word.length)
    .map(({ word, after, reading }) => {
      // A number is read as a whole: 「1人」 is none in 「11人」.
      const before = after ? `(?<=${escapePattern(after)})` : /^\d/.test(word) ? "(?<![\\d,.])" : "";
      return { source: `${before}${escapePattern(word)}`, reading };
    });
  const all = patterns.length > 0 ? new RegExp(patterns.map(({ source }) => `(${source})`).join("|"), "gu") : null;
  return (text) => {
    if (!HAN.test(text)) return [{ text, reading: null }];
    const parts: RubyPart[] = [];
    let at = 0;
    for (const match of all ? text.matchAll(all) : []) {
      parts.push(...readAll(tokenizer, text.slice(at, match.index)));
      const { reading } = patterns[match.slice(1).findIndex((group) => group !== undefined)]!;
      parts.push(...alignReading(match[0], reading));
      at = match.index + match[0].length;
    }
    parts.push(...readAll(tokenizer, text.slice(at)));
    return parts;
  };
}

function readAll(tokenizer: Tokenizer, text: string): RubyPart[] {
  if (text === "") return [];
  if (!HAN.test(text)) return [{ text, reading: null }];
  return tokenizer.tokenize(text).flatMap(readToken);
}

function readToken({ surface, reading }: Token): RubyPart[] {
  if (reading === null || !HAN.test(surface)) return [{ text: surface, reading: null }];
  return alignReading(surface, toHiragana(reading));
}

/** Puts a word's reading over its Chinese characters alone: 取り組み + とりくみ → 取(と)り組(く)み. */
function alignReading(word: string, reading: string): RubyPart[] {
  const source = word.replace(HAN_RUNS, "\u0000");
  const pattern = source
    .split(/(\u0000)/)
    .filter((piece) => piece !== "")
    .map((piece) => (piece === "\u0000" ? "(.+?)" : escapePattern(toHiragana(piece))))
    .join("");
  const found = new RegExp(`^${pattern}$`, "u").exec(reading);
  // 1人 (ひとり): the number has a part in the reading.
  if (!found) return [{ text: word, reading }];
  const readings = found.slice(1);
  return word
    .split(HAN_PIECES)
    .filter((piece) => piece !== "")
    .map((piece) => ({ text: piece, reading: HAN.test(piece) ? (readings.shift() ?? null) : null }));
}
