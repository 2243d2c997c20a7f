import { type FiscalYear, fiscalYearOfDate } from "./fiscal-year.ts";
import type { Kpi } from "./kpi.ts";
import { listKpiValues, type Report } from "./report.ts";

/** The value of an indicator in a fiscal year. */
export interface WayPoint {
  fiscalYear: FiscalYear;
  value: number;
}

/** An indicator over the years: what the plan says and what was reported, each in order of years. */
export interface KpiWay {
  /** Where the plan began; null: the source gives no figure, or no year. */
  baseline: WayPoint | null;
  /** `upper`: the upper end of a range. null: as above. */
  target: (WayPoint & { upper: number | null }) | null;
  /** What documents and departments reported, one value a year: a department's before a document's. */
  actual: WayPoint[];
}

/**
 * Null where there is nothing to draw: a single figure, a word, or an increase (200件増), which is counted from another
 * zero than what is reported.
 * @param reports newest first
 */
export function findKpiWay(kpi: Kpi, reports: readonly Report[]): KpiWay | null {
  if (kpi.target?.bound === "increaseBy") return null;
  const baseline = pointOf(kpi.baseline);
  const end = pointOf(kpi.target);
  const target = end && { ...end, upper: kpi.target?.upper ?? null };
  const byYear = new Map<FiscalYear, number>();
  for (const { name, value, report } of listKpiValues(reports)) {
    const year = report.entry.fiscalYear ?? fiscalYearOfDate(report.asOf);
    if (name === kpi.name && !byYear.has(year)) byYear.set(year, value);
  }
  const latest = pointOf(kpi.latest);
  if (latest && !byYear.has(latest.fiscalYear)) byYear.set(latest.fiscalYear, latest.value);
  const actual = [...byYear]
    .map(([fiscalYear, value]) => ({ fiscalYear, value }))
    .sort((a, b) => a.fiscalYear - b.fiscalYear);
  const years = new Set([baseline, target, ...actual].flatMap((point) => (point ? [point.fiscalYear] : [])));
  return years.size < 2 ? null : { baseline, target, actual };
}

const pointOf = (said: { value: number | null; fiscalYear: FiscalYear | null } | null): WayPoint | null =>
  said === null || said.value === null || said.fiscalYear === null
    ? null
    : { fiscalYear: said.fiscalYear, value: said.value };
