import { findKanjiNumber } from "../text/kanji-numbers.ts";

const NUMBER = "(?:\\d[\\d,]*(?:\\.\\d+)?|[一二三四五六七八九十百]{1,4})";
/** An amount of money as people write it, as a part of a pattern: 「1億5,000万円」「5百万」「三千万円」「800千円」. */
export const YEN = `(?<![\\d.,])(?:約|およそ)?${NUMBER}\\s*(?:(?:億|千万|百万|十万|万|千)(?:\\s*${NUMBER}\\s*(?:千万|百万|万|千))?円?|円)`;

const SCALES: Readonly<Record<string, number>> = {
  億: 100_000,
  千万: 10_000,
  百万: 1_000,
  十万: 100,
  万: 10,
  千: 1,
  円: 0.001,
};
const PART = new RegExp(`(${NUMBER})\\s*(億|千万|百万|十万|万|千(?=円)|千|円)`, "g");

/** Thousands of yen; null where a part of it is no number. */
export function readYen(words: string): number | null {
  let sum = 0;
  for (const [, said = "", scale = ""] of words.matchAll(PART)) {
    const number = /\d/.test(said) ? Number(said.replaceAll(",", "")) : findKanjiNumber(said);
    if (number === undefined || Number.isNaN(number)) return null;
    sum += number * SCALES[scale]!;
  }
  return sum === 0 ? null : Math.round(sum * 1000) / 1000;
}
