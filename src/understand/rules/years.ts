import type { Rule } from "../rule.ts";
import { DATE_RULES } from "./dates.ts";
import { MONTH_RULES } from "./months.ts";
import {
  ERA,
  findEraYear,
  findNumber,
  findShortYear,
  NOT_COUNTED,
  NUMBER,
  spanYears,
  WESTERN,
  YEAR_END,
} from "./read-years.ts";
import { RELATIVE_YEAR_RULES } from "./relative-years.ts";
import { YEAR_RANGE_RULES } from "./year-ranges.ts";

/** Birth, building and events that carry their year as a name (2025年問題, 令和元年東日本台風). */
const NAMED =
  "(?!度?(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:生まれ|うまれ|生れ|産まれ|築|建築|卒|世代)|年?(?:問題|危機|の[壁崖]|カーボン|ショック|万博|アジェンダ|ビジョン|オリンピック|パラリンピック|五輪|サミット|国際園芸博|構想(?!の)|式|型|製|版|モデル|間|前|後|目|ぶり|以上|未満|生(?!ま)|以内|ごと|おき|毎)|[^。、]{0,8}(?:地震|豪雨|大雨|台風|震災|水害|万博|国体|オリンピック|五輪))";
/** What may follow a bare year or one by its letter: no further letters, digits or counters. */
const BARE_END =
  "(?=$|[\\s。、,?!:;~・→)\\]」』(「のにをはがでとまかよもや=]|追加|目標|実績|計画|予定|予算|時点|現在|末|開始|スタート|始まり|新規|終了|完了|達成|以降|以前|以後|以外|より|から|だけ|だと|なら|じゃ|って|について|年)";

const read = (text: string) => new RegExp(text, "g");

/** Years with their era, in the words of the era or by its letter. */
const ERA_RULES: readonly Rule[] = [
  {
    name: "years/era",
    reads: read(`(${ERA})\\.?\\s*(${NUMBER})(?:${YEAR_END}${NOT_COUNTED}${NAMED}|(?![\\d年号.]))`),
    produce: ({ 1: era = "", 2: number }) => spanYears(findEraYear(era, findNumber(number))),
    examples: [
      { text: "令和3年度は?", marks: "令和3年度" },
      { text: "令和五年度末の予定", marks: "令和五年度末" },
      { text: "令和元年度", marks: "令和元年度" },
      { text: "令和二年の目標", marks: "令和二年" },
      { text: "れいわ4ねん", marks: "れいわ4ねん" },
      { text: "平成28年度の実績", marks: "平成28年度" },
      { text: "平成二十八年", marks: "平成二十八年" },
      { text: "平成32年度の目標", marks: "平成32年度" },
      { text: "reiwa 6", marks: "reiwa 6" },
      { text: "㋿５年度", marks: "令和5年度" },
    ],
    counterExamples: [
      "令和の時代",
      "平成の大合併",
      "令和3年生まれの子",
      "令和元年東日本台風のときの避難所",
      "令和99年",
    ],
  },
  {
    name: "years/era_letter",
    reads: read(`(?<![a-z\\d.-])([rh])\\.?\\s?(\\d{1,2}|元)(?:${YEAR_END}${NOT_COUNTED}${NAMED}|${BARE_END}(?!年))`),
    produce: ({ 0: words, 1: letter = "", 2: digits }) => {
      const number = findNumber(digits) ?? 0;
      // R18 and H5 without 年 are other things; R and H with 年 are years.
      if (!/年|ねん|元/.test(words) && (letter === "h" ? number < 10 : number > 17)) return null;
      return spanYears(findEraYear(letter, number));
    },
    examples: [
      { text: "Ｒ６の予定", marks: "r6" },
      { text: "R3以外のだけ", marks: "r3" },
      { text: "R3追加の取組", marks: "r3" },
      { text: "R元の予定", marks: "r元" },
      { text: "r元年度の公約", marks: "r元年度" },
      { text: "R7年度末が期限", marks: "r7年度末" },
      { text: "H28は?", marks: "h28" },
      { text: "R2だと?", marks: "r2" },
      { text: "R.5 の目標", marks: "r.5" },
      { text: "抑えるんだっけ(R6)", marks: "r6" },
    ],
    counterExamples: ["R18号", "H5N1の対策", "R60", "H2O", "R18の映画", "WR5", "R2D2", "Wi-Fi", "H5の亜型"],
  },
];

