import { fiscalYearOfDate } from "../../domain/fiscal-year.ts";
import type { Rule } from "../rule.ts";
import {
  dateYears,
  ERA,
  findEraYear,
  findNumber,
  findShortYear,
  lastMonth,
  NUMBER,
  nextMonth,
  WESTERN,
} from "./read-years.ts";

const MONTH = `(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])`;
const DAY = `(3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])`;
/** 「3月31日」「3月末」「3月中」; a month of age or duration (か月) has other signs before 月. */
const MONTH_DAY = `${MONTH}\\s*月(?!額|間|目|齢|刊|例|曜)(?:\\s*${DAY}\\s*日|末(?:日)?|中(?!旬)|[上中下]旬)?`;
/** 「3.31」「3/31」「03-31」 after a year. */
const SEPARATED = `([./-])${MONTH}(?:\\4${DAY})?(?![./-]?\\d|%)`;
const BORN = "(?!\\s*(?:\\d{1,2}日)?(?:生まれ|うまれ|生れ|産まれ|築))";
/** What shows that a month alone is a deadline or a point in time. */
const DUE = "(?=(?:が|に|まで|の|を|いっぱい)*(?:期限|締め?切|〆切|まで|時点|現在))";

const read = (text: string) => new RegExp(text, "g");
const find = (text: string | undefined) => findNumber(text);

