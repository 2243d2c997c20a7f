import type { City } from "../domain/city.ts";
import type { Measure } from "../domain/measure.ts";
import { findProgress } from "../domain/progress.ts";

/** Whether the documents had said 達成 of a record by `today` (ISO date); what they said later does not count yet. */
export function isAchieved(measure: Measure, city: City, today: string): boolean {
  const known = { ...measure, statuses: measure.statuses.filter(({ asOf }) => asOf <= today) };
  return findProgress(known, city).kind === "achieved";
}
