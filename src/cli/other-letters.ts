import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import subsetFont from "subset-font";

const ROOT = path.resolve(import.meta.dirname, "../..");
const FONTS = path.dirname(createRequire(import.meta.url).resolve("@fontsource/noto-sans-jp/package.json"));
const JAPANESE = path.join(FONTS, "files/noto-sans-jp-japanese-400-normal.woff2");

/** Where Chinese and Korean stand: what is said, and what is understood, for that is what people type. */
const TEXTS = [
  "src/domain/languages/{zh-hans,zh-hant,ko}/*.ts",
  "src/page/words/{zh-hans,zh-hant,ko}.ts",
  "data/emergencies.yaml",
];

/** Chinese and Korean letters of our texts that the Japanese font lacks, sorted. */
export async function listOtherLetters(): Promise<string[]> {
  const files = TEXTS.flatMap((pattern) => globSync(pattern, { cwd: ROOT }));
  const text = files.map((file) => readFileSync(path.join(ROOT, file), "utf8")).join("");
  const letters = new Set(text.match(/[\p{Script=Han}\p{Script=Hangul}]/gu));
  return findUncovered([...letters].sort(), JAPANESE);
}

/** Letters that a font file lacks. */
export async function findUncovered(letters: readonly string[], file: string): Promise<string[]> {
  const held = readLetterMap(await subsetFont(readFileSync(file), letters.join(""), { targetFormat: "sfnt" }));
  return letters.filter((letter) => !held.has(letter.codePointAt(0)!));
}

/** The code points that an OpenType font maps to a glyph, by its table of format 12, or 4 where it has none. */
function readLetterMap(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + 16 * at);
  const entry = tables.find((at) => font.toString("latin1", at, at + 4) === "cmap");
  if (entry === undefined) return new Set();
  const cmap = font.readUInt32BE(entry + 8);
  const maps = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, at) => cmap + font.readUInt32BE(cmap + 8 + 8 * at),
  );
  const wide = maps.find((at) => font.readUInt16BE(at) === 12);
  if (wide !== undefined) {
    return new Set(
      Array.from({ length: font.readUInt32BE(wide + 12) }, (_, at) => wide + 16 + 12 * at).flatMap((group) =>
        span(font.readUInt32BE(group), font.readUInt32BE(group + 4)),
      ),
    );
  }
  const narrow = maps.find((at) => font.readUInt16BE(at) === 4);
  if (narrow === undefined) return new Set();
  const count = font.readUInt16BE(narrow + 6) / 2;
  return new Set(
    Array.from({ length: count }, (_, at) => at).flatMap((at) => {
      const last = font.readUInt16BE(narrow + 14 + 2 * at);
      return last === 0xffff ? [] : span(font.readUInt16BE(narrow + 16 + 2 * count + 2 * at), last);
    }),
  );
}

const span = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
