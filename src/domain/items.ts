import type { Measure } from "./measure.ts";

export type Item = Measure["items"][number];

/** How many things a record is going to do: its 取組項目, or the rows of its yearly plan where it names none. */
export const countItems = ({ items, schedule }: Pick<Measure, "items" | "schedule">): number =>
  items.length > 0 ? items.length : schedule.length;

/** Under how many headings it sorts them (「(1)」「(2)」). */
export const countGroups = ({ items }: Pick<Measure, "items">): number =>
  new Set(items.flatMap(({ group }) => (group === null ? [] : [group]))).size;

/** A record's 取組項目, in the order of the plan; none for a record that is of one piece. */
export function listItems({ items }: Pick<Measure, "items">): Item[] {
  return items.length > 1 ? items : [];
}
