import { formatFiscalYearBoth } from "../domain/fiscal-year.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { STATUS_WORDS } from "../domain/progress-entry.ts";
import { findNews } from "../domain/report.ts";
import { describeReport } from "./describe-report.ts";
import { describeState } from "./describe-state.ts";
import { describeDay, describeStep } from "./list-statements.ts";

/** The newest word on a record's progress, with its day and origin, or that nobody has reported. */
export function describeProgress(view: MeasureView): string[] {
  const { progress, measure } = view;
  const report = findNews(view.reports);
  if (report) return describeReport(report, view);
  switch (progress.kind) {
    case "not_started":
    case "in_progress":
    case "late":
    case "stopped":
    case "achieved":
      return [`${progress.asWritten ?? STATUS_WORDS[progress.kind]}${describeDay(progress.asOf)}`];
    case "not_stated":
      // What the documents say is older than the deadline more often than not: that is told, not a failure.
      if (view.state.kind === "passed_without_report") return [describeState(view)];
      return [
        `「達成」の記載はまだありません${describeDay(progress.asOf)}`,
        progress.asWritten ? `資料では「${progress.asWritten}」` : "資料の進み具合の図は読み取れません",
      ];
    case "unreported": {
      const planned = measure.schedule.flatMap(({ item, years }) => years.map((cell) => ({ item, ...cell })));
      const lastYear = Math.max(...planned.map(({ fiscalYear }) => fiscalYear));
      const last = planned.find(({ fiscalYear }) => fiscalYear === lastYear);
      return [
        view.confirmedOn === null ? "進み具合は資料に書かれていません(未報告)" : describeState(view),
        ...(last ? [`計画の最後の予定: ${formatFiscalYearBoth(lastYear)} ${last.text}(${last.item})`] : []),
      ];
    }
  }
}

/** The yearly plan, a line a step; that there is none is said. */
export function describeSteps({ measure }: MeasureView): string[] {
  const lines = measure.schedule.map(describeStep);
  return lines.length > 0 ? lines : ["年度ごとの予定は資料に記載がありません"];
}
