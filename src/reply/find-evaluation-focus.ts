import { describeEvaluation, describeTime } from "../domain/describe-entry.ts";
import { type FiscalYear, findYearOfHeading, formatFiscalYear } from "../domain/fiscal-year.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { findEvaluation } from "../domain/report.ts";
import { describeReportOriginShort } from "../wording/describe-report.ts";
import type { Focus } from "./answer.ts";

/** The evaluation where a question asks for it and one was reported; null otherwise. */
export function findEvaluationFocus(text: string, view: MeasureView, year: FiscalYear | null): Focus | null {
  const found = /評価/.test(text) ? findEvaluation(view.reports, year) : null;
  if (!found) return findGradeOf(text, view, year);
  const when = [describeTime(found.report.entry), describeReportOriginShort(found.report)].filter(Boolean).join("、");
  return { label: "評価", lines: [`${describeEvaluation(found.score, view.city)}(${when})`], about: null };
}

/** 「去年の評価は?」 of a plan whose newest grade is the year before last's: the one before it, by the year that it is of. */
function findGradeOf(text: string, view: MeasureView, year: FiscalYear | null): Focus | null {
  const named = year === null ? null : findGrade(text, view, year);
  if (!ASKS_BEFORE.test(text)) return named;
  const graded = listGradedYears(view);
  const before = graded.at(-2);
  if (before === undefined || (named !== null && year !== graded.at(-1))) return named;
  return findGrade(text, view, before);
}

const ASKS_BEFORE = /(?:(?:去年|昨年|前年|前の年)度?|前回|(?:一つ|ひとつ|1つ)前(?:の年度?)?)の?(?:評価|判定)/;

const listGradedYears = ({ measure: { facts, statuses } }: MeasureView): FiscalYear[] =>
  [
    ...new Set([
      ...facts.flatMap(({ label }) => (GRADE.test(label) ? (findYearOfHeading(label) ?? []) : [])),
      ...statuses.flatMap(({ fiscalYear }) => fiscalYear ?? []),
    ]),
  ].sort((a, b) => a - b);

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
