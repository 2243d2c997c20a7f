import { namesFiscalYear } from "../domain/fiscal-year.ts";
import type { Kpi } from "../domain/kpi.ts";
import type { Measure } from "../domain/measure.ts";
import { normalizeText } from "../text/normalize.ts";
import type { Condition, NumberRange } from "../understand/condition.ts";

type Wanted = Extract<Condition, { kind: "indicator" }>;

/** Whether a record has as many indicators of that kind as are asked for. */
export function holdsIndicator(measure: Measure, wanted: Wanted): boolean {
  const count = measure.kpis.filter((kpi) => isSuch(kpi, wanted)).length;
  return wanted.count === undefined
    ? count > 0 || hasYearlyAmount(measure, wanted)
    : isNumberWithin(count, wanted.count);
}

/** Whether a number lies between two ends; null is open. */
export const isNumberWithin = (number: number, { from, to }: NumberRange) =>
  (from === null || number >= from) && (to === null || number <= to);

function isSuch(kpi: Kpi, { category, unit, fiscalYear, baseline, baselineYear, bound }: Wanted): boolean {
  const { target } = kpi;
  const asksTarget = unit !== undefined || fiscalYear !== undefined || bound !== undefined;
  return (
    (!asksTarget || target !== null) &&
    (category === undefined || normalizeText(kpi.category ?? "").includes(category)) &&
    (unit === undefined || normalizeText(kpi.unit) === unit) &&
    (fiscalYear === undefined || target?.fiscalYear === fiscalYear) &&
    (bound === undefined || target?.bound === bound) &&
    (baseline === undefined || (baseline === "blank" ? kpi.baseline === null : kpi.baseline?.value === 0)) &&
    (baselineYear === undefined || isBaselineOf(kpi, baselineYear))
  );
}

/** The year beside a dash (「―(2020)」) stands in the remark on it. */
const isBaselineOf = ({ baseline, remark }: Kpi, year: number) =>
  baseline === null
    ? /現状値|基準値/.test(remark ?? "") && new RegExp(`[(（]${year}`).test(remark ?? "")
    : baseline.fiscalYear === year || (baseline.fiscalYear === null && namesFiscalYear(baseline.asWritten, year));

/** A figure to reach for each year, in money. */
function hasYearlyAmount({ amounts }: Measure, { unit, ...others }: Wanted): boolean {
  const asksUnitAlone = unit !== undefined && Object.keys(others).length === 1;
  return (
    asksUnitAlone &&
    amounts.some(({ fiscalYear, asWritten }) => fiscalYear !== null && normalizeText(asWritten).includes(unit))
  );
}
