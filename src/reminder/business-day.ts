import holidayJp from "@holiday-jp/holiday_jp";
import { addDays } from "../domain/calendar-date.ts";
import { mondayOf } from "./iso-week.ts";

/** Town halls are closed from 29 December to 3 January (地方自治法第4条の2); only New Year's Day is a holiday by law. */
const CLOSED = /-(12-(29|30|31)|01-(01|02|03))$/;

/** Whether a town hall works on a calendar date: no weekend, no national or substitute holiday, not at New Year. */
export function isBusinessDay(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !CLOSED.test(date) && !holidayJp.isHoliday(date as unknown as Date);
}

/** The day on which a week's reminders go out; null when the week has no business day (New Year). */
export function firstBusinessDayOf(week: string): string | null {
  const monday = mondayOf(week);
  return [0, 1, 2, 3, 4].map((days) => addDays(monday, days)).find(isBusinessDay) ?? null;
}
