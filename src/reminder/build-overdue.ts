import { daysBetween, monthsBetween } from "../domain/calendar-date.ts";
import type { Measure } from "../domain/measure.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import type { Digest, OverdueGroup, OverdueItem } from "./digest.ts";
import type { Field } from "./fields.ts";

/** Days after which an overdue record is no news any more and is only counted. */
const LONG_DAYS = 90;

/** The records in the state `passed_without_report`. */
export function buildOverdue(views: MeasureView[], today: string, fields: Field[]): Digest["overdue"] {
  const items = views.flatMap(({ measure, state, deadline }): OverdueItem[] => {
    if (state.kind !== "passed_without_report" || deadline === null) return [];
    const { origin, date } = deadline;
    const over = { daysOver: daysBetween(date, today), monthsOver: monthsBetween(date, today) };
    return [{ measure, origin, date, sourceAsOf: state.sourceIsOlder ? state.sourceAsOf : null, ...over }];
  });
  const long = items.filter(({ daysOver }) => daysOver > LONG_DAYS);
  return {
    recent: items.filter(({ daysOver }) => daysOver <= LONG_DAYS).toSorted((a, b) => a.daysOver - b.daysOver),
    long,
    groups: groupItems(long, fields),
  };
}

/** By the department that answers first; by field where the documents name no department. Largest group first. */
function groupItems(items: OverdueItem[], fields: Field[]): OverdueGroup[] {
  const hasDepartments = items.some(({ measure }) => measure.departments.length > 0);
  const groups = Map.groupBy(items, ({ measure }) =>
    hasDepartments
      ? nameDepartment(measure)
      : (fields.find(({ measureIds }) => measureIds.includes(measure.id))?.title ?? ""),
  );
  return [...groups]
    .map(([title, members]) => {
      const months = members.map(({ monthsOver }) => monthsOver);
      return { title, count: members.length, months: { most: Math.max(...months), least: Math.min(...months) } };
    })
    .toSorted((a, b) => b.count - a.count);
}

function nameDepartment({ departments }: Measure): string {
  const first = departments.find(({ role }) => role === "lead") ?? departments[0];
  return first ? `${first.division ?? ""}${first.name}` : "担当課の記載なし";
}
