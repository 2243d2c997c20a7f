import { daysBetween } from "./calendar-date.ts";
import type { City } from "./city.ts";
import { findDueDay } from "./due-day.ts";
import { isDeadlineField } from "./field-headings.ts";
import { type FiscalYear, fiscalYearOfDate, formatFiscalYear, lastDay } from "./fiscal-year.ts";
import type { Measure } from "./measure.ts";
import { findReportedDeadline } from "./postponement.ts";
import type { Report } from "./report.ts";

/**
 * When a record is due (期限): by its own word, only by the end of its plan, or by what the department reported since.
 * `target_year`: nobody gives a deadline; the year its indicators aim at stands in its place and is named as such.
 */
export interface Deadline {
  origin: "own" | "plan_end" | "target_year" | "report";
  fiscalYear: FiscalYear;
  /** Last day of the fiscal year unless the source names an earlier one (上半期, 12月末) or a department reported another; ISO date. */
  date: string;
  /** The source's words; null where it names none. */
  asWritten: string | null;
  /** Days from today to `date`; negative once it has passed. */
  daysLeft: number;
  remark: string | null;
}

/**
 * 「毎年度」「未定」「令和10年度以降」: what the source prints where other records have a date; null where there is a date, or
 * nothing. The plan's end and the year of its targets are then no deadline of the record.
 */
export function findWordsInPlace({ deadline, facts }: Measure): string | null {
  if (deadline !== null) return null;
  return facts.find(({ label, value }) => isDeadlineField(label) && standsForDate(value))?.value ?? null;
}
/** 「毎年度」「R10以降」: in a few words, and no date. */
export const standsForDate = (value: string): boolean =>
  /^(?:[^\d０-９\n。]{2,12}|[^\n。]{2,8}(?:以降|以後|から|頃|ごろ))$/.test(value);

/** Days before a deadline from which it counts as near (期限が近い), on cards, in answers and in reminders. */
export const NEAR_DAYS = 90;

/**
 * The deadline reported last, else the record's own, else the end of the city's plan, else the last year its indicators
 * aim at, else null (nobody gives one).
 */
export function findDeadline(
  measure: Measure,
  city: City,
  today: string,
  reports: readonly Report[] = [],
): Deadline | null {
  const reported = findReportedDeadline(reports);
  const [origin, fiscalYear] = findDueYear(measure, city, reported);
  if (fiscalYear === null) return null;
  const date = reported ?? findOpenEnd(measure, city) ?? findDueDay(fiscalYear, measure.deadline?.asWritten ?? null);
  return {
    origin,
    fiscalYear,
    date,
    asWritten: measure.deadline?.asWritten ?? null,
    daysLeft: daysBetween(today, date),
    remark: measure.deadline?.remark ?? null,
  };
}

/** 「令和7年度以降」 is due at no day before its plan ends; null where the words name their end. */
function findOpenEnd({ deadline }: Measure, { plan }: City): string | null {
  if (!deadline || !isFromThen(deadline.asWritten)) return null;
  return lastDay(Math.max(deadline.fiscalYear, plan.period?.to ?? deadline.fiscalYear));
}

const isFromThen = (asWritten: string) => /以降\s*$/.test(asWritten);

function findDueYear(
  { deadline, kpis }: Measure,
  { plan }: City,
  reported: string | null,
): [Deadline["origin"], FiscalYear | null] {
  if (reported !== null) return ["report", fiscalYearOfDate(reported)];
  if (deadline) return ["own", deadline.fiscalYear];
  if (plan.period) return ["plan_end", plan.period.to];
  const years = kpis.map(({ target }) => target?.fiscalYear ?? null).filter((year) => year !== null);
  return ["target_year", years.length > 0 ? Math.max(...years) : null];
}

/** 「令和5年度末」; the source's own words where it names an earlier day (「令和5年度上半期」). */
export function describeDueYear({ fiscalYear, date, asWritten }: Deadline): string {
  if (asWritten !== null && isFromThen(asWritten)) return asWritten;
  return date === lastDay(fiscalYear) || asWritten === null ? `${formatFiscalYear(fiscalYear)}末` : asWritten;
}
