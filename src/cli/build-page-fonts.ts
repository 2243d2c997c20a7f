import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import subsetFont from "subset-font";

const FONTS = path.dirname(createRequire(import.meta.url).resolve("@fontsource/noto-sans-jp/package.json"));

/**
 * Letters of the pages' own font. Four cities' records and the frame hold about 1,300 (180 KB a weight, of 1 MB); with
 * more cities the rarest are left to the whole font.
 */
const MOST_LETTERS = 1800;
const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index));

/** The letters that most texts hold, commonest first. @param frame what every page may say; it goes before the texts */
export function chooseLetters(frame: readonly string[], texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  const count = (text: string, weight: number) => {
    for (const letter of new Set(text)) if (letter > "~") counts.set(letter, (counts.get(letter) ?? 0) + weight);
  };
  for (const text of frame) count(text, texts.length + 1);
  for (const text of texts) count(text, 1);
  const byCount = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return [...ASCII, ...byCount.slice(0, MOST_LETTERS).map(([letter]) => letter)];
}

/**
 * Writes `<publicDir>/page/fonts/`: the letters of the pages, in two weights, and the whole font for what else a
 * question or a report may hold. Only machines without Japanese letters ask for them.
 */
export async function buildPageFonts(publicDir: string, letters: readonly string[]): Promise<void> {
  const out = path.join(publicDir, "page/fonts");
  mkdirSync(out, { recursive: true });
  for (const weight of [400, 700]) {
    const whole = path.join(FONTS, `files/noto-sans-jp-japanese-${weight}-normal.woff2`);
    const part = await subsetFont(readFileSync(whole), letters.join(""), { targetFormat: "woff2" });
    writeFileSync(path.join(out, `letters-${weight}.woff2`), part);
    if (weight === 400) copyFileSync(whole, path.join(out, "whole-400.woff2"));
  }
  copyFileSync(path.join(FONTS, "LICENSE"), path.join(out, "LICENSE.txt"));
}
