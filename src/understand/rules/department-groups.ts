import { findMatches } from "../../text/find-matches.ts";
import { findDepartmentByShortName } from "../catalogue-departments.ts";
import type { Condition, DepartmentUnit } from "../condition.ts";
import { type Found, foundAt, type ReadContext, type Rule } from "../rule.ts";
import { does, doesNot } from "../verb-forms.ts";
import { findNumber, NUMBER } from "./read-years.ts";

const departments = (units: DepartmentUnit[], words: string): Condition => ({
  kind: "department",
  units,
  words,
  sharing: "any",
});

const HAVING = [
  "持つ",
  "もつ",
  "ある",
  "担当する",
  "所管する",
  "受け持つ",
  "抱える",
  "かかえる",
  "任される",
  "載る",
  "のる",
];
const RECORDS =
  "(?:(?:担当|受け持ち|所管)(?:する|して(?:い)?る|の)?)?(?:取組項目|取組|取り組み|施策|公約|項目|事業|担当|受け持ち)";
const UNIT = "(?:部署|部局|担当課|課|部|局|本部|組織)";
const UNITS = `(${UNIT}(?:(?:や|・|と|か|、|または)${UNIT})*)`;
const NUMBERED = `(?<!\\d)(${NUMBER}|ひと|ふた)(?:件|本|個|つ)`;
const LIMIT = "(だけ|のみ|きり|こっきり|ぽっきり|どまり|止まり|以上|以下|より多く|未満)?";
const HAS = `(?:${does(HAVING)})`;
const HAS_NOT = `(?:${doesNot(HAVING)}|ない)`;
/** They are told for the sake of what is asked next: 「…がありますよね、その取組を」. */
const THERE_ARE =
  "(?:が|は|って)?(?:(?:いくつか|ほかにも)?(?:あり|ある)(?:ます)?(?:よ|ね|けど|が|でしょ(?:う)?|だろう)*(?=[。、]|その)|があったら(?=、))?";

/** 「取組を一本しか持たない部や局」「担当が5件以上ある課」「一つしか取組がない部」: departments by how many records name them. */
const BY_NUMBER: readonly RegExp[] = [
  `${RECORDS}(?:を|が|の|は|数が)?(?:ちょうど|たった|わずか)?${NUMBERED}(しか(?:を|が)?${HAS_NOT}|(?:${LIMIT}(?:を|が|の|に|で|しか)?${HAS}?))の?${UNITS}(?![題長税員程])${THERE_ARE}`,
  `${RECORDS}数(?:が|は|の)\\s?(?<!\\d)(${NUMBER})()${LIMIT}の?${UNITS}(?![題長税員程])`,
  `${NUMBERED}((?:だけ|のみ)?しか|${LIMIT})の?${RECORDS}(?:を|が|の|は|しか)?(?:${HAS_NOT}|${HAS})${UNITS}(?![題長税員程])${THERE_ARE}`,
].map((pattern) => new RegExp(pattern, "g"));
/** 「部や局の中で、受け持ちが一つきりのところ」: what they are stands before. */
const AMONG_UNITS = new RegExp(
  `${UNITS}(?:の(?:中|うち)(?:で(?:は)?|から)?|で(?:は)?|のうち)、?${RECORDS}(?:を|が|の|は|数が)?(?:ちょうど|たった|わずか)?${NUMBERED}(しか(?:を|が)?${HAS_NOT}|(?:${LIMIT}(?:を|が|の|に|で|しか)?${HAS}?))の?(?:ところ|とこ|もの)`,
  "g",
);

function* findByNumber(text: string): Iterable<Found> {
  for (const pattern of BY_NUMBER)
    for (const { index, 0: words, 1: digits = "", 2: how = "", 3: limit = "", 4: units = "" } of findMatches(
      pattern,
      text,
    ))
      yield foundAt(index, words, digits, how, limit, units);
  for (const { index, 0: words, 1: units = "", 2: digits = "", 3: how = "", 4: limit = "" } of findMatches(
    AMONG_UNITS,
    text,
  ))
    yield foundAt(index, words, digits, how, limit, units);
}

