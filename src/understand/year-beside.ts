import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { Condition } from "./condition.ts";
import type { Span } from "./span.ts";

/** The one year that stands right before. @param reach so many characters may lie between */
export function yearBefore({ start }: Pick<Span, "start">, spans: readonly Span[], reach = 1): FiscalYear | null {
  const before = spans.find(({ meaning, end }) => meaning.kind === "years" && end <= start && start - end <= reach);
  return before?.meaning.kind === "years" && before.meaning.from === before.meaning.to ? before.meaning.from : null;
}

/** The same words, there or not there, in a year's cell, or the amount of that year; null where a condition has none, or has its place. */
export function inCellOf(fiscalYear: FiscalYear, condition: Condition): Condition | null {
  if (condition.kind === "not") {
    const of = inCellOf(fiscalYear, condition.of);
    return of && { kind: "not", of };
  }
  if (condition.kind === "amount") return { ...condition, fiscalYear };
  if (condition.kind === "value" && condition.whole) return { ...condition, fiscalYear };
  const isWords =
    (condition.kind === "value" && !condition.fields) ||
    (condition.kind === "topic" && (condition.place === undefined || condition.place === "schedule"));
  return isWords ? { kind: "value", words: condition.words, fiscalYear } : null;
}
