import type { City, QuietPeriod } from "../domain/city.ts";
import type { Measure } from "../domain/measure.ts";

/** The quiet period a calendar date lies in, both ends included; null on other days. */
export function findQuietPeriod(city: City, date: string): QuietPeriod | null {
  return city.quietPeriods.find(({ from, to }) => from <= date && date <= to) ?? null;
}

/** Whether citizens hear nothing of a record on a date: pledges (公約) in a quiet period. Asking is always answered. */
export function isHeldBack(measure: Measure, city: City, date: string): boolean {
  return measure.kind === "pledge" && findQuietPeriod(city, date) !== null;
}
