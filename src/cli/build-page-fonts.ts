import { copyFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import subsetFont from "subset-font";
import { PICTURE_LETTERS } from "../text/picture-letters.ts";
import { buildPictureLetters } from "./build-picture-letters.ts";
import { listRanges } from "./list-ranges.ts";

const FONTS = path.dirname(createRequire(import.meta.url).resolve("@fontsource/noto-sans-jp/package.json"));

const OTHERS = path.resolve(import.meta.dirname, "../../handlers/page/letters");

/** Pages set nothing upright and use no other form of a letter. The package's types are behind it. */
const BARE: object = { keepFeatures: [], noLayoutClosure: true };

/**
 * Writes `<publicDir>/page/fonts/`: the letters of the pages in slices, and the whole font for what else a question or a
 * report may hold. Only machines without Japanese letters ask for them; they make bold letters of these themselves. The
 * commonest are written as pictures too, for what the Worker draws.
 * @returns the style rules that name them
 */
export async function buildPageFonts(publicDir: string, slices: readonly (readonly string[])[]): Promise<string> {
  const out = path.join(publicDir, "page/fonts");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const whole = path.join(FONTS, "files/noto-sans-jp-japanese-400-normal.woff2");
  const font = readFileSync(whole);
  const rules: string[] = [];
  for (const [index, letters] of slices.entries()) {
    const part = await subsetFont(font, letters.join(""), { targetFormat: "woff2", ...BARE });
    writeFileSync(path.join(out, `letters-${index}.woff2`), part);
    rules.push(
      `@font-face{font-family:"Machi Fallback";font-display:swap;src:url("/page/fonts/letters-${index}.woff2") format("woff2");unicode-range:${listRanges(letters)}}`,
    );
  }
  // Only what is sent is waited for: a letter that is in none of these fonts must be left to the machine's own.
  rules.push(
    `@font-face{font-family:"Machi Blank";src:url("blank-font") format("truetype");unicode-range:${listRanges(slices.flat())}}`,
  );
  const common = slices[0] ?? [];
  writeFileSync(path.join(publicDir, PICTURE_LETTERS), buildPictureLetters(common, whole));
  copyFileSync(whole, path.join(out, "whole-400.woff2"));
  copyFileSync(path.join(FONTS, "LICENSE"), path.join(out, "LICENSE.txt"));
  // Chinese and Korean letters, as gather-letters has taken them.
  for (const file of globSync("*.woff2", { cwd: OTHERS })) copyFileSync(path.join(OTHERS, file), path.join(out, file));
  return rules.join("\n");
}
