import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import subsetFont from "subset-font";
import { listRanges } from "./list-ranges.ts";
import { findUncovered, listOtherLetters } from "./other-letters.ts";

/**
 * Chinese and Korean letters that answers and pages say and no Japanese font holds, as two small fonts for machines that
 * have none. Their sources weigh 120 MB, so that what is taken of them is kept here, and written anew where a test says so:
 *
 *   npm install --prefix <folder> @fontsource/noto-sans-sc @fontsource/noto-sans-kr
 *   node src/cli/gather-letters.ts <folder>
 */
const OUT = path.resolve(import.meta.dirname, "../../handlers/page/letters");
const SOURCES = [
  { tag: "sc", subset: "chinese-simplified" },
  { tag: "kr", subset: "korean" },
] as const;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("node src/cli/gather-letters.ts <folder>");

let left = await listOtherLetters();
const rules: string[] = [];
mkdirSync(OUT, { recursive: true });
for (const { tag, subset } of SOURCES) {
  const home = path.join(folder, "node_modules/@fontsource", `noto-sans-${tag}`);
  const file = path.join(home, `files/noto-sans-${tag}-${subset}-400-normal.woff2`);
  const uncovered = new Set(await findUncovered(left, file));
  const letters = left.filter((letter) => !uncovered.has(letter));
  left = [...uncovered];
  if (letters.length === 0) continue;
  const bare: object = { keepFeatures: [], noLayoutClosure: true };
  writeFileSync(
    path.join(OUT, `${tag}.woff2`),
    await subsetFont(readFileSync(file), letters.join(""), { targetFormat: "woff2", ...bare }),
  );
  rules.push(
    `@font-face {\n  font-family: "Machi Others";\n  font-display: swap;\n  src: url("/page/fonts/${tag}.woff2") format("woff2");\n  unicode-range: ${listRanges(letters).replaceAll(",", ", ")};\n}\n`,
  );
  console.log(`${tag}: ${letters.length}字`);
}
if (left.length > 0) console.log(`どの字にもありません: ${left.join("")}`);
writeFileSync(path.join(OUT, "letters.css"), rules.join(""));
