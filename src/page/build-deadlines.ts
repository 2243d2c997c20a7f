import { daysBetween } from "../domain/calendar-date.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import type { CityRecords } from "../domain/records.ts";
import { buildDeadlineCalendar, type DueKind } from "../reminder/deadline-calendar.ts";
import { viewsOf } from "./build-overview.ts";

/** What a record is due by on a day: its own deadline, or the year that an indicator aims at. */
export interface DueLine {
  view: MeasureView;
  kind: DueKind;
  /** In Japanese, with the indicator's name: 「期限」 「指標「…」の目標」 */
  label: string;
}

/** A day and what is due on it. */
export interface DueDay {
  /** ISO date. */
  on: string;
  /** Days from today; below 0 they have passed. */
  daysLeft: number;
  /** At most MOST_A_DAY of them, in the order of the plan. */
  lines: DueLine[];
  /** Records with a line on this day. */
  total: number;
  /** Records without a deadline of their own whose plan ends on this day. */
  atPlanEnd: number;
}

export interface CityDeadlines {
  /** Nearest first. */
  ahead: DueDay[];
  /** The latest first. */
  passed: DueDay[];
  /** Records that no day is written for. */
  undated: number;
}

/** Records of one day on the page; the list of the year has all. */
const MOST_A_DAY = 50;

/** Every day that the records name; steps of the yearly plan stand on the records' own pages. @param today ISO date in Japan */
export function buildDeadlines(records: CityRecords, today: string): CityDeadlines {
  const views = new Map(viewsOf(records, today).map((view) => [view.measure.id, view]));
  const due = buildDeadlineCalendar(records, today, []).filter(({ kind }) => kind !== "schedule_step");
  const days = [...Map.groupBy(due, ({ date }) => date)].map(([on, all]): DueDay => {
    const named = all.filter(({ kind }) => kind !== "plan_end");
    const byRecord = new Map(named.map((line) => [line.measureId, line]));
    return {
      on,
      daysLeft: daysBetween(today, on),
      lines: [...byRecord.values()]
        .slice(0, MOST_A_DAY)
        .map(({ measureId, kind, label }) => ({ view: views.get(measureId)!, kind, label })),
      total: byRecord.size,
      atPlanEnd: all.length - named.length,
    };
  });
  const dated = new Set(due.map(({ measureId }) => measureId));
  return {
    ahead: days.filter(({ daysLeft }) => daysLeft >= 0),
    passed: days.filter(({ daysLeft }) => daysLeft < 0).reverse(),
    undated: views.size - dated.size,
  };
}
