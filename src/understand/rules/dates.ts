import { fiscalYearOfDate } from "../../domain/fiscal-year.ts";
import type { Rule } from "../rule.ts";
import {
  DAY,
  dateYears,
  ERA,
  findEraYear,
  findNumber,
  findShortYear,
  MONTH,
  MONTH_DAY,
  NUMBER,
  WESTERN,
} from "./read-years.ts";

/** 「3.31」「3/31」「03-31」 after a year. */
const SEPARATED = `([./-])${MONTH}(?:\\4${DAY})?(?![./-]?\\d|%)`;
const BORN = "(?!\\s*(?:\\d{1,2}日)?(?:生まれ|うまれ|生れ|産まれ|築))";
const read = (text: string) => new RegExp(text, "g");
const find = (text: string | undefined) => findNumber(text);

/** Dates: the day counts, then the fiscal year it lies in (平成31年3月 is 平成30年度). */
export const DATE_RULES: readonly Rule[] = [
  {
    name: "years/era_date",
    reads: read(`(${ERA}|(?<![a-z\\d])[rh])\\.?\\s*(${NUMBER})\\s*(?:年|(?=の))\\s*の?${MONTH_DAY}${BORN}`),
    produce: ({ 1: era = "", 2: year, 3: month, 4: day }) =>
      dateYears(findEraYear(era, find(year)), find(month), day === undefined ? undefined : find(day)),
    examples: [
      { text: "平成31年3月末の登録数", marks: "平成31年3月末" },
      { text: "令和六年三月三十一日", marks: "令和六年三月三十一日" },
      { text: "令和6年4月から", marks: "令和6年4月" },
      { text: "令和2年3月の時点で", marks: "令和2年3月" },
      { text: "R6年3月31日", marks: "r6年3月31日" },
      { text: "令和元年5月", marks: "令和元年5月" },
      { text: "日付がR5の12月の公約", marks: "r5の12月" },
    ],
    counterExamples: ["平成20年4月2日生まれ", "令和6年13月", "令和6年2月31日", "令和6年3か月"],
  },
  {
    // 「三月三十一日付け(令和六年)の」
    name: "years/date_and_era",
    reads: read(`${MONTH_DAY}(?:付け?|づけ)?\\s?\\((${ERA})\\s*(${NUMBER})\\s*年\\)`),
    produce: ({ 1: month, 2: day, 3: era = "", 4: year }) =>
      dateYears(findEraYear(era, find(year)), find(month), day === undefined ? undefined : find(day)),
    weight: 1,
    examples: [{ text: "三月三十一日付け(令和六年)のシート", marks: "三月三十一日付け(令和六年)" }],
    counterExamples: ["3月31日(日)", "3月に1回(令和6年度)"],
  },
  {
    name: "years/era_date_short",
    reads: read(`(令和|平成|(?<![a-z\\d])[rh])\\.?\\s?(\\d{1,2})()${SEPARATED}(?![a-z])`),
    produce: ({ 1: era = "", 2: year, 4: separator, 5: month, 6: day }) =>
      separator === "-" && day === undefined
        ? null
        : dateYears(findEraYear(era, find(year)), find(month), day === undefined ? undefined : find(day)),
    examples: [
      { text: "R6.3.31", marks: "r6.3.31" },
      { text: "R3.3.31時点のメール配信登録数", marks: "r3.3.31" },
      { text: "H31.3の実績", marks: "h31.3" },
      { text: "R6/3/31まで", marks: "r6/3/31" },
      { text: "令和6.3.31", marks: "令和6.3.31" },
    ],
    counterExamples: ["R3-5", "v6.3.31", "R6.3.45", "R2.5%"],
  },
  {
    name: "years/western_date",
    reads: read(`(${WESTERN})\\s*年\\s*の?${MONTH_DAY}${BORN}`),
    produce: ({ 1: year, 2: month, 3: day }) =>
      dateYears(find(year), find(month), day === undefined ? undefined : find(day)),
    examples: [
      { text: "2024年3月までに", marks: "2024年3月" },
      { text: "二〇二四年三月末", marks: "二〇二四年三月末" },
      { text: "2023年10月31日時点", marks: "2023年10月31日" },
    ],
    counterExamples: ["2010年4月2日生まれ", "2024年3か月", "2024年20月"],
  },
  {
    name: "years/western_date_short",
    reads: read(`(?<![\\d/.-])(20[0-5]\\d)()()${SEPARATED}(?![a-z])`),
    produce: ({ 1: year, 4: separator, 5: month = "", 6: day }) =>
      separator === "." && day === undefined
        ? null
        : dateYears(find(year), find(month), day === undefined ? undefined : find(day)),
    examples: [
      { text: "2024/3/31", marks: "2024/3/31" },
      { text: "2024.3.31 時点", marks: "2024.3.31" },
      { text: "2024-03", marks: "2024-03" },
      { text: "2024/3まで", marks: "2024/3" },
      { text: "2024-03-31", marks: "2024-03-31" },
    ],
    counterExamples: ["2024/13/1", "2024.5", "電話2024-1234", "2021-2023", "2024/2/30"],
  },
  {
    // 「2023.12」 may be a number: a point in time stands beside it.
    name: "years/western_month_dotted",
    reads: read(
      `(?<![\\d/.-])(?:(?<=(?:時点|日付|基準日)か?[がは]\\s?)(20[0-5]\\d)\\.(1[0-2]|0?[1-9])(?![.\\d])|(20[0-5]\\d)\\.(1[0-2]|0?[1-9])(?=\\s?の?(?:時点|現在|シート)))`,
    ),
    produce: ({ 1: year, 2: month, 3: yearBefore = year, 4: monthBefore = month }) =>
      dateYears(find(yearBefore), find(monthBefore)),
    examples: [
      { text: "時点が2023.12のシート", marks: "2023.12" },
      { text: "2023.12時点のシート", marks: "2023.12" },
    ],
    counterExamples: ["2023.12人", "2024.5"],
  },
  {
    name: "years/compact_date",
    reads: /(?<!\d)(20[0-5]\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/g,
    produce: ({ 1: year, 2: month, 3: day }) => dateYears(find(year), find(month), find(day)),
    examples: [{ text: "20240331時点", marks: "20240331" }],
    counterExamples: ["20241331", "120240331", "20240231"],
  },
  {
    name: "years/english_date",
    reads:
      /(?<![a-z])(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?,? (20[0-5]\d)(?!\d)/g,
    produce: ({ 1: month = "", 2: day, 3: year }) =>
      dateYears(find(year), ENGLISH_MONTHS.indexOf(month.slice(0, 3)) + 1, day === undefined ? undefined : find(day)),
    examples: [
      { text: "by March 2024", marks: "march 2024" },
      { text: "dec 2023時点のシート", marks: "dec 2023" },
      { text: "as of Mar. 31, 2024", marks: "mar. 31, 2024" },
    ],
    counterExamples: ["may 20 people", "march in 2024", "summary 2024"],
  },
  {
    name: "years/short_date",
    reads: read(`(?<![\\d築第約満.]|令和|平成|[rh])'?(\\d{1,2})\\s*年${MONTH_DAY}${BORN}`),
    produce: ({ 1: year, 2: month, 3: day }, { today }) =>
      dateYears(findShortYear(find(year), today), find(month), day === undefined ? undefined : find(day)),
    examples: [
      { text: "24年3月に完了?", marks: "24年3月" },
      { text: "6年3月31日時点", marks: "6年3月31日" },
    ],
    counterExamples: ["3年3か月", "築24年3月", "2年2月刊"],
  },
  {
    name: "years/month_of_fiscal_year",
    reads: read(
      `(?:(${ERA}|(?<![a-z\\d])[rh])\\.?\\s*(${NUMBER})\\s*|(${WESTERN})\\s*|(今|本|来|昨|去|再来))年度の?${MONTH_DAY}`,
    ),
    produce: ({ 1: era, 2: number, 3: western, 4: relative, 5: month, 6: day }, { today }) => {
      const year = era
        ? findEraYear(era, find(number))
        : western
          ? find(western)
          : fiscalYearOfDate(today) +
            ["去昨", "今本", "来", "再来"].findIndex((words) => words.includes(relative ?? "")) -
            1;
      const monthNumber = find(month);
      if (year === undefined || monthNumber === undefined) return null;
      return dateYears(monthNumber < 4 ? year + 1 : year, monthNumber, day === undefined ? undefined : find(day));
    },
    examples: [
      { text: "令和6年度の3月末", marks: "令和6年度の3月末" },
      { text: "今年度の9月まで", marks: "今年度の9月" },
      { text: "2024年度10月", marks: "2024年度10月" },
    ],
    counterExamples: ["令和6年度の3か月", "今年度の予定"],
  },
  {
    name: "years/end_of_year",
    reads: read(`(?:(${ERA}|(?<![a-z\\d])[rh])\\.?\\s*(${NUMBER})|(${WESTERN}))\\s*年末`),
    produce: ({ 1: era, 2: number, 3: western }) => dateYears(era ? findEraYear(era, find(number)) : find(western), 12),
    examples: [
      { text: "令和6年末", marks: "令和6年末" },
      { text: "2024年末まで", marks: "2024年末" },
    ],
    counterExamples: ["年末の休み", "令和6年度末"],
  },
];

const ENGLISH_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
