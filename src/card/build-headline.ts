import { formatKpiValue } from "../domain/describe-entry.ts";
import { formatThousandYen } from "../domain/effect-total.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { REPORT_ORIGIN } from "../domain/progress.ts";
import { findNews, listEffects, listKpiValues, type Report } from "../domain/report.ts";
import type { Focus } from "../reply/answer.ts";
import { describeReportOrigin } from "../wording/describe-report.ts";
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
 * Where the answer is written. A line that a department reported names the report itself: the documents beside it are
 * those of the record, and nobody shall look for the report in them.
 */
function describeOrigin(lines: readonly string[], view: MeasureView): string {
  const sources = describeSources(view).join("、");
  if (view.reports.length > 0 && lines.some((line) => line.includes(REPORT_ORIGIN)))
    return `${view.city.measureWord}の出典: ${sources}`;
  const report = findUnnamedReport(lines, view);
  return `出典: ${[sources, ...(report === undefined ? [] : [describeReportOrigin(report)])].join("、")}`;
}

/** The report whose figure the answer gives without naming it; the record's other facts rest on no report. */
function findUnnamedReport(lines: readonly string[], { reports, measure }: MeasureView): Report | undefined {
  const says = (...words: string[]) => lines.some((line) => words.every((word) => line.includes(word)));
  const kpi = listKpiValues(reports).find((value) => says(value.name, formatKpiValue(value, measure)));
  if (kpi !== undefined) return kpi.report;
  const effects = listEffects(reports).some(({ thousandYen }) => says(formatThousandYen(thousandYen)));
  return effects ? findNews(reports) : undefined;
}

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
