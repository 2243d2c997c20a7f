import { type FiscalYear, fiscalYearOfDate } from "../../domain/fiscal-year.ts";
import { findKanjiNumber } from "../../text/kanji-numbers.ts";
import type { Meaning } from "../meaning.ts";

export type YearsMeaning = Extract<Meaning, { kind: "years" }>;

/** Numbers of years and months as people write them: 6, 元, 六, 十二, 二十八, 三〇. */
export const NUMBER = "\\d{1,2}|元|[二三四]?十[一二三四五六七八九]?|[一二三四五六七八九][〇零一二三四五六七八九]?";
/** Calendar years that plans speak of, 1980–2059: 2024, 二〇二四. */
export const WESTERN =
  "(?<!\\d)(?:19[89]\\d|20[0-5]\\d)(?!\\d)|二[〇零][〇零一二三四五][〇零一二三四五六七八九]|二千[二三四五]?十[一二三四五六七八九]?";
export const ERA = "令和|れいわ|reiwa|平成|へいせい|heisei";

/** 度, 末 and the like, which belong to the year. */
export const YEAR_END = "\\s*(?:(?:会計|財政|事業)年度|年度?|ねんど?)末?";
/** A run of years of work counts them (「3年度分」「5年度間」). */
export const NOT_COUNTED = "(?!間|分|連続|続け|ぶり|にわた|目)";

/** Months and days as people write them. */
export const MONTH = `(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])`;
export const DAY = `(3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])`;
/** 「3月31日」「3月末」「3月中」; a month of age or duration (か月) has other signs before 月. */
export const MONTH_DAY = `${MONTH}\\s*月(?!額|間|目|齢|刊|例|曜)(?:\\s*${DAY}\\s*日|末(?:日)?|中(?!旬)|[上中下]旬)?`;

/** 「六」 → 6, 「二十八」 → 28, 「三〇」 → 30, 「元」 → 1, 「二〇二四」 → 2024; undefined when it is no number. */
export function findNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  if (text === "元") return 1;
  return findKanjiNumber(text);
}

/** Calendar year in which a year of an era lies; undefined for years that the era does not have or plans do not reach. */
export function findEraYear(era: string, number: number | undefined): number | undefined {
  if (number === undefined || number < 1) return undefined;
  const isHeisei = /^[h平へ]/.test(era);
  return number <= (isHeisei ? MAX_HEISEI : MAX_REIWA) ? (isHeisei ? 1988 : 2018) + number : undefined;
}

/** No plan here looks further ahead; a larger number counts something else. */
const MAX_REIWA = 40;
/** Papers from before the change of era plan on: 平成32年度 is 2020. */
const MAX_HEISEI = 40;
/** How far ahead of today a year without its era can still be one of 令和: plans run ten years or so. */
const PLANNED_YEARS = 10;

/** 「5年度」 → 2023, 「24年度」 → 2024: of 令和 as long as a plan can reach that far, else the end of a western year. */
export function findShortYear(number: number | undefined, today: string): number | undefined {
  if (number === undefined || number < 1 || number > MAX_REIWA) return undefined;
  return number <= Number(today.slice(0, 4)) - 2018 + PLANNED_YEARS ? 2018 + number : 2000 + number;
}

/** A fiscal year or a run of them; null when the run goes backwards. */
export function spanYears(from: FiscalYear | undefined, to: FiscalYear | undefined = from): YearsMeaning | null {
  return from === undefined || to === undefined || to < from ? null : { kind: "years", from, to, day: null };
}

/**
 * The fiscal year that a day lies in, with the day itself: 平成31年3月31日 → 2018 (平成30年度).
 * @param day without one the last day of the month, as 「3月末」 and deadlines mean it.
 */
export function dateYears(year: number | undefined, month: number | undefined, day?: number): YearsMeaning | null {
  if (year === undefined || month === undefined || month < 1 || month > 12) return null;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day !== undefined && (day < 1 || day > lastDay)) return null;
  const iso = `${year}-${String(month).padStart(2, "0")}-${String(day ?? lastDay).padStart(2, "0")}`;
  const fiscalYear = fiscalYearOfDate(iso);
  return { kind: "years", from: fiscalYear, to: fiscalYear, day: iso };
}

/** The first such month that has not passed: 「3月末」 asked in November lies in the year after. */
export function nextMonth(month: number | undefined, day: number | undefined, today: string): YearsMeaning | null {
  const { year, thisMonth } = monthOf(today);
  return month === undefined ? null : dateYears(month < thisMonth ? year + 1 : year, month, day);
}

/** The last such month that has begun: 「10月時点」 asked in November is of this year. */
export function lastMonth(month: number | undefined, day: number | undefined, today: string): YearsMeaning | null {
  const { year, thisMonth } = monthOf(today);
  return month === undefined ? null : dateYears(month > thisMonth ? year - 1 : year, month, day);
}

const monthOf = (today: string) => ({ year: Number(today.slice(0, 4)), thisMonth: Number(today.slice(5, 7)) });
