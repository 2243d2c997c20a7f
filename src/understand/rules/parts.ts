import { findMatches } from "../../text/find-matches.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Leaf } from "../condition.ts";
import type { Rule } from "../rule.ts";
import { does } from "../verb-forms.ts";
import { COUNTED, HELD, OF_RECORDS, readCount } from "./counted.ts";

/** What records call the things that they are going to do; 「取組項目」 may be the record itself. */
const ITEMS = ["取組事項", "取り組み事項", "実施事項", "取組内容", "取り組み内容", "実施項目", "小項目", "取組項目"];
const DIVIDED = does(["分かれる", "わかれる", "枝分かれする", "分ける", "区切る", "区切れる"]);

const patterns = new WeakMap<Catalogue, RegExp>();

function itemPattern(catalogue: Catalogue): RegExp {
  const known = patterns.get(catalogue);
  if (known) return known;
  const names = ITEMS.filter((name) => name !== catalogue.measureWord).join("|");
  const items = `(?:(?:具体的な|主な|細かい)?(?:${names}|工程の行))`;
  const pattern = new RegExp(
    `${items}(?:の数)?(?:が|を|は|も|で|に)?、?(?:${COUNTED})${OF_RECORDS}|` +
      `(?:${COUNTED})の?${items}(?:だけ|のみ)?${HELD}${OF_RECORDS}|` +
      `(?:${items}(?:が|は|を)?)(?:(?:\\(\\d\\)(?:と|、|・|や))*\\((?<steps>\\d)\\)(?:の(?:二つ|ふたつ|2つ|三つ|3つ))?|(?<ways>[2-9二三四五六]|ふた|みっ)(?:つ|本)?)に(?:枝分かれして)?(?:${DIVIDED}|書かれて(?:い)?る|書いてある)${OF_RECORDS}`,
    "g",
  );
  patterns.set(catalogue, pattern);
  return pattern;
}

function readParts(groups: Record<string, string | undefined>, hasGroups: boolean): Leaf | null {
  const steps = groups.steps ?? groups.ways;
  const count = steps === undefined ? readCount(groups) : readCount({ number: steps });
  if (count === null) return null;
  return { kind: "parts", what: steps !== undefined && hasGroups ? "groups" : "items", count };
}

/** Records by how many parts they have. */
export const PART_RULES: readonly Rule[] = [
  {
    name: "parts/count",
    reads: (text, { catalogue }) => findMatches(itemPattern(catalogue), text),
    within: [/事項|取り?組み?(?:内容|項目)|実施項目|小項目|工程の行/],
    produce: (match, { catalogue }) => {
      const condition = readParts((match as unknown as RegExpExecArray).groups ?? {}, catalogue.hasGroups);
      return condition && { kind: "condition", condition };
    },
    weight: 3,
    examples: [
      {
        text: "具体的な取組事項がたった一行しか立っていない項目",
        marks: "具体的な取組事項がたった一行しか立っていない",
      },
      { text: "取組事項が4つ以上ある取組", marks: "取組事項が4つ以上ある" },
      {
        text: "主な取組内容が(1)と(2)に枝分かれして書かれている施策",
        marks: "主な取組内容が(1)と(2)に枝分かれして書かれている",
        city: "suzaka",
      },
      { text: "取組項目が10個以上ある施策", marks: "取組項目が10個以上ある", city: "suzaka" },
    ],
    counterExamples: ["取組内容は?", "取組事項は3つ?"],
  },
];
