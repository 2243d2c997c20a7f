import type { City } from "../domain/city.ts";
import { fiscalYearOfDate } from "../domain/fiscal-year.ts";
import { EMPTY_CONTENT, type EntryContent } from "../domain/progress-entry.ts";

/** Answers to a one-tap check-in, with their words on the buttons. */
export const CHECK_IN_WORDS = { unchanged: "変更なし", moved: "進んだ", delayed: "遅れそう", done: "完了" } as const;
export type CheckIn = keyof typeof CHECK_IN_WORDS;
export const CHECK_INS = Object.keys(CHECK_IN_WORDS) as CheckIn[];

/**
 * One tap → what is recorded. 変更なし says nothing new: it only renews the day on which what is known was confirmed.
 * @param today ISO date in Japan
 * @param period the plan's years; a word after their end is of none of them
 */
export function buildCheckIn(choice: CheckIn, today: string, period: City["plan"]["period"]): EntryContent {
  const year = fiscalYearOfDate(today);
  const isOfPlan = !period || ((period.from ?? year) <= year && year <= period.to);
  const spoken = { ...EMPTY_CONTENT, fiscalYear: isOfPlan ? year : null };
  switch (choice) {
    case "unchanged":
      return { ...EMPTY_CONTENT, confirmsOnly: true };
    case "moved":
      return { ...spoken, status: "in_progress" };
    case "delayed":
      // A warning, not a status: only the department's own 「遅れ」 says that it is late.
      return { ...spoken, status: "at_risk" };
    case "done":
      return { ...spoken, status: "achieved" };
  }
}
