import { describeCorrection } from "../domain/describe-correction.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { POINT_WORDS, type ReportPoint } from "../domain/progress-entry.ts";
import { describeReportOriginShort } from "../wording/describe-report.ts";
import type { Focus } from "./answer.ts";

/** The part of a year that a question names for a report. */
const POINTS: readonly [Exclude<ReportPoint, "any">, RegExp][] = [
  ["midterm", /中間(?:の|時点の?|での?)?(?:進捗|報告|状況|実績|評価|結果|時点|値|\S{1,8}(?:率|数))|中間(?:は|で)/],
  ["year_end", /年度末(?:の|時点の?|での?)?(?:実績|報告|状況|評価|結果)/],
];

/** The record with only the reports of the point that is asked for, and what is said where there is none. */
interface OfPoint {
  view: MeasureView;
  /** 「中間の報告は、まだ公開されていません」; null where there is one, or none is asked for. */
  missing: string | null;
}

/** 「タウンミーティングの中間進捗は?」: what was said at that point; the newest word is of another. */
export function ofAskedPoint(text: string, view: MeasureView): OfPoint {
  const point = POINTS.find(([, named]) => named.test(text))?.[0];
  if (point === undefined || view.reports.length === 0) return { view, missing: null };
  const reports = view.reports.filter(({ entry }) => entry.point === point);
  return reports.length > 0
    ? { view: { ...view, reports }, missing: null }
    : { view, missing: `${POINT_WORDS[point]}の報告は、まだ公開されていません` };
}

const ASKS_CORRECTION = /訂正(?:さ|し|は|が|前|$|[?])|(?:数字|値|報告)(?:は|が|を)?(?:直され|直し|書きかえ|書き換え)/;

/** 「訂正された?」: before → after of each correction; null where none is asked for or nothing was reported. */
export function focusOnCorrection(text: string, view: MeasureView): Focus | null {
  if (!ASKS_CORRECTION.test(text) || view.reports.length === 0) return null;
  const lines = view.reports.flatMap((report) => {
    const before = view.entries.find(({ id }) => id === report.entry.replaces);
    if (report.correctedOn === null || before === undefined) return [];
    const change = describeCorrection(before, report.entry, view);
    return change === "" ? [] : [`${change}(${describeReportOriginShort(report)})`];
  });
  return { label: "訂正", lines: lines.length > 0 ? lines : ["訂正された報告はありません"], about: null };
}
