import { addDays } from "../domain/calendar-date.ts";
import { NEAR_DAYS } from "../domain/deadline.ts";
import { isSettled } from "../domain/record-state.ts";
import { type CityRecords, viewOn } from "../domain/records.ts";
import { firstBusinessDayOf, previousSendDayOf } from "./business-day.ts";
import { isoWeekOf, sundayOf } from "./iso-week.ts";

/** Days before a deadline on which followers hear of it. */
const WARNING_DAYS = [NEAR_DAYS, 30] as const;

/**
 * Ids of the records whose deadline comes within 90 or 30 days during a week, for their followers: each record twice
 * before its deadline, at New Year in the week after it, and never for a record that is achieved or stopped.
 * @param today ISO date on which the week is planned; what is said later does not count
 */
export function findDueRecords(records: CityRecords, week: string, today: string): string[] {
  if (firstBusinessDayOf(week) === null) return [];
  // What fell into weeks in which nothing goes out (New Year, when 31 March is 90 days away) is told now.
  const from = addDays(sundayOf(isoWeekOf(previousSendDayOf(week))), 1);
  const to = sundayOf(week);
  return records.measures
    .filter((measure) => {
      const { deadline, state } = viewOn(records, measure, today);
      if (deadline === null || isSettled(state)) return false;
      return WARNING_DAYS.some((days) => {
        const entry = addDays(deadline.date, -days);
        return from <= entry && entry <= to;
      });
    })
    .map(({ id }) => id);
}
