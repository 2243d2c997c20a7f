import { fiscalYearsBetween } from "../domain/fiscal-year.ts";
import type { Measure } from "../domain/measure.ts";
import type { Condition } from "../understand/condition.ts";
import { squeeze } from "./record-text.ts";

/** Whether a record's cells of these years say the same, or not; where nothing is written in any of them, neither. */
export function meetsCells({ schedule }: Measure, { from, to, same }: Extract<Condition, { kind: "cells" }>): boolean {
  const columns = fiscalYearsBetween(from, to).map((year) =>
    schedule.map(({ years }) => squeeze(years.find(({ fiscalYear }) => fiscalYear === year)?.text ?? "")).join("\n"),
  );
  const isWritten = columns.some((column) => column.trim() !== "");
  return isWritten && columns.every((column) => column === columns[0]) === same;
}

/** Whether one row of a record's schedule has all of the words in as many years as is said. */
export function holdsRow({ schedule }: Measure, { cells }: Extract<Condition, { kind: "row" }>): boolean {
  return schedule.some(({ years }) =>
    cells.every(({ words, from, to, count }) => {
      const wanted = squeeze(words);
      const isOne = ({ fiscalYear, text }: (typeof years)[number]) =>
        fiscalYear >= from && fiscalYear <= to && squeeze(text).includes(wanted);
      return years.filter(isOne).length === count;
    }),
  );
}
