import { formatKpiValue } from "../domain/describe-entry.ts";
import { formatThousandYen } from "../domain/effect-total.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { REPORT_ORIGIN } from "../domain/progress.ts";
import { findNews, listEffects, listKpiValues, type Report } from "../domain/report.ts";
import type { Focus } from "../reply/answer.ts";
import { describeReportOrigin, describeReportOriginShort } from "../wording/describe-report.ts";
import { describeSources } from "../wording/describe-sources.ts";
import type { Headline } from "./card.ts";

/** The fact that was asked for, at the head of a record's card: each thing once, and where it is written. */
export function buildHeadline(focus: Focus, view: MeasureView): Headline {
  const lines = dropContained(dropRestated(focus.lines, view.measure));
  return {
    label: focus.label,
    lines,
    ...(focus.rest !== undefined && { rest: focus.rest }),
    origin: describeOrigin(lines, view),
  };
}

/**
 * Where the answer is written. A line that a department reported names the report and its day itself: the documents
 * beside it are those of the record, and nobody shall look for the report in them.
 */
function describeOrigin(lines: readonly string[], view: MeasureView): string {
  const sources = describeSources(view).join("、");
  const isNamed = view.reports.some((report) => says(lines, describeReportOriginShort(report)));
  if (isNamed) return `${view.city.measureWord}の出典: ${sources}`;
  const report = findUndatedReport(lines, view);
  return `出典: ${[sources, ...(report === undefined ? [] : [describeReportOrigin(report)])].join("、")}`;
}

const says = (lines: readonly string[], ...words: string[]) =>
  lines.some((line) => words.every((word) => line.includes(word)));

/** The report that the answer rests on without saying its day: a figure, a moved deadline. Other facts rest on none. */
function findUndatedReport(lines: readonly string[], { reports, measure }: MeasureView): Report | undefined {
  const kpi = listKpiValues(reports).find((value) => says(lines, value.name, formatKpiValue(value, measure)));
  if (kpi !== undefined) return kpi.report;
  const isEffect = listEffects(reports).some(({ thousandYen }) => says(lines, formatThousandYen(thousandYen)));
  return isEffect || REPORTING.some((words) => says(lines, words)) ? findNews(reports) : undefined;
}

/** How a line says that a department has told it. */
const REPORTING = [REPORT_ORIGIN, "担当課が"];

/** Lines without the report of a result that an indicator's own line has as its newest: 「…件数: 現状 27件」. */
const dropRestated = (lines: readonly string[], { kpis }: MeasureView["measure"]): string[] =>
  lines.filter(
    (line) =>
      !kpis.some(
        ({ name }) =>
          line.includes(`${name}の実績`) && lines.some((other) => other !== line && other.startsWith(`${name}: 現状`)),
      ),
  );

/** Lines without those that another line says too, with more, or with a particle and a gap beside a year. */
function dropContained(lines: readonly string[]): string[] {
  const bare = lines.map((line) => line.replace(/(年度?)に/g, "$1").replace(/\s/g, ""));
  return lines.filter(
    (_, at) =>
      !bare.some((other, place) => place !== at && other.includes(bare[at]!) && (other !== bare[at] || place < at)),
  );
}
