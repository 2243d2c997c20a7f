import type { SectionStep } from "../domain/measure.ts";
import { escapePattern } from "../text/escape-pattern.ts";
import { plainHeading } from "./read-heading.ts";

const NUMERAL =
  "[0-9]{1,3}(?:[-‐.][0-9]{1,3})*|[IVX]{1,5}(?![A-Za-z])|[A-H](?=[\\s.．::、)）])|[一二三四五六七八九十]{1,3}(?=[章節編部の\\s、.])|[①-⑳]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ]";
const WORDED = new RegExp(
  `^((?:第\\s*)?(?:${NUMERAL})\\s*(?:の?柱|章|節|編|部)|[\\p{Script=Han}\\p{Script=Katakana}ー]{1,8}\\s*(?:${NUMERAL}))(?![\\p{Script=Han}]?[人件%年月])[\\s.．::、)）\\-―－・]*(.*)$`,
  "su",
);
const BARE = new RegExp(
  `^[(（]?(${NUMERAL})[)）]?[\\s.．::、)）\\-―－]+(.+)$|^([①-⑳])\\s*(.+)$|^[(（](${NUMERAL})[)）](.+)$`,
  "su",
);

/**
 * A cell that names a step of the plan → label and title: 「基本目標１　子育て」, 「第2章 安心」, 「(3) 道路」, 「■子育て」.
 * A step that prints no number gets its place in the order of the sheet.
 * @param word what the plan calls such a step
 * @param order its place among the steps of its level, from 1
 */
export function readPlace(cell: string, word: string, order: number): SectionStep {
  const text = cell
    // A line that ends in a number ends a label: 「基本目標２\n人を迎える」.
    .replace(/(?<=[0-9０-９IVXⅠ-Ⅻ①-⑳)）])\s*\n\s*/g, " ")
    .replace(/\s*\n\s*/g, "")
    .replace(/^[■●◆◇□○【<〈《]+|[】>〉》]+$/g, "")
    .replace(/[０-９Ａ-Ｚａ-ｚ（）：．－]/g, (sign) => sign.normalize("NFKC"))
    .trim();
  const worded = wordedBy(word).exec(text) ?? WORDED.exec(text);
  if (worded && worded[2]!.trim() !== "")
    return { label: worded[1]!.normalize("NFKC").replace(/\s+/g, ""), title: worded[2]!.trim() };
  const bare = BARE.exec(text);
  if (bare) {
    const number = bare[1] ?? bare[3] ?? bare[5]!;
    return { label: `${word}${number.normalize("NFKC")}`, title: (bare[2] ?? bare[4] ?? bare[6]!).trim() };
  }
  return { label: `${word}${order}`, title: text };
}

/** What the plan itself calls its steps is a label whatever follows its number: 「基本目標2人を迎える」. */
const wordedBy = (word: string) =>
  new RegExp(`^(${escapePattern(word)}\\s*(?:${NUMERAL}))[\\s.．::、)）\\-―－・]*(.*)$`, "su");

/** 「基本目標名」 → 「基本目標」: what the sheet calls a step, for its label. */
export function wordOfHeading(heading: string): string {
  return plainHeading(heading.split("・").at(-1) ?? heading).replace(/(?<=..)(?:名称|名)$/, "") || "区分";
}
