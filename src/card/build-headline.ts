import type { MeasureView } from "../domain/measure-view.ts";
import { findNews } from "../domain/report.ts";
import type { Focus } from "../reply/answer.ts";
import { describeReportOrigin, describeReportOriginShort } from "../wording/describe-report.ts";
import { describeSources } from "../wording/describe-sources.ts";
import type { Headline } from "./card.ts";

/** The fact that was asked for, at the head of a record's card: each thing once, and where it is written. */
export function buildHeadline(focus: Focus, view: MeasureView): Headline {
  const lines = dropContained(dropRestated(focus.lines, view.measure));
  const sources = `出典: ${describeSources(view).join("、")}`;
  const origin = [sources, ...describeUnsaidReport(lines, view)].join("、");
  return { label: focus.label, lines, ...(focus.rest !== undefined && { rest: focus.rest }), origin };
}

/** The department's report, where the answer does not name it already. */
function describeUnsaidReport(lines: readonly string[], { reports }: MeasureView): string[] {
  const latest = findNews(reports);
  if (latest === undefined) return [];
  return lines.some((line) => line.includes(describeReportOriginShort(latest))) ? [] : [describeReportOrigin(latest)];
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
