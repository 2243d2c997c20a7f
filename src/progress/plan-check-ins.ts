import type { MeasureView } from "../domain/measure-view.ts";
import type { Staff } from "../domain/staff.ts";
import { buildWorkList, type WordReason } from "./work-list.ts";

/** A question to the owner of a record: how is it going? Asked once for each day it is about. */
export interface CheckInPlan {
  view: MeasureView;
  reasons: WordReason[];
  /** ISO date: the next check, or the deadline. */
  date: string;
  /** Slack channel of the department, or the person who recorded last, or the city's reminder channel. */
  target: string;
}

/** Records whose own deadline or next check is near, most pressing first; one without anybody to ask is left out. */
export function planCheckIns(views: readonly MeasureView[], staff: Staff, today: string): CheckInPlan[] {
  return buildWorkList(views, null, today).needsWord.flatMap(({ view, reasons }) => {
    const ahead = reasons.find((reason) => "date" in reason && reason.daysLeft >= 0);
    const target = findOwner(view, staff);
    return ahead && "date" in ahead && target !== null ? [{ view, reasons, date: ahead.date, target }] : [];
  });
}

function findOwner({ measure, entries }: MeasureView, staff: Staff): string | null {
  const names = measure.departments
    .filter(({ role }) => role !== "related")
    .flatMap(({ name, division }) => [name, division]);
  const own = staff.departmentChannels.find(({ department }) => names.includes(department));
  const last = entries.find(({ state }) => state !== "withdrawn");
  return own?.channel ?? last?.recordedBy ?? staff.reminderChannel;
}
