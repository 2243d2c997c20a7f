import { dateInJapan } from "../domain/calendar-date.ts";
import { type FiscalYear, fiscalYearOfDate } from "../domain/fiscal-year.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { findLeadDepartment, isOwnedBy } from "../domain/owned-by.ts";
import { isSettled, isUnreported } from "../domain/record-state.ts";
import type { Staff } from "../domain/staff.ts";
import { isCorrected } from "./review-flow.ts";

/** Records of a department on which nobody has said anything. */
export interface UnreportedPart {
  /** As the plan names it first; null: the record names none. */
  department: string | null;
  /** All that it answers for first, and those of them without a word, in the order of the plan. */
  total: number;
  views: MeasureView[];
}

/**
 * Who has not reported, department by department, most first. A record counts once, for the one that it names first.
 * @param year of that year's round of reports; null: who has never said a word
 */
export function listUnreported(views: readonly MeasureView[], year: FiscalYear | null = null): UnreportedPart[] {
  const parts = Map.groupBy(views, ({ measure }) => findLeadDepartment(measure));
  return [...parts]
    .map(([department, own]) => ({
      department,
      total: own.length,
      views: own.filter((view) => (year === null ? isUnreported(view.state) : isMissingIn(view, year))),
    }))
    .filter(({ views: silent }) => silent.length > 0)
    .sort((a, b) => b.views.length - a.views.length);
}

/**
 * Whether a year's report is still to come: what waits for review was said, what a reviewer sent back was not, and what
 * has been reached or stopped has nothing more to say.
 */
function isMissingIn({ state, entries, measure }: MeasureView, year: FiscalYear): boolean {
  if (isSettled(state)) return false;
  const isSaid = entries.some(
    (entry) =>
      (entry.state === "published" || entry.state === "draft") &&
      !isCorrected(entry, entries) &&
      (entry.fiscalYear ?? fiscalYearOfDate(dateInJapan(new Date(entry.recordedAt)))) === year,
  );
  return !isSaid && !measure.statuses.some(({ asOf }) => asOf !== null && fiscalYearOfDate(asOf) === year);
}

/**
 * Where a department is asked: its channel, or the people its records are the task of, or else the city's channel.
 * Nothing: the settings name no way.
 */
export function findAskTargets(
  { department, views }: UnreportedPart,
  staff: Staff,
  owners: ReadonlyMap<string, string>,
): string[] {
  const named = staff.departmentChannels.filter(
    (each) => each.department === department || views.some(({ measure }) => isOwnedBy(measure, each.department)),
  );
  const own = named.find((each) => each.department === department) ?? named[0];
  if (own) return [own.channel];
  const people = new Set(views.flatMap(({ measure }) => owners.get(measure.id) ?? []));
  if (people.size > 0) return [...people];
  return staff.reminderChannel === null ? [] : [staff.reminderChannel];
}
