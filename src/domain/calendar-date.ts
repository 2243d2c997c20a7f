import { z } from "zod";

/** Years of the dates that records can speak of: from 平成, which is as far back as they are written, to a century on. */
const FIRST_DAY = "1989-01-08";
const LAST_DAY = "2099-12-31";

/** A calendar date without a time, `YYYY-MM-DD`; always a day that exists, and one that a record can speak of. */
export const calendarDateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "日付は 2024-03-31 の形で書いてください")
  .refine(
    (text) => {
      const date = new Date(`${text}T00:00:00Z`);
      return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
    },
    { message: "暦にない日付です" },
  )
  .refine((text) => text >= FIRST_DAY && text <= LAST_DAY, { message: "1989年から2099年までの日付を書いてください" });

const JST_OFFSET_MS = 9 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The calendar date in Japan at an instant. */
export function dateInJapan(instant: Date): string {
  return new Date(instant.getTime() + JST_OFFSET_MS).toISOString().slice(0, 10);
}

/** The hour in Japan at an instant: 2026-11-28T09. */
export function hourInJapan(instant: Date): string {
  return new Date(instant.getTime() + JST_OFFSET_MS).toISOString().slice(0, 13);
}

/** Whole days from `from` to `to` (both ISO dates); negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The ISO date `days` after `date`; before it when negative. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The Monday of the week a date lies in. */
export function firstOfWeek(date: string): string {
  return addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** The same day so many months later, or the last of a month that has no such day: 2026-11-30 and 3 → 2027-02-28. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** Whole months from `from` to `to` (both ISO dates, `from` first): 2024-03-31 → 2024-04-30 is 0, → 2024-05-01 is 1. */
export function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split("-").map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth - (toDay < fromDay ? 1 : 0);
}

const WEEKDAYS = "日月火水木金土";

/** `2024-03-04` → `3月4日(月)`. */
export function formatDayShort(isoDate: string): string {
  const [, month = 0, day = 0] = isoDate.split("-").map(Number);
  return `${month}月${day}日(${WEEKDAYS[new Date(`${isoDate}T00:00:00Z`).getUTCDay()]})`;
}

/** `2024-03-31` → `令和6年3月31日`. Dates before 2019-05-01 are written 平成, those before it in our count. */
export function formatDateJapanese(isoDate: string): string {
  const [year = 0, month = 0, day = 0] = isoDate.split("-").map(Number);
  if (isoDate < "1989-01-08") return `${year}年${month}月${day}日`;
  const reiwa = isoDate >= "2019-05-01";
  const eraYear = year - (reiwa ? 2018 : 1988);
  return `${reiwa ? "令和" : "平成"}${eraYear === 1 ? "元" : eraYear}年${month}月${day}日`;
}

/** `2024-03-31` → `令和6年3月31日(2024年)`. */
export function formatDateBoth(isoDate: string): string {
  return `${formatDateJapanese(isoDate)}(${isoDate.slice(0, 4)}年)`;
}
