import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { Frame } from "../domain/languages/language.ts";
import { fillTemplate } from "./fill-template.ts";

/** `2024-03-31` → `March 31, 2024`, `31 de março de 2024`. */
export function formatFrameDate(isoDate: string, { date, months }: Pick<Frame, "date" | "months">): string {
  const [year = 0, month = 0, day = 0] = isoDate.split("-").map(Number);
  return fillTemplate(date, { year, month: months?.[month - 1] ?? month, day });
}

/** Words in brackets, without brackets of their own: `fiscal year 2023 (April 2023 to March 2024)` has some. */
export function inBrackets(words: string): string {
  const comma = /[\u3040-\u30ff]/.test(words) ? "、" : ", ";
  return `(${words.replace(/\s*[(（]([^()（）]*)[)）]/g, `${comma}$1`)})`;
}

/** 2023 → `fiscal year 2023 (April 2023 to March 2024)`. */
export function formatFrameYear(year: FiscalYear, { fiscalYear }: Pick<Frame, "fiscalYear">): string {
  return fillTemplate(fiscalYear, { year, next: year + 1 });
}
