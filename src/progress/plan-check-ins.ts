import type { MeasureView } from "../domain/measure-view.ts";
import { isOwnedBy } from "../domain/owned-by.ts";
import type { Staff } from "../domain/staff.ts";
import { findLastRecorder } from "./hand-over.ts";
import { buildWorkList, type WordReason } from "./work-list.ts";

/** A question to the owner of a record: how is it going? Asked once for each day it is about. */
interface CheckInPlan {
  view: MeasureView;
  reasons: WordReason[];
  /** ISO date: the next check, or the deadline. */
  date: string;
  /**
   * Whom to ask, the next where one cannot be reached: the record's owner, the department's Slack channel or else the
   * person who recorded last, then the city's reminder channel.
   */
  targets: string[];
}

/** Records whose own deadline or next check is near, most pressing first; one without anybody to ask is left out. */
export function planCheckIns(
  views: readonly MeasureView[],
  staff: Staff,
  today: string,
  owners: ReadonlyMap<string, string> = new Map(),
): CheckInPlan[] {
  return buildWorkList(views, null, today).needsWord.flatMap(({ view, reasons }) => {
    const ahead = reasons.find((reason) => "date" in reason && reason.daysLeft >= 0);
    const targets = listOwners(view, staff, owners.get(view.measure.id));
    return ahead && "date" in ahead && targets.length > 0 ? [{ view, reasons, date: ahead.date, targets }] : [];
  });
}

function listOwners(view: MeasureView, staff: Staff, owner: string | undefined): string[] {
  const own = staff.departmentChannels.find(({ department }) => isOwnedBy(view.measure, department));
  const targets = [owner, own?.channel ?? findLastRecorder(view), staff.reminderChannel];
  return [...new Set(targets.filter((target) => typeof target === "string"))];
}
