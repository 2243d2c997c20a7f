import { findReach, type Kpi } from "../domain/kpi.ts";
import { findKpiWay } from "../domain/kpi-way.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { findPresentValue } from "../domain/report.ts";
import { describeBaseline, describeLatest, describePresent, describeTarget } from "../wording/list-statements.ts";
import type { KpiLine } from "./card.ts";

/** An indicator of a record with what was reported of it. */
export function buildKpiLine(kpi: Kpi, { reports, measure }: MeasureView): KpiLine {
  const actual = findPresentValue(reports, kpi.name);
  const newest =
    actual && findKpiWay(kpi, reports) ? reports.find(({ entry }) => entry.kpi?.name === kpi.name) : undefined;
  return {
    name: kpi.name,
    baseline: describeBaseline(kpi),
    target: describeTarget(kpi),
    actual: actual ? describePresent(actual, measure) : describeLatest(kpi),
    reach: findReachOf(kpi, actual?.value ?? kpi.latest?.value ?? null),
    remark: kpi.remark,
    ...(newest && { drawn: String(newest.entry.sequence) }),
  };
}

const findReachOf = (kpi: Kpi, value: number | null) => (value === null ? null : findReach(kpi, value));