/** Western years. */
const WESTERN_RULES: readonly Rule[] = [
  {
    name: "years/western",
    reads: read(`(${WESTERN})${YEAR_END}${NOT_COUNTED}${NAMED}`),
    produce: ({ 1: year }) => spanYears(findNumber(year)),
    examples: [
      { text: "2021年度は何施設", marks: "2021年度" },
      { text: "二〇二四年度の予定", marks: "二〇二四年度" },
      { text: "2025年の目標", marks: "2025年" },
      { text: "2030年までに", marks: "2030年" },
      { text: "2024年", marks: "2024年" },
      { text: "2024会計年度の公約", marks: "2024会計年度" },
    ],
    counterExamples: [
      "2025年問題",
      "2040年問題への備え",
      "2030アジェンダの取組",
      "2030年アジェンダ",
      "2050年ビジョン",
      "2021年東京オリンピック",
      "2024年版の防災マップ",
      "2010年生まれ",
      "2000年前",
      "2024年能登半島地震の支援",
      "3024年",
    ],
  },
  {
    name: "years/western_bare",
    reads: read(
      `(?<![\\d.,¥$/\\-a-zァ-ヴー々]|\\p{Script=Han})(20[0-4]\\d)${BARE_END}(?![.,-]?\\d|年)`.replace(
        "\\p{Script=Han}",
        "[一-龠]",
      ),
    ),
    produce: ({ 1: year }) => spanYears(Number(year)),
    examples: [
      { text: "目標値(2025)は?", marks: "2025" },
      { text: "What is planned for 2024?", marks: "2024" },
      { text: "2025目標", marks: "2025" },
      { text: "2024 の予定", marks: "2024" },
    ],
    counterExamples: [
      "SDGs2030",
      "東京2020",
      "2000字で書いて",
      "2030アジェンダ",
      "ビジョン2030",
      "¥2024",
      "2024人",
      "電話は2024-1234",
    ],
  },
  {
    name: "years/foreign",
    reads:
      /(?<![a-z])(?:fy\s?'?|fiscal(?: year)?(?: of)?\s?|year |năm(?: tài chính)? |ano(?: fiscal)?(?: de)? |año(?: fiscal)?(?: de)? |tahun |taon(?:g|g ng)? |ปี\s?)((?:20)?\d\d)(?!\d|[.,]\d|%|年)/g,
    produce: ({ 0: words, 1: digits = "" }) =>
      digits.length === 4
        ? spanYears(Number(digits))
        : /^(?:fy|fiscal)/.test(words)
          ? spanYears(2000 + Number(digits))
          : null,
    examples: [
      { text: "the target in FY2024", marks: "fy2024" },
      { text: "FY 2024 (R6)", marks: "fy 2024" },
      { text: "fiscal 2023", marks: "fiscal 2023" },
      { text: "fiscal year 2023 results", marks: "fiscal year 2023" },
      { text: "FY24の目標", marks: "fy24" },
      { text: "mục tiêu năm 2024", marks: "năm 2024" },
      { text: "meta do ano de 2025", marks: "ano de 2025" },
      { text: "meta del año 2025", marks: "año 2025" },
    ],
    counterExamples: ["year 12 students", "happy year 20 people", "năm 20 người", "fy"],
  },
  {
    name: "years/korean",
    reads: /(?<!\d)(20[0-4]\d)\s?년(?:도)?/g,
    produce: ({ 1: year }) => spanYears(Number(year)),
    examples: [{ text: "2024년도 목표", marks: "2024년도" }],
    counterExamples: ["20년"],
  },
];

/** Years without an era: of 令和, or the end of a western year where it cannot be that. */
const SHORT_RULES: readonly Rule[] = [
  {
    name: "years/short",
    reads: read(
      `(?<![\\d第一-九十同単毎各統過去直近今後和成.,-])(\\d{1,2}|[二三四五六七八九]|[二三]?十[一二三四五六七八九]?)\\s*年度末?${NOT_COUNTED}${NAMED}`,
    ),
    produce: ({ 1: number }, { today }) => spanYears(findShortYear(findNumber(number), today)),
    examples: [
      { text: "3年度の予定", marks: "3年度" },
      { text: "五年度末", marks: "五年度末" },
      { text: "24年度は?", marks: "24年度" },
    ],
    counterExamples: [
      "第5年度",
      "5年間",
      "3年後",
      "99年度",
      "過去3年度",
      "3年度分の実績",
      "半年",
      "同一年度",
      "3年度連続",
    ],
  },
  {
    name: "years/apostrophe",
    reads: /(?<![a-z\d])'([0-4]\d)(?:\s?年度?末?|(?=$|[\s。、?!のにをはがでと)]))/g,
    produce: ({ 1: digits }) => spanYears(2000 + Number(digits)),
    examples: [
      { text: "’24年度の予定", marks: "'24年度" },
      { text: "'25 目標は", marks: "'25" },
    ],
    counterExamples: ["it's 24", "'99", "'24人'"],
  },
];

/** Every way of naming a fiscal year or a day, found in a normalised text; overlaps are settled by `resolveSpans`. */
export const YEAR_RULES: readonly Rule[] = [
  ...DATE_RULES,
  ...MONTH_RULES,
  ...YEAR_RANGE_RULES,
  ...ERA_RULES,
  ...WESTERN_RULES,
  ...SHORT_RULES,
  ...RELATIVE_YEAR_RULES,
];
