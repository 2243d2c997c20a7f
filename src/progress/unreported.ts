import type { MeasureView } from "../domain/measure-view.ts";
import { findLeadDepartment, isOwnedBy } from "../domain/owned-by.ts";
import { isUnreported } from "../domain/record-state.ts";
import type { Staff } from "../domain/staff.ts";

/** Records of a department on which nobody has said anything. */
export interface UnreportedPart {
  /** As the plan names it first; null: the record names none. */
  department: string | null;
  /** All that it answers for first, and those of them without a word, in the order of the plan. */
  total: number;
  views: MeasureView[];
}

/** Who has not reported, department by department, most first. A record counts once, for the one that it names first. */
export function listUnreported(views: readonly MeasureView[]): UnreportedPart[] {
  const parts = Map.groupBy(views, ({ measure }) => findLeadDepartment(measure));
  return [...parts]
    .map(([department, own]) => ({
      department,
      total: own.length,
      views: own.filter(({ state }) => isUnreported(state)),
    }))
    .filter(({ views: silent }) => silent.length > 0)
    .sort((a, b) => b.views.length - a.views.length);
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
