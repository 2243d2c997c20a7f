import { describeEvaluation, describeTime } from "../domain/describe-entry.ts";
import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { findEvaluation } from "../domain/report.ts";
import { describeReportOriginShort } from "../wording/describe-report.ts";
import type { Focus } from "./answer.ts";

/** The evaluation where a question asks for it and one was reported; null otherwise. */
export function findEvaluationFocus(text: string, view: MeasureView, year: FiscalYear | null): Focus | null {
  const found = /評価/.test(text) ? findEvaluation(view.reports, year) : null;
  if (!found) return null;
  const when = [describeTime(found.report.entry), describeReportOriginShort(found.report)].filter(Boolean).join("、");
  return { label: "評価", lines: [`${describeEvaluation(found.score, view.city)}(${when})`], about: null };
}
