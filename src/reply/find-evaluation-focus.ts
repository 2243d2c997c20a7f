import { describeEvaluation, describeTime } from "../domain/describe-entry.ts";
import { type FiscalYear, findYearOfHeading, formatFiscalYear } from "../domain/fiscal-year.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { findEvaluation } from "../domain/report.ts";
import { describeReportOriginShort } from "../wording/describe-report.ts";
import type { Focus } from "./answer.ts";

/** The evaluation where a question asks for it and one was reported; null otherwise. */
export function findEvaluationFocus(text: string, view: MeasureView, year: FiscalYear | null): Focus | null {
  const found = /評価/.test(text) ? findEvaluation(view.reports, year) : null;
  if (!found) return year === null ? null : findGrade(text, view, year);
  const when = [describeTime(found.report.entry), describeReportOriginShort(found.report)].filter(Boolean).join("、");
  return { label: "評価", lines: [`${describeEvaluation(found.score, view.city)}(${when})`], about: null };
}

/** What the plan's own column of that year gave it: 「評価・R5: C(やや遅れている)」; the newest year's is the record's state. */
function findGrade(text: string, { measure: { facts, statuses } }: MeasureView, year: FiscalYear): Focus | null {
  if (!GRADE.test(text)) return null;
  const graded = [
    ...facts.filter(({ label }) => GRADE.test(label) && findYearOfHeading(label) === year).map(({ value }) => value),
    ...statuses.filter(({ fiscalYear }) => fiscalYear === year).flatMap(({ asWritten }) => asWritten ?? []),
  ];
  if (graded.length === 0) return null;
  return { label: "評価", lines: graded.map((value) => `${formatFiscalYear(year)}: ${value}`), about: null };
}

const GRADE = /評価|判定/;
