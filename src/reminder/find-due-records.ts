import { addDays } from "../domain/calendar-date.ts";
import { findDeadline } from "../domain/deadline.ts";
import type { Measure } from "../domain/measure.ts";
import type { CityRecords } from "../domain/records.ts";
import { mondayOf, sundayOf } from "./iso-week.ts";

/** Days before a deadline on which followers hear of it. */
export const WARNING_DAYS = [90, 30] as const;

/**
 * Ids of the records whose deadline comes within 90 or 30 days during a week, for their followers: each record twice
 * before its deadline, and never for a record that is achieved.
 * @param achieved what has been said by the time the week is planned
 */
export function findDueRecords(records: CityRecords, week: string, achieved: (measure: Measure) => boolean): string[] {
  const [from, to] = [mondayOf(week), sundayOf(week)];
  return records.measures
    .filter((measure) => {
      const deadline = findDeadline(measure, records.city, from);
      if (deadline === null || achieved(measure)) return false;
      return WARNING_DAYS.some((days) => {
        const entry = addDays(deadline.date, -days);
        return from <= entry && entry <= to;
      });
    })
    .map(({ id }) => id);
}
