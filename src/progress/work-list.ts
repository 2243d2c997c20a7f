import { daysBetween } from "../domain/calendar-date.ts";
import type { Deadline } from "../domain/deadline.ts";
import { type MeasureView, SILENT_MONTHS } from "../domain/measure-view.ts";
import { isOwnedBy } from "../domain/owned-by.ts";
import type { ProgressEntry } from "../domain/progress-entry.ts";
import { countStates, isSettled, isUnreported, type RecordStateKind } from "../domain/record-state.ts";
import { isCorrected } from "./review-flow.ts";

/** Why a record needs a word this week, most pressing first. */
export type WordReason =
  /** A reviewer sent the department's word back. */
  | { kind: "returned"; comment: string | null }
  /** The day on which the department meant to look again; `daysLeft` negative: it has passed without a word. */
  | { kind: "check_due"; date: string; daysLeft: number }
  /** The record's own deadline is near or has passed, or its plan ends soon. */
  | { kind: "deadline"; origin: Deadline["origin"]; date: string; daysLeft: number }
  /** Nobody has said a word for half a year or longer. */
  | { kind: "silent"; months: number };

export interface WorkItem {
  view: MeasureView;
  reasons: WordReason[];
}

/** What one department (or the whole city) has to do with its records. */
export interface WorkList {
  owned: MeasureView[];
  /** Needs a word this week; most pressing first. */
  needsWord: WorkItem[];
  /** Recorded and not yet reviewed, oldest first; a draft that was corrected is not among them. */
  inReview: { view: MeasureView; entry: ProgressEntry }[];
  /** Nobody has said how these go or went (isUnreported). */
  unreported: MeasureView[];
  /** How many of the owned records stand in each state. */
  states: Record<RecordStateKind, number>;
}

/** A check date counts this many days ahead, a deadline that many. */
const CHECK_DAYS = 7;
const DEADLINE_DAYS = 30;

/** @param views as staff see them, drafts included; @param today ISO date in Japan */
export function buildWorkList(views: readonly MeasureView[], department: string | null, today: string): WorkList {
  const owned = views.filter((view) => department === null || isOwnedBy(view.measure, department));
  const items = owned.map((view) => ({ view, reasons: listReasons(view, today) }));
  return {
    owned,
    needsWord: items
      .filter(({ reasons }) => reasons.length > 0)
      .sort((a, b) => urgencyOf(a.reasons[0]!) - urgencyOf(b.reasons[0]!)),
    inReview: owned
      .flatMap((view) => listOpen(view.entries).map((entry) => ({ view, entry })))
      .sort((a, b) => a.entry.sequence - b.entry.sequence),
    unreported: owned.filter(({ state }) => isUnreported(state)),
    states: countStates(owned.map(({ state }) => state)),
  };
}

const listOpen = (entries: readonly ProgressEntry[]) =>
  entries.filter((entry) => entry.state === "draft" && !isCorrected(entry, entries));

/** Departments that answer for records, in the order of the plan: what a filter offers. */
export function listDepartments(views: readonly MeasureView[]): string[] {
  const names = views.flatMap(({ measure }) =>
    measure.departments.filter(({ role }) => role !== "related").map(({ name }) => name),
  );
  return [...new Set(names)];
}

function listReasons(view: MeasureView, today: string): WordReason[] {
  const { entries, reports, deadline, state, monthsSilent, lastWordOn } = view;
  // What waits for review was said; the next step is the reviewer's.
  if (listOpen(entries).length > 0) return [];
  const reasons: WordReason[] = [];
  const [newest] = entries;
  if (newest?.state === "returned") reasons.push({ kind: "returned", comment: newest.review?.comment ?? null });
  const checkOn = reports.find(({ entry }) => entry.nextCheckOn !== null)?.entry.nextCheckOn ?? null;
  const answered = checkOn !== null && lastWordOn !== null && lastWordOn >= checkOn;
  if (checkOn !== null && !answered && daysBetween(today, checkOn) <= CHECK_DAYS) {
    reasons.push({ kind: "check_due", date: checkOn, daysLeft: daysBetween(today, checkOn) });
  }
  if (isSettled(state)) return reasons;
  if (deadline && deadline.daysLeft <= DEADLINE_DAYS && (deadline.daysLeft >= 0 || isWordMissing(view, deadline))) {
    reasons.push({ kind: "deadline", origin: deadline.origin, date: deadline.date, daysLeft: deadline.daysLeft });
  }
  if (monthsSilent !== null && monthsSilent >= SILENT_MONTHS) reasons.push({ kind: "silent", months: monthsSilent });
  return reasons;
}

/**
 * Whether a passed deadline still waits for a word: none since that day, or only that it is or may become late. Once a
 * plan has ended, every record of it would stand here for ever; 「まだ報告のないもの」 lists them.
 */
function isWordMissing({ state, warnedOn, lastWordOn }: MeasureView, { origin, date }: Deadline): boolean {
  const isOwn = origin === "own" || origin === "report";
  return isOwn && (state.kind === "late" || warnedOn !== null || lastWordOn === null || lastWordOn < date);
}

function urgencyOf(reason: WordReason): number {
  switch (reason.kind) {
    case "returned":
      return -100_000;
    case "check_due":
    case "deadline":
      return reason.daysLeft;
    case "silent":
      return 1_000 - reason.months;
  }
}

export function describeReason(reason: WordReason): string {
  switch (reason.kind) {
    case "returned":
      return reason.comment === null ? "差し戻されました" : `差し戻されました: ${reason.comment}`;
    case "check_due":
      if (reason.daysLeft === 0) return "きょうが次の確認日です";
      return reason.daysLeft < 0 ? `次の確認日を${-reason.daysLeft}日過ぎました` : `次の確認日まで${reason.daysLeft}日`;
    case "deadline":
      if (reason.daysLeft < 0) return `期限を${-reason.daysLeft}日過ぎました`;
      if (reason.daysLeft === 0)
        return reason.origin === "target_year" ? "指標の目標の年はきょうまでです" : "期限はきょうまでです";
      return `${reason.origin === "target_year" ? "指標の目標の年の終わり" : "期限"}まで${reason.daysLeft}日`;
    case "silent":
      return `最後の報告から${reason.months}か月`;
  }
}
