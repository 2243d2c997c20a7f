import { addDays, firstOfWeek } from "../domain/calendar-date.ts";
import { firstDay, fiscalYearOfDate } from "../domain/fiscal-year.ts";
import type { UpdatePeriod } from "../understand/report-question.ts";

/** Days a 「最近」 reaches back. */
const RECENT_DAYS = 30;

/** First and last day of a period (ISO dates in Japan, both included) and what it is called. Weeks begin on Monday. */
export function findPeriod(period: UpdatePeriod, today: string): { from: string; to: string; label: string } {
  const monday = firstOfWeek(today);
  const firstOfMonth = `${today.slice(0, 7)}-01`;
  const lastOfLastMonth = addDays(firstOfMonth, -1);
  switch (period) {
    case "this_month":
      return { from: firstOfMonth, to: today, label: "今月" };
    case "last_month":
      return { from: `${lastOfLastMonth.slice(0, 7)}-01`, to: lastOfLastMonth, label: "先月" };
    case "this_week":
      return { from: monday, to: today, label: "今週" };
    case "last_week":
      return { from: addDays(monday, -7), to: addDays(monday, -1), label: "先週" };
    case "this_year":
      return { from: firstDay(fiscalYearOfDate(today)), to: today, label: "今年度" };
    case "recent":
      return { from: addDays(today, -RECENT_DAYS), to: today, label: `最近${RECENT_DAYS}日` };
  }
}

/** The same day a year before and 15 days around it. 29 February becomes 28 February. */
export function findYearAgo(today: string): { date: string; from: string; to: string } {
  const year = Number(today.slice(0, 4)) - 1;
  const date = `${year}-${today.slice(5) === "02-29" ? "02-28" : today.slice(5)}`;
  return { date, from: addDays(date, -15), to: addDays(date, 15) };
}
