import { findDueDay } from "../domain/due-day.ts";
import { lastDay } from "../domain/fiscal-year.ts";
import type { Measure } from "../domain/measure.ts";
import { findReportedDeadline } from "../domain/postponement.ts";
import { type CityRecords, reportsOn } from "../domain/records.ts";

/** `plan_end`: a record without a deadline of its own is due when its plan ends. */
export type DueKind = "own_deadline" | "plan_end" | "kpi_target" | "schedule_step" | "review";

/** A day on which something of a record is due. */
export interface DueDate {
  measureId: string;
  /** ISO date. */
  date: string;
  kind: DueKind;
  /** What is due: 「期限」, 「指標「…」の目標」, 「工程「…」」. */
  label: string;
  /** The source's words; null where it names none. */
  asWritten: string | null;
}

/** A day on which staff want to look at a record again. Not for citizens. */
export interface ReviewDate {
  measureId: string;
  /** ISO date. */
  date: string;
}

/**
 * Every day the records name, earliest first; days of one date stay in the order of the plan.
 * @param today ISO date; deadlines that departments have moved by then stand where they were moved to
 */
export function buildDeadlineCalendar(records: CityRecords, today: string, reviewDates: ReviewDate[]): DueDate[] {
  const known = new Set(records.measures.map(({ id }) => id));
  const reviews = reviewDates
    .filter(({ measureId }) => known.has(measureId))
    .map(
      ({ measureId, date }): DueDate => ({ measureId, date, kind: "review", label: "確認の予定日", asWritten: null }),
    );
  return [...records.measures.flatMap((measure) => listOwnDates(measure, records, today)), ...reviews].toSorted(
    (a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0),
  );
}

function listOwnDates(measure: Measure, records: CityRecords, today: string): DueDate[] {
  const { city } = records;
  const moved = findReportedDeadline(reportsOn(records, measure.id, today));
  const due = (date: string, kind: DueKind, label: string, asWritten: string | null): DueDate => ({
    measureId: measure.id,
    date,
    kind,
    label,
    asWritten,
  });
  const { deadline } = measure;
  const planEnd = city.plan.period?.to;
  return [
    ...(moved !== null ? [due(moved, "own_deadline", "期限(担当課の報告)", null)] : []),
    ...(moved === null && deadline
      ? [due(findDueDay(deadline.fiscalYear, deadline.asWritten), "own_deadline", "期限", deadline.asWritten)]
      : []),
    ...(moved === null && deadline === null && planEnd !== undefined
      ? [due(lastDay(planEnd), "plan_end", `${city.plan.shortTitle}の計画期間の終わり`, null)]
      : []),
    ...measure.kpis.flatMap(({ name, target }) =>
      target === null || target.fiscalYear === null
        ? []
        : [due(lastDay(target.fiscalYear), "kpi_target", `指標「${name}」の目標`, target.asWritten)],
    ),
    ...measure.schedule.flatMap(({ item, years }) =>
      years.map(({ fiscalYear, text }) => due(findDueDay(fiscalYear, text), "schedule_step", `工程「${item}」`, text)),
    ),
  ];
}
