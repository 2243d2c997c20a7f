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
  "出す",
  "やる",
  "載せる",
];
const RECORDS =
  "(?:(?:担当|受け持ち|所管)(?:する|して(?:い)?る|の)?)?(?:取組項目|取組|取り組み|施策|公約|項目|事業|担当|受け持ち)";
const UNIT = "(?:部署|部局|担当課|課|部|局|本部|組織)";
const JOINS = "(?:や|・|と|か|、|または|とか|だの)";
const UNITS = `(?<units>${UNIT}(?:${JOINS}${UNIT})*)(?:とか|だの)?(?![題長税員程局署])`;
const JUST = "(?:ちょうど|たった|わずか|ただ)?(?:の)?";
const NUMBERED = `(?<!\\d)(?<number>${NUMBER}|ひと|ふた)(?:件|本|個|つ)`;
const LIMIT = "(?<limit>だけ|のみ|っ?きり|(?:こっ|ぽっ)きり|どまり|止まり|以上|以下|より多く|未満)";
const ONLY = "(?<how>(?:だけ|のみ|に)?(?:しか|っきゃ))";
const SEEN = "(?:を|が|の|は|も|に|で|数が)?";
const HAS = `(?:${does(HAVING)})`;
const HAS_NOT = `(?:${doesNot(HAVING)}|ない|ならない)`;
/** So many: 「一本しか持たない」「1件だけ担当している」「5件以上ある」, with a verb or not. */
const SO_MANY = `${JUST}${NUMBERED}(?:${ONLY}(?:を|が)?\\s?${HAS_NOT}|${LIMIT}?${SEEN}${HAS}?)`;
/** They are told for the sake of what is asked next: 「…がありますよね、その取組を」. */
const THERE_ARE =
  "(?:が|は(?!除|外|抜|いら|要ら|省|のけ|引)|って)?(?:(?:いくつか|ほかにも)?(?:あり|ある)(?:ます)?(?:よ|ね|けど|が|ですか|でしょ(?:う)?|だろう)*(?=[。、?]|その)|があったら(?=、))?";
/** What stands for them behind: 「部や局の中で、受け持ちが一つきりのところ」. */
const PLACES = "の?(?:ところ|とこ|もの)(?:\\([^()]{1,16}\\))?";

/** Departments by how many records name them, in whatever order that is said. */
const BY_NUMBER: readonly RegExp[] = [
  // 「取組を一本しか持たない部や局」「担当が5件以上ある課」
  `${RECORDS}${SEEN}${SO_MANY}の?\\s?${UNITS}${THERE_ARE}`,
  // 「取組数が1の部局」「件数が1の部局」
  `(?:${RECORDS}|件)数(?:が|は|の|=)?\\s?(?<!\\d)(?<number>${NUMBER})件?${LIMIT}?の?${UNITS}`,
  // 「一つしか取組がない部」「一本しか出していない部局」「計画に1本しか載っていない部局」
  `(?:計画に)?${JUST}${NUMBERED}${ONLY}(?:の?${RECORDS})?${SEEN}${HAS_NOT}の?${UNITS}${THERE_ARE}`,
  `${JUST}${NUMBERED}${LIMIT}?の?${RECORDS}${SEEN}${HAS}${UNITS}${THERE_ARE}`,
  // 「1件だけ担当している部局」「一件こっきりの部や局」; a 課 alone may be the only one of a record.
  `${JUST}${NUMBERED}${LIMIT}(?:を|が)?(?:${HAS}|の)(?:${RECORDS}の)?(?!担当課|課)${UNITS}(?!で|が担当|だけ)${THERE_ARE}`,
  // 「部や局の中で、受け持ちが一つきりのところ」
  `${UNITS}(?:の(?:中|うち)(?:で(?:は)?|から)?|で(?:は)?|のうち)、?${RECORDS}${SEEN}${SO_MANY}${PLACES}`,
  // 「部局ごとに数えて1件にしかならないところ」「担当部局別で件数=1の」
  `(?:担当)?${UNITS}(?:別|ごと)(?:に|で|の)?(?:${does(["見る", "みる", "数える", "分ける"])}|見て|みて|数えて|分けて|見ると|みると)?、?(?:${RECORDS}${SEEN})?(?:件数|本数|数)?(?:が|は|=)?\\s?(?:${SO_MANY}|(?<number>[1-9])(?:件)?${LIMIT}?)(?:${PLACES}|の(?=取組|施策|公約|項目))`,
  // 「部局の受け持ちが1件のみの取組」
  `${UNITS}の${RECORDS}(?:が|は)${JUST}${NUMBERED}${LIMIT}の(?=取組|施策|公約|項目|もの|やつ)`,
  // 「部・局のうち取組が複数ないところ(1件だけのところ)」
  `${UNITS}(?:の(?:中|うち)(?:で(?:は)?|から)?|で(?:は)?)、?${RECORDS}${SEEN}(?<one>複数|二つ以上|2つ以上|2件以上)(?:は)?${HAS_NOT}${PLACES}`,
].map((pattern) => new RegExp(pattern, "g"));

function* findByNumber(text: string): Iterable<Found> {
  for (const pattern of BY_NUMBER)
    for (const { index, 0: words, groups = {} } of findMatches(pattern, text))
      yield foundAt(
        index,
        words,
        groups.one ? "1" : (groups.number ?? ""),
        groups.how ?? "",
        groups.limit ?? "",
        groups.units ?? "",
      );
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
    within: BY_NUMBER,
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
      const words = `${how !== "" ? `${number}件だけの` : `${number}件${limit ?? ""}の`}${isWhole ? "部や局" : "課"}(${named.map(({ name }) => name).join("・")})`;
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
      { text: "一本しか出していない部局の、その一本", marks: "一本しか出していない部局" },
      { text: "取組が1個しかない部とか局のやつ", marks: "取組が1個しかない部とか局" },
      { text: "一つっきゃ取組のない部だの局だの", marks: "一つっきゃ取組のない部だの局だの" },
      { text: "部局ごとに数えて1件にしかならないところ", marks: "部局ごとに数えて1件にしかならないところ" },
      { text: "担当部局別で件数=1の取組", marks: "担当部局別で件数=1の" },
      { text: "一つだけの部局の取組", marks: "一つだけの部局" },
      { text: "部局の受け持ちが1件のみの取組", marks: "部局の受け持ちが1件のみの" },
      { text: "部・局のうち取組が複数ないところ", marks: "部・局のうち取組が複数ないところ" },
      { text: "取組数が1の部局", marks: "取組数が1の部局" },
      { text: "取組が一件どまりの部・局では何をする?", marks: "取組が一件どまりの部・局" },
      { text: "部や局の中で、受け持ちが一つきりのところ", marks: "部や局の中で、受け持ちが一つきりのところ" },
    ],
    counterExamples: [
      "一つだけの課で担当する取組",
      "部局ごとの件数は?",
      "取組を1件だけ教えて",
      "施策を二つ持つ課題",
      "担当課が一つだけの施策",
    ],
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
