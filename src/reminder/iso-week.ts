import { addDays, daysBetween, firstOfWeek } from "../domain/calendar-date.ts";

/**
 * The ISO 8601 week a calendar date lies in: `2024-03-04` → `2024-W10`. A week runs from Monday to Sunday and belongs
 * to the year of its Thursday: `2024-12-30` → `2025-W01`.
 * @param date a calendar date in Japan (see dateInJapan), never an instant
 */
export function isoWeekOf(date: string): string {
  const thursday = addDays(firstOfWeek(date), 3);
  const year = Number(thursday.slice(0, 4));
  const days = daysBetween(`${year}-01-01`, thursday);
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, "0")}`;
}

/** First day of an ISO week: `2024-W10` → `2024-03-04`. @throws RangeError when the text names no week of that year */
export function mondayOf(week: string): string {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  // 4 January always lies in week 1.
  const fourth = `${year}-01-04`;
  const monday = year && number ? addDays(firstOfWeek(fourth), (Number(number) - 1) * 7) : null;
  if (monday === null || isoWeekOf(monday) !== week) throw new RangeError(`週として読めません: ${week}`);
  return monday;
}

/** Last day of an ISO week: `2024-W10` → `2024-03-10`. @throws RangeError like mondayOf */
export function sundayOf(week: string): string {
  return addDays(mondayOf(week), 6);
}
