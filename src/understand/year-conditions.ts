import { addDays } from "../domain/calendar-date.ts";
import type { FiscalYear } from "../domain/fiscal-year.ts";
import { allOf, type Condition } from "./condition.ts";
import type { YearRole } from "./meaning.ts";

/** 「3月31日」「3月末」「3/31」「2024.3.31」 name a day; 「3月」 a month. */
const NAMES_DAY = /日|末|[a-z]\.? \d{1,2}(?:st|nd|rd|th)?,? 20|[./-]\d+[./-]\d|^'?\d{1,2}\/\d|^\d{8}$/;

/**
 * A deadline named by its day or month is that day or month, and no whole fiscal year.
 * @param day the last day of it
 */
export function buildDueDays(day: string, words: string, role: YearRole): Condition | null {
  const first = NAMES_DAY.test(words) ? day : `${day.slice(0, 8)}01`;
  switch (role) {
    case "due":
      return { kind: "due", from: first, to: day };
    case "until":
      return { kind: "due", from: null, to: day };
    case "from":
      return { kind: "due", from: first, to: null };
    case "after":
      return { kind: "due", from: addDays(day, 1), to: null };
    case "before":
      return { kind: "due", from: null, to: addDays(first, -1) };
    case "added":
    case "started":
    case "filled":
    case "empty":
    case "as_of":
      return null;
  }
}

export function buildYearCondition(
  { from, to, day }: { from: FiscalYear; to: FiscalYear; day: string | null },
  words: string,
  role: YearRole,
): Condition {
  const schedule = (filled: boolean): Condition =>
    allOf(
      Array.from(
        { length: to - from + 1 },
        (_, step): Condition => ({
          kind: "schedule",
          fiscalYear: from + step,
          filled,
        }),
      ),
    )!;
  const days = day === null ? null : buildDueDays(day, words, role);
  if (days) return days;
  switch (role) {
    case "started":
      return { kind: "started", range: { from, to } };
    case "added":
      return { kind: "added", range: { from, to } };
    case "as_of":
      if (day === null) return { kind: "deadline", range: { from, to } };
      // 「12月時点」: any day of that month.
      return { kind: "as_of", from: NAMES_DAY.test(words) ? day : `${day.slice(0, 8)}01`, to: day };
    case "filled":
      return schedule(true);
    case "empty":
      return schedule(false);
    case "due":
      return { kind: "deadline", range: { from, to } };
    case "until":
      return { kind: "deadline", range: { from: null, to } };
    case "from":
      return { kind: "deadline", range: { from, to: null } };
    case "after":
      return { kind: "deadline", range: { from: to + 1, to: null } };
    case "before":
      return { kind: "deadline", range: { from: null, to: from - 1 } };
  }
}
