import { formatDateJapanese } from "../domain/calendar-date.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { describeProgress } from "../wording/describe-progress.ts";
import { describeReportOriginShort } from "../wording/describe-report.ts";
import { describeState } from "../wording/describe-state.ts";

/** Reasons in one answer. */
const MAX_REASONS = 2;

/** 「なぜ遅れているの」: what the department gave as its reason, or that none is written; its purpose is no reason. */
export function describeReason(view: MeasureView): string[] {
  const reasons = listReasons(view);
  return reasons.length > 0
    ? reasons.slice(0, MAX_REASONS)
    : ["理由は、資料にも報告にも書かれていません", describeState(view)];
}

/** Who is blamed or praised, or made the cause of it, is never confirmed; what was reported and its reason are. */
export function denyBlame(view: MeasureView): string[] {
  const [reason] = listReasons(view);
  return [
    "だれのせい、何のせいという判断は、資料にも報告にも書かれていません",
    ...describeProgress(view).slice(0, MAX_REASONS),
    ...(reason === undefined ? [] : [`書かれている理由: ${reason}`]),
  ];
}

/** What the department wrote when it reported trouble or moved the deadline. */
function listReasons(view: MeasureView): string[] {
  return [
    ...view.reports
      .filter(({ entry }) => entry.status === "late" || entry.status === "stopped" || entry.status === "at_risk")
      .flatMap((report) =>
        report.entry.note === null ? [] : [`${report.entry.note}(${describeReportOriginShort(report)})`],
      ),
    ...(view.postponement?.moves ?? []).map(
      ({ reason, on }) => `期限を動かした理由: ${reason}(${formatDateJapanese(on)})`,
    ),
  ];
}
