import type { City, QuietPeriod } from "../domain/city.ts";
import type { Deadline } from "../domain/deadline.ts";
import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { Measure } from "../domain/measure.ts";
import type { RecordStateKind } from "../domain/record-state.ts";
import type { CityRecords } from "../domain/records.ts";
import type { DueDate, ReviewDate } from "./deadline-calendar.ts";
import type { RecordUpdate } from "./record-update.ts";
import type { Topic } from "./topic.ts";

/** `staff` also hear of review dates, and of pledges in a quiet period. */
type Audience = "staff" | "citizen";

export interface DigestInput {
  records: CityRecords;
  /** ISO date in Japan on which it is sent: days are counted from it. */
  today: string;
  /** ISO week it is for. */
  week: string;
  /** Sent after the week's first business day. */
  late: boolean;
  audience: Audience;
  /** Topics it is cut down to; null: the whole city. */
  only: Topic[] | null;
  /** Department (課, 部 or both) it is cut down to; null: all. */
  department: string | null;
  reviewDates: ReviewDate[];
  /** What changed since the reminders before went out. */
  updates: RecordUpdate[];
}

/** One record that is due on a day, or all records that end with their plan. */
export type DueItem =
  | { kind: "record"; measure: Measure; date: string; daysLeft: number; dues: DueDate[] }
  | { kind: "plan_end"; date: string; daysLeft: number; measures: Measure[] };

/** A record whose deadline has passed without any report. That it is late or undone is not known. */
export interface OverdueItem {
  measure: Measure;
  origin: Deadline["origin"];
  date: string;
  /** The day its documents speak of, where that lies before the deadline; else null. */
  sourceAsOf: string | null;
  daysOver: number;
  monthsOver: number;
}

/** Long overdue records, counted together. */
export interface OverdueGroup {
  /** A department; a field (分野) where the documents name no departments. */
  title: string;
  count: number;
  /** Whole months since the oldest and the newest of the deadlines. */
  months: { most: number; least: number };
}

export interface StepItem {
  measure: Measure;
  /** What the yearly plan says for this fiscal year. */
  steps: { item: string; text: string }[];
}

export interface UpdateItem {
  measure: Measure;
  on: string;
  text: string;
}

/** What a week's reminder says, in full; a card shows the first few of each part. */
export interface Digest {
  city: City;
  week: string;
  today: string;
  late: boolean;
  audience: Audience;
  only: Topic[] | null;
  department: string | null;
  /** What it is cut down to, in words; null: the whole city. */
  scopeTitle: string | null;
  fiscalYear: FiscalYear;
  /** Records it speaks of, and how many of them stand in each state. */
  total: number;
  states: Record<RecordStateKind, number>;
  /** The quiet period that `today` lies in. `heldBack`: records that citizens therefore do not hear of. */
  quiet: { period: QuietPeriod; heldBack: number } | null;
  /** 期限が近い: within 90 days or in this fiscal year, earliest first. Counts are records, each in one band only. */
  near: { items: DueItem[]; within30: number; within90: number; thisYear: number };
  /** 期限を過ぎて実績の報告がありません (the state `passed_without_report`): `recent` one by one, `long` (more than 90 days) by department. */
  overdue: { recent: OverdueItem[]; long: OverdueItem[]; groups: OverdueGroup[] };
  /** 遅れ, as departments reported it and as of when. */
  reportedLate: { measure: Measure; asOf: string | null; origin: string | null }[];
  /** 今年度の工程 of what is not settled. */
  steps: StepItem[];
  /** Newest first. */
  updates: UpdateItem[];
  /** What is due on the next date after all that is near; empty when the documents name none. */
  next: DueItem[];
}

/** Whether a quiet period leaves nothing to send: citizens get no digest then. */
export function isSilenced({ quiet, total }: Digest): boolean {
  return quiet !== null && quiet.heldBack > 0 && total === 0;
}
