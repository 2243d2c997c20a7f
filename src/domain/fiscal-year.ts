import { z } from "zod";

/**
 * A Japanese fiscal year, held as the calendar year in which it starts:
 * 2023 is 令和5年度 = R5 = 2023年度 = 2023-04-01…2024-03-31.
 */
export type FiscalYear = number;

const ERAS = [
  { name: "令和", letter: "R", offset: 2018, firstYear: 2019 },
  { name: "平成", letter: "H", offset: 1988, firstYear: 1989 },
] as const;

/** Written in data files as `R5` (令和) or `H28` (平成); parsed to the calendar year in which it starts. */
export const fiscalYearSchema = z
  .string()
  .regex(/^[RH][1-9][0-9]?$/, "年度は R5(令和5年度)や H28(平成28年度)の形で書いてください")
  .transform((label): FiscalYear => parseFiscalYear(label));

/**
 * Reads one fiscal year: `R5`, `令和5年度`, `令和元年`, `2023年度`, `2023`, full-width digits too.
 * @throws RangeError when the text is no fiscal year.
 */
export function parseFiscalYear(text: string): FiscalYear {
  const written = text.normalize("NFKC").replace(/\s/g, "");
  const twice = /^([^()]+)\(([^()]+)\)(年度?)?$/.exec(written);
  if (twice) {
    // 「令和6(2024)年度」「令和6年度(2024年度)」: one year in both calendars; two years are none.
    const [first, second] = [twice[1]!, twice[2]!].map(parseFiscalYear);
    if (first === second) return first!;
    throw new RangeError(`年度として読めません: ${text}`);
  }
  const plain = written.replace(/(?:会計|財政|事業)(?=年度)/, "");
  const era = /^(令和|平成|R|H)\.?(元|\d{1,2})(?:年度?)?(?:末)?$/i.exec(plain);
  if (era?.[1] && era[2]) {
    const found = ERAS.find(({ name, letter }) => name === era[1] || letter === era[1]?.toUpperCase());
    const year = era[2] === "元" ? 1 : Number(era[2]);
    if (found && year > 0) return found.offset + year;
  }
  const western = /^((?:19|20)\d\d)(?:年度?)?(?:末)?$/.exec(plain);
  if (western?.[1]) return Number(western[1]);
  throw new RangeError(`年度として読めません: ${text}`);
}

/** As parseFiscalYear; undefined when the text is no fiscal year. */
export function findFiscalYear(text: string): FiscalYear | undefined {
  try {
    return parseFiscalYear(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** 「評価・R5」「2024年度評価」: the fiscal year that a heading names; undefined where it names none. */
export function findYearOfHeading(heading: string): FiscalYear | undefined {
  return findFiscalYear(/(?:令和|平成|[RH])\s?(?:\d{1,2}|元)|20\d\d/.exec(heading.normalize("NFKC"))?.[0] ?? "");
}

function eraOf(year: FiscalYear) {
  return ERAS.find(({ firstYear }) => year >= firstYear) ?? ERAS[ERAS.length - 1]!;
}

/** 2023 → `R5`. */
export function formatFiscalYearShort(year: FiscalYear): string {
  const era = eraOf(year);
  return `${era.letter}${year - era.offset}`;
}

/** 2023 → `令和5年度`. */
export function formatFiscalYear(year: FiscalYear): string {
  const era = eraOf(year);
  return `${era.name}${year - era.offset === 1 ? "元" : year - era.offset}年度`;
}

/** 2023 → `令和5年度(2023年度)`. */
export function formatFiscalYearBoth(year: FiscalYear): string {
  return `${formatFiscalYear(year)}(${year}年度)`;
}

/** 2022, 2024 → `令和4年度～令和6年度`; one year alone → `令和4年度`. */
export function formatFiscalYears(from: FiscalYear, to: FiscalYear): string {
  return from === to ? formatFiscalYear(from) : `${formatFiscalYear(from)}～${formatFiscalYear(to)}`;
}

/**
 * Whether a normalised text names a fiscal year: 「平成30年度」, 「令和2年度～令和6年度」, or a month that lies in it
 * (「令和3年3月31日」 is of 2020).
 */
export function namesFiscalYear(text: string, year: FiscalYear): boolean {
  for (const { 1: era, 2: from, 3: era2, 4: to } of text.matchAll(
    /(令和|平成)(元|\d+)年度(?:末)?(?:(?:[～~〜-]|から)(令和|平成)?(元|\d+)年度)?/g,
  )) {
    const first = parseFiscalYear(`${era}${from}`);
    if (year >= first && year <= (to === undefined ? first : parseFiscalYear(`${era2 ?? era}${to}`))) return true;
  }
  for (const { 1: start, 2: month } of text.matchAll(/((?:令和|平成)(?:元|\d+))年(\d+)月/g)) {
    if (parseFiscalYear(start!) - (Number(month) < 4 ? 1 : 0) === year) return true;
  }
  return false;
}

/** First day of the fiscal year, ISO date. */
export function firstDay(year: FiscalYear): string {
  return `${year}-04-01`;
}

/** Last day of the fiscal year (年度末), ISO date: 2023 → `2024-03-31`. */
export function lastDay(year: FiscalYear): string {
  return `${year + 1}-03-31`;
}

/** The fiscal year an ISO date lies in: `2024-03-31` → 2023. */
export function fiscalYearOfDate(isoDate: string): FiscalYear {
  const [year, month] = isoDate.split("-").map(Number);
  if (!year || !month) throw new RangeError(`日付として読めません: ${isoDate}`);
  return month >= 4 ? year : year - 1;
}

/** Every fiscal year from `from` to `to`, both included. */
export function fiscalYearsBetween(from: FiscalYear, to: FiscalYear): FiscalYear[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
