import type { Rule } from "../rule.ts";
import { DATE_RULES } from "./dates.ts";
import { ERA, findEraYear, findNumber, findShortYear, NUMBER, spanYears, WESTERN } from "./read-years.ts";
import { RELATIVE_YEAR_RULES } from "./relative-years.ts";

/** Birth, building and events that carry their year as a name (2025年問題, 令和元年東日本台風). */
const NAMED =
  "(?!度?(?:\\d{1,2}月(?:\\d{1,2}日)?)?(?:生まれ|うまれ|生れ|産まれ|築|建築|卒|世代)|年?(?:問題|危機|の[壁崖]|カーボン|ショック|万博|アジェンダ|ビジョン|オリンピック|パラリンピック|五輪|サミット|国際園芸博|構想(?!の)|式|型|製|版|モデル|間|前|後|目|ぶり|以上|未満|生(?!ま)|以内|ごと|おき|毎)|[^。、]{0,8}(?:地震|豪雨|大雨|台風|震災|水害|万博|国体|オリンピック|五輪))";
/** 度, 末 and the like, which belong to the year. */
const YEAR_END = "\\s*(?:(?:会計|財政|事業)年度|年度?|ねんど?)末?";
/** A run of years of work counts them (「3年度分」「5年度間」). */
const NOT_COUNTED = "(?!間|分|連続|続け|ぶり|にわた|目)";
const TO = "\\s*(?:~|-|から|より|→|・?至|to|until|through|até|hasta|đến)\\s*";
/** What may follow a bare year or one by its letter: no further letters, digits or counters. */
const BARE_END =
  "(?=$|[\\s。、,?!:;~・→)\\]」』(「のにをはがでとまかよもや=]|追加|目標|実績|計画|予定|予算|時点|現在|末|開始|完了|達成|以降|以前|以後|より|から|だけ|だと|なら|じゃ|って|について|年)";

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

/** Runs of years, both ends included. */
const RANGE_RULES: readonly Rule[] = [
  {
    name: "years/era_range",
    reads: read(
      `(${ERA}|(?<![a-z\\d.-])[rh])\\.?\\s*(${NUMBER})(?:${YEAR_END})?${TO}(${ERA}|[rh])?\\.?\\s*(${NUMBER})(?:${YEAR_END}(?!間|前|後|目|ぶり|\\d|\\s*\\d{1,2}月)|(?=$|[\\s。、?!のにをはがでとま)]|追加|目標|予定|実績|計画))`,
    ),
    produce: ({ 0: words, 1: era = "", 2: first, 3: secondEra, 4: second }) => {
      const from = findEraYear(era, findNumber(first));
      const to = findEraYear(secondEra ?? era, findNumber(second));
      // 「平成30~2年度」 runs into 令和.
      const later = secondEra === undefined && from !== undefined && to !== undefined && to < from;
      // 「R3から5」 may count; a year is meant where 年 or an era says so, or a dash binds the two.
      if (secondEra === undefined && !/年|ねん|~|-/.test(words)) return null;
      return spanYears(from, later ? findEraYear("令和", findNumber(second)) : to);
    },
    examples: [
      { text: "R3〜R5の予定", marks: "r3~r5" },
      { text: "R3からR5", marks: "r3からr5" },
      { text: "令和3〜5年度", marks: "令和3~5年度" },
      { text: "令和3年度から5年度の取組", marks: "令和3年度から5年度" },
      { text: "令和三年度から令和五年度まで", marks: "令和三年度から令和五年度" },
      { text: "平成30〜令和2年度", marks: "平成30~令和2年度" },
      { text: "平成30～2年度", marks: "平成30~2年度" },
      { text: "R3-5年度", marks: "r3-5年度" },
      { text: "令和2年度から6年度まで", marks: "令和2年度から6年度" },
    ],
    counterExamples: ["令和3年度から5年間", "R3から5件", "令和5年度から3施設", "H5N1から2年", "R5~R3"],
  },
  {
    name: "years/western_range",
    reads: read(
      `(${WESTERN})(?:${YEAR_END})?(?:${TO}|/)((?:20)?\\d\\d|二[〇零][一-九〇零]{2})(?:${YEAR_END}(?!間|前|後|\\s*\\d{1,2}月)|(?=$|[\\s。、?!のにをはがでとま).]))(?!\\d)`,
    ),
    produce: ({ 0: words, 1: first, 2: second = "" }) => {
      if (second.length === 2 && !/年度?末?$/.test(words)) return null;
      const to = findNumber(second);
      return spanYears(findNumber(first), to !== undefined && to < 100 ? 2000 + to : to);
    },
    examples: [
      { text: "2021-2023年度", marks: "2021-2023年度" },
      { text: "2021～23年度", marks: "2021~23年度" },
      { text: "2022/23年度", marks: "2022/23年度" },
      { text: "2019年から2025年まで", marks: "2019年から2025年" },
      { text: "2021-2023 の計画", marks: "2021-2023" },
      { text: "from 2021 to 2023?", marks: "2021 to 2023" },
    ],
    counterExamples: ["2024-03", "2024年から3年間", "2021-12345", "2024年3月から2025年3月"],
  },
  {
    name: "years/short_range",
    reads: read(`(?<![\\d第一-九十a-z.,/(-]|和|成)(\\d{1,2})(?:\\s*年度)?${TO}(\\d{1,2})\\s*年度末?${NOT_COUNTED}`),
    produce: ({ 1: first, 2: second }, { today }) =>
      spanYears(findShortYear(Number(first), today), findShortYear(Number(second), today)),
    examples: [
      { text: "3〜5年度の計画", marks: "3~5年度" },
      { text: "3年度から5年度", marks: "3年度から5年度" },
      { text: "22-24年度", marks: "22-24年度" },
    ],
    counterExamples: ["20-30代", "9-17時", "3-4か月健診", "3~5年度分", "3-5年"],
  },
];

/** Further years of a list under one era: the 4 and the 5 of 「令和3・4・5年度」 (the last of them reads itself). */
const LIST_RULES: readonly Rule[] = [
  {
    name: "years/listed",
    reads: read(
      `(?<=(${ERA}|(?<![a-z\\d])[rh])\\.?\\s?\\d{1,2}(?:年度?)?(?:[・、,と]\\d{1,2}(?:年度?)?)*[・、,と])(\\d{1,2})(?:年度|(?=(?:[・、,と]\\d{1,2})*年度))`,
    ),
    produce: ({ 1: era = "", 2: digits }) => spanYears(findEraYear(era, Number(digits))),
    examples: [
      { text: "令和3・4・5年度の予定", marks: "4" },
      { text: "R3と4年度", marks: "4年度" },
      { text: "平成29、30年度", marks: "30年度" },
    ],
    counterExamples: ["令和3年度、5施設", "R3と4件", "3・4年度"],
    weight: 1,
  },
];

/** Every way of naming a fiscal year or a day, found in a normalised text; overlaps are settled by `resolveSpans`. */
export const YEAR_RULES: readonly Rule[] = [
  ...DATE_RULES,
  ...RANGE_RULES,
  ...ERA_RULES,
  ...WESTERN_RULES,
  ...SHORT_RULES,
  ...LIST_RULES,
  ...RELATIVE_YEAR_RULES,
];