/** Dates: the day counts, then the fiscal year it lies in (平成31年3月 is 平成30年度). */
export const DATE_RULES: readonly Rule[] = [
  {
    name: "years/era_date",
    reads: read(`(${ERA}|(?<![a-z\\d])[rh])\\.?\\s*(${NUMBER})\\s*年\\s*の?${MONTH_DAY}${BORN}`),
    produce: ({ 1: era = "", 2: year, 3: month, 4: day }) =>
      dateYears(findEraYear(era, find(year)), find(month), day === undefined ? undefined : find(day)),
    examples: [
      { text: "平成31年3月末の登録数", marks: "平成31年3月末" },
      { text: "令和六年三月三十一日", marks: "令和六年三月三十一日" },
      { text: "令和6年4月から", marks: "令和6年4月" },
      { text: "令和2年3月の時点で", marks: "令和2年3月" },
      { text: "R6年3月31日", marks: "r6年3月31日" },
      { text: "令和元年5月", marks: "令和元年5月" },
    ],
    counterExamples: ["平成20年4月2日生まれ", "令和6年13月", "令和6年2月31日", "令和6年3か月"],
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
    name: "years/compact_date",
    reads: /(?<!\d)(20[0-5]\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/g,
    produce: ({ 1: year, 2: month, 3: day }) => dateYears(find(year), find(month), find(day)),
    examples: [{ text: "20240331時点", marks: "20240331" }],
    counterExamples: ["20241331", "120240331", "20240231"],
  },
  {
    name: "years/english_date",
    reads:
      /(?<![a-z])(january|february|march|april|may|june|july|august|september|october|november|december),? (20[0-5]\d)(?!\d)/g,
    produce: ({ 1: month = "", 2: year }) => dateYears(find(year), ENGLISH_MONTHS.indexOf(month.slice(0, 3)) + 1),
    examples: [{ text: "by March 2024", marks: "march 2024" }],
    counterExamples: ["may 20 people", "march in 2024"],
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
    name: "years/relative_month",
    reads: read(`(?<!\\d)(今年|ことし|来年|らいねん|再来年|去年|昨年|一昨年|おととし)の?${MONTH_DAY}`),
    produce: ({ 1: word = "", 2: month, 3: day }, { today }) =>
      dateYears(
        Number(today.slice(0, 4)) +
          (/^再来/.test(word)
            ? 2
            : /^[来ら]/.test(word)
              ? 1
              : /^[去昨]/.test(word)
                ? -1
                : /^(?:一昨|お)/.test(word)
                  ? -2
                  : 0),
        find(month),
        day === undefined ? undefined : find(day),
      ),
    examples: [
      { text: "来年3月まで", marks: "来年3月" },
      { text: "去年の12月", marks: "去年の12月" },
      { text: "今年3月末が期限", marks: "今年3月末" },
    ],
    counterExamples: ["来年3か所", "再来月"],
  },
  {
    name: "years/month",
    reads: read(
      `(?<![\\d年度か箇ケカ/.]|の)(?:${MONTH}\\s*月(?:\\s*${DAY}\\s*日|末(?:日)?)(?!生まれ|うまれ)|${MONTH}\\s*月${DUE})`,
    ),
    produce: ({ 1: month, 2: day, 3: dueMonth }, { today }) =>
      nextMonth(find(month ?? dueMonth), day === undefined ? undefined : find(day), today),
    examples: [
      { text: "3月末が期限の公約", marks: "3月末" },
      { text: "3月までに終わるのは?", marks: "3月" },
      { text: "3月期限", marks: "3月" },
      { text: "9月30日時点", marks: "9月30日" },
    ],
    counterExamples: ["4月から部活", "3か月で終わる", "3月に1回", "13月まで", "毎月まで"],
  },
  {
    name: "years/as_of_day",
    // The documents' own day of that name, not the next one to come.
    reads: read(`(?<![\\d年度/.]|の)${MONTH}\\s*月(?:\\s*${DAY}\\s*日|末(?:日)?)(?=の?(?:時点|現在|状況))`),
    produce: ({ 1: month, 2: day }, { catalogue: { asOfDays } }) => {
      const known = asOfDays.findLast((one) => {
        const [year = 0, number, date] = one.split("-").map(Number);
        const last = new Date(Date.UTC(year, number ?? 0, 0)).getUTCDate();
        return number === find(month) && date === (day === undefined ? last : find(day));
      });
      const [year, number, date] = known?.split("-").map(Number) ?? [];
      return dateYears(year, number, date);
    },
    weight: 2,
    examples: [
      { text: "12月30日時点のシートはどの公約?", marks: "12月30日", city: "annaka" },
      { text: "12月末の状況が書いてあるのは", marks: "12月末", city: "annaka" },
    ],
    counterExamples: ["8月1日時点", "12月30日が期限の公約"],
  },
  {
    // What holds at a time is of the last such month, what is due of the next.
    name: "years/month_since",
    reads: read(`(?<![\\d年度か箇ケカ/.]|の)${MONTH}\\s*月(?:\\s*${DAY}\\s*日|末(?:日)?)?(?=(?:の)?(?:時点|現在))`),
    produce: ({ 1: month, 2: day }, { today }) =>
      lastMonth(find(month), day === undefined ? undefined : find(day), today),
    weight: 1,
    examples: [
      { text: "10月時点で遅れてた?", marks: "10月" },
      { text: "9月30日現在の数", marks: "9月30日" },
    ],
    counterExamples: ["3か月時点", "令和5年10月時点"],
  },
  {
    name: "years/month_beside_today",
    reads: read(`(今|来|再来|先)月(?:末|中)?${DUE}`),
    produce: ({ 1: word = "" }, { today }) => {
      const [year = 0, month = 0] = today.split("-").map(Number);
      const months = year * 12 + month - 1 + ["先", "今", "来", "再来"].indexOf(word) - 1;
      return dateYears(Math.floor(months / 12), (months % 12) + 1);
    },
    examples: [
      { text: "来月末までに終わる公約", marks: "来月末" },
      { text: "今月が期限", marks: "今月" },
      { text: "先月末時点", marks: "先月末" },
    ],
    counterExamples: ["来月入院なんですが", "今月きびしくて", "先月引っ越してきました", "毎月まで"],
  },
  {
    name: "years/slash_day",
    reads: read(`(?<![\\d/.-])(1[0-2]|0?[1-9])/(3[01]|[12]\\d|0?[1-9])(?![\\d/])${DUE}`),
    produce: ({ 1: month, 2: day }, { today }) => nextMonth(find(month), find(day), today),
    examples: [{ text: "3/31までに終わる?", marks: "3/31" }],
    counterExamples: ["1/2の確率", "2024/3/31まで", "3/45まで"],
  },
  {
    name: "years/end_of_fiscal_year",
    reads: read(`(?<![\\d今来本昨去一-十ど]|再来|翌|前)年度末${DUE}`),
    produce: (_, { today }) => {
      const year = fiscalYearOfDate(today);
      return { kind: "years", from: year, to: year, day: `${year + 1}-03-31` };
    },
    examples: [
      { text: "年度末が期限の施策", marks: "年度末" },
      { text: "年度末までに終わる取組", marks: "年度末" },
    ],
    counterExamples: ["年度末の評価は5段階でいくつ", "令和6年度末まで", "今年度末まで"],
  },
  {
    name: "years/within_year",
    reads:
      /(?<![\d一-九十今来去昨本])年(?:内|末)(?=(?:に|で|は|まで|が|の)*(?:まで|期限|締め?切|終わ|完了|でき|始ま|完成))/g,
    produce: (_, { today }) => dateYears(Number(today.slice(0, 4)), 12),
    examples: [
      { text: "年内に終わる公約", marks: "年内" },
      { text: "年内が期限", marks: "年内" },
    ],
    counterExamples: ["年内の休み", "年末年始", "3年内に完成", "年末の交通安全運動"],
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
