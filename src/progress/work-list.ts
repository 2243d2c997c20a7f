import { daysBetween } from "../domain/calendar-date.ts";
import { type MeasureView, SILENT_MONTHS } from "../domain/measure-view.ts";
import { isSettled } from "../domain/progress.ts";
import type { ProgressEntry } from "../domain/progress-entry.ts";
import { isOwnedBy } from "./owned-by.ts";
import { isCorrected } from "./review-flow.ts";

/** Why a record needs a word this week, most pressing first. */
export type WordReason =
  /** A reviewer sent the department's word back. */
  | { kind: "returned"; comment: string | null }
  /** The day on which the department meant to look again; `daysLeft` negative: it has passed without a word. */
  | { kind: "check_due"; date: string; daysLeft: number }
  /** The record's own deadline is near or has passed, or its plan ends soon. */
  | { kind: "deadline"; date: string; daysLeft: number }
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
  /** Nobody has ever reported on these. */
  unreported: MeasureView[];
  /** How many of the owned records are achieved, and on how many anybody has said anything. */
  completion: { achieved: number; reported: number; total: number };
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
    unreported: owned.filter(({ progress }) => progress.kind === "unreported"),
    completion: {
      achieved: owned.filter(({ progress }) => progress.kind === "achieved").length,
      reported: owned.filter(({ progress }) => progress.kind !== "unreported").length,
      total: owned.length,
    },
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
  const { entries, reports, deadline, progress, monthsSilent, lastWordOn } = view;
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
  if (isSettled(progress)) return reasons;
  // Once a plan has ended, every record of it would stand here for ever; 「まだ報告のないもの」 lists them.
  const counts = deadline !== null && (deadline.origin !== "plan_end" || deadline.daysLeft >= 0);
  if (deadline && counts && deadline.daysLeft <= DEADLINE_DAYS) {
    reasons.push({ kind: "deadline", date: deadline.date, daysLeft: deadline.daysLeft });
  }
  if (monthsSilent !== null && monthsSilent >= SILENT_MONTHS) reasons.push({ kind: "silent", months: monthsSilent });
  return reasons;
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
      return reason.daysLeft < 0 ? `次の確認日を${-reason.daysLeft}日過ぎました` : `次の確認日まで${reason.daysLeft}日`;
    case "deadline":
      return reason.daysLeft < 0 ? `期限を${-reason.daysLeft}日過ぎました` : `期限まで${reason.daysLeft}日`;
    case "silent":
      return `最後の報告から${reason.months}か月`;
  }
}
