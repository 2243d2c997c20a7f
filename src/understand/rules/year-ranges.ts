import type { Rule } from "../rule.ts";
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

const TO = "\\s*(?:~|-|から|より|→|・?至|to|until|through|até|hasta|đến)\\s*";
const read = (text: string) => new RegExp(text, "g");

/** Runs of years, both ends included. */
const RUN_RULES: readonly Rule[] = [
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

/** Several years in one: 「R3〜R5」「令和3・4・5年度」. */
export const YEAR_RANGE_RULES: readonly Rule[] = [...RUN_RULES, ...LIST_RULES];
