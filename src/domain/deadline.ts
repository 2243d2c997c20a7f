import { daysBetween } from "./calendar-date.ts";
import type { City } from "./city.ts";
import { findDueDay } from "./due-day.ts";
import { type FiscalYear, formatFiscalYear, lastDay } from "./fiscal-year.ts";
import type { Measure } from "./measure.ts";

/** When a record is due (期限), and whether that is its own word or only the end of its plan. */
export interface Deadline {
  origin: "own" | "plan_end";
  fiscalYear: FiscalYear;
  /** Last day of the fiscal year unless the source names an earlier one (上半期, 12月末); ISO date. */
  date: string;
  /** The source's words; for `plan_end` the plan's last fiscal year. */
  asWritten: string | null;
  /** Days from today to `date`; negative once it has passed. */
  daysLeft: number;
  remark: string | null;
}

/** The record's own deadline, else the end of the city's plan, else null (the source gives neither). */
export function findDeadline(measure: Measure, city: City, today: string): Deadline | null {
  const fiscalYear = measure.deadline?.fiscalYear ?? city.plan.period?.to;
  if (fiscalYear === undefined) return null;
  const date = findDueDay(fiscalYear, measure.deadline?.asWritten ?? null);
  return {
    origin: measure.deadline ? "own" : "plan_end",
    fiscalYear,
    date,
    asWritten: measure.deadline?.asWritten ?? null,
    daysLeft: daysBetween(today, date),
    remark: measure.deadline?.remark ?? null,
  };
}

/** 「令和5年度末」; the source's own words where it names an earlier day (「令和5年度上半期」). */
export function describeDueYear({ fiscalYear, date, asWritten }: Deadline): string {
  return date === lastDay(fiscalYear) || asWritten === null ? `${formatFiscalYear(fiscalYear)}末` : asWritten;
}