/** 「財政、税務、生涯学習推進の三課」 */
const LISTED =
  /((?:[\p{Script=Han}\p{Script=Katakana}ー]{2,10}課?(?:、|・|と|や)){1,5}[\p{Script=Han}\p{Script=Katakana}ー]{2,10}課?)(?:の|という|、)?(?:[2-6二三四五六]|両)つ?の?課(?![題長税員程])/gu;

function* findListed(text: string, { catalogue }: ReadContext): Iterable<Found> {
  for (const { 0: words, 1: names = "", index } of findMatches(LISTED, text)) {
    const each = names.split(/[、・とや]/).map((name) => findDepartmentByShortName(name, catalogue.departments));
    if (each.every((one) => one !== undefined)) yield foundAt(index, words, ...each.map(({ plain }) => plain));
  }
}

/** Several departments that a question tells without naming each. */
export const DEPARTMENT_GROUP_RULES: readonly Rule[] = [
  {
    name: "department/by_number",
    reads: findByNumber,
    within: [...BY_NUMBER, AMONG_UNITS],
    produce: ([, digits, how = "", limit, units = ""], { catalogue }) => {
      const number = digits === "ひと" ? 1 : digits === "ふた" ? 2 : findNumber(digits);
      if (number === undefined) return null;
      const [least, most] = /^(?:以上)/.test(limit ?? "")
        ? [number, Number.POSITIVE_INFINITY]
        : limit === "より多く"
          ? [number + 1, Number.POSITIVE_INFINITY]
          : limit === "以下"
            ? [1, number]
            : limit === "未満"
              ? [1, number - 1]
              : [number, number];
      // A plan without 部 is of 課 alone.
      const isWhole = !units.includes("課") && catalogue.departments.some(({ units: [one] }) => one?.name === null);
      const named = catalogue.departments.filter(
        ({ records, units: [one, ...others], name }) =>
          others.length === 0 &&
          (one!.name === null) === isWhole &&
          name === (one!.name ?? one!.division) &&
          records >= least &&
          records <= most,
      );
      const words = `${how.startsWith("しか") ? `${number}件だけの` : `${number}件${limit ?? ""}の`}${isWhole ? "部や局" : "課"}(${named.map(({ name }) => name).join("・")})`;
      return {
        kind: "condition",
        condition: departments(
          named.flatMap((one) => one.units),
          words,
        ),
      };
    },
    weight: 1,
    examples: [
      {
        text: "担当する取組を一本しか持たない部や局がありますね。",
        marks: "担当する取組を一本しか持たない部や局がありますね",
      },
      { text: "行革の取組が1件しかない部・局", marks: "取組が1件しかない部・局" },
      { text: "取組が5本以上ある課", marks: "取組が5本以上ある課" },
      { text: "担当が一つだけの部", marks: "担当が一つだけの部" },
      { text: "取組がひとつだけの部局はどれ?", marks: "取組がひとつだけの部局は" },
      { text: "取組項目を1件のみ所管する部局について", marks: "取組項目を1件のみ所管する部局" },
      { text: "一つしか取組がない部や局がありますよね、その取組", marks: "一つしか取組がない部や局がありますよね" },
      { text: "一個だけしか取組がない部や局の取組", marks: "一個だけしか取組がない部や局" },
      { text: "取組数が1の部局", marks: "取組数が1の部局" },
      { text: "取組が一件どまりの部・局では何をする?", marks: "取組が一件どまりの部・局" },
      { text: "部や局の中で、受け持ちが一つきりのところ", marks: "部や局の中で、受け持ちが一つきりのところ" },
    ],
    counterExamples: ["取組を1件だけ教えて", "施策を二つ持つ課題", "担当課が一つだけの施策"],
  },
  {
    name: "department/listed",
    reads: findListed,
    within: [LISTED],
    produce: ([, ...names], { catalogue }) => {
      const named = names.flatMap((plain) => catalogue.departments.filter((one) => one.plain === plain).slice(0, 1));
      return {
        kind: "condition",
        condition: departments(
          named.flatMap(({ units }) => units),
          named.map(({ name }) => name).join("・"),
        ),
      };
    },
    weight: 1,
    examples: [
      { text: "財政、税務、生涯学習推進の三課", marks: "財政、税務、生涯学習推進の三課", city: "suzaka" },
      { text: "財政と管財の2課の取組", marks: "財政と管財の2課", city: "isesaki" },
    ],
    counterExamples: ["財政、税務の三つの課題"],
  },
];
