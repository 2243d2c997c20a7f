import type { Measure } from "./measure.ts";

export type Item = Measure["items"][number];

/** A record's 取組項目, in the order of the plan; none for a record that is of one piece. */
export function listItems({ items }: Pick<Measure, "items">): Item[] {
  return items.length > 1 ? items : [];
}
