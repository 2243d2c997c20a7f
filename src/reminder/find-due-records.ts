import { addDays } from "../domain/calendar-date.ts";
import { findDeadline } from "../domain/deadline.ts";
import { type CityRecords, reportsOn } from "../domain/records.ts";
import { isSettled } from "./is-achieved.ts";
import { mondayOf, sundayOf } from "./iso-week.ts";

/** Days before a deadline on which followers hear of it. */
export const WARNING_DAYS = [90, 30] as const;

/**
 * Ids of the records whose deadline comes within 90 or 30 days during a week, for their followers: each record twice
 * before its deadline, and never for a record that is achieved or stopped.
 * @param today ISO date on which the week is planned; what is said later does not count
 */
export function findDueRecords(records: CityRecords, week: string, today: string): string[] {
  const [from, to] = [mondayOf(week), sundayOf(week)];
  return records.measures
    .filter((measure) => {
      const deadline = findDeadline(measure, records.city, from, reportsOn(records, measure.id, today));
      if (deadline === null || isSettled(measure, records, today)) return false;
      return WARNING_DAYS.some((days) => {
        const entry = addDays(deadline.date, -days);
        return from <= entry && entry <= to;
      });
    })
    .map(({ id }) => id);
}
