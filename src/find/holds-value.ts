import { budgetsOf } from "../domain/budget.ts";
import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { Measure } from "../domain/measure.ts";
import { statusWordOf } from "../domain/status-words.ts";
import { escapePattern } from "../text/escape-pattern.ts";
import { readPercent } from "../text/read-percent.ts";
import type { AmountEnd, Condition } from "../understand/condition.ts";
import { squeeze, valuesOf } from "./record-text.ts";

/** Whether a record states an amount of that kind, year and size; nothing is no amount. */
export function holdsAmount(
  measure: Measure,
  { what, from, to, fiscalYear }: Extract<Condition, { kind: "amount" }>,
): boolean {
  const amounts = what === "budget" ? budgetsOf(measure) : measure.amounts;
  // Beside amounts of each year one without a year is a sum of them or an aim, and of no year itself.
  const hasYears = amounts.some((amount) => amount.fiscalYear !== null);
  const isOfYear = (year: FiscalYear | null, label: string) =>
    fiscalYear === null || year === fiscalYear || (year === null && !hasYears && !OVER_YEARS.test(label));
  const reaches = (by: number, { isIncluded }: AmountEnd) => by > 0 || (by === 0 && isIncluded);
  return amounts.some(
    ({ label, thousandYen, fiscalYear: year }) =>
      thousandYen > 0 &&
      isOfYear(year, label) &&
      (from === null || reaches(thousandYen - from.thousandYen, from)) &&
      (to === null || reaches(to.thousandYen - thousandYen, to)),
  );
}

/** 「事業費・３か年計」 is no year's, whatever stands beside it. */
const OVER_YEARS = /[\d０-９]+\s*[かヶヵカ箇]年|累計|総事業費|総額/;

/** Whether the rate that a record states lies between these ends; a record that states none lies nowhere. */
export function holdsRate(measure: Measure, { fields, from, to }: Extract<Condition, { kind: "rate" }>): boolean {
  return measure.facts.some(({ label, value }) => {
    const percent = fields.includes(label) ? readPercent(value) : null;
    const reaches = (by: number, isIncluded: boolean) => by > 0 || (by === 0 && isIncluded);
    return (
      percent !== null &&
      (from === null || reaches(percent - from.percent, from.isIncluded)) &&
      (to === null || reaches(to.percent - percent, to.isIncluded))
    );
  });
}

/** Whether one of a record's own figures or cells says just that; a figure without a year may be of any, words are of their cell. */
export function holdsValue(
  measure: Measure,
  { words, fiscalYear, fields, whole }: Extract<Condition, { kind: "value" }>,
): boolean {
  const wanted = squeeze(words);
  if (whole) {
    const cells = measure.schedule.flatMap(({ years }) => years);
    const number = wanted.includes("○") ? new RegExp(escapePattern(wanted).replaceAll("○", "\\d+"), "u") : null;
    return cells.some(
      (cell) =>
        (fiscalYear === null || cell.fiscalYear === fiscalYear) &&
        (number?.test(squeeze(cell.text)) ||
          [cell.text, ...cell.text.split(/[・、,/\n]/)].some((part) => squeeze(part) === wanted)),
    );
  }
  if (fields)
    return measure.facts.some(
      ({ label, value }) =>
        fields.includes(label) && [value, statusWordOf(value)].some((written) => squeeze(written) === wanted),
    );
  return valuesOf(measure).some(
    ({ fiscalYear: year, text }) =>
      (fiscalYear === null || year === fiscalYear || (year === null && /^\d/.test(wanted))) && holdsWhole(text, wanted),
  );
}

/** The words, and no longer number that ends in them (「3回」 is not in 「13回」). */
function holdsWhole(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (!/^\d/.test(wanted) || !/[\d.]$/.test(text.slice(0, at))) return true;
  }
  return false;
}
