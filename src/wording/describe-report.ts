import { formatDateBoth, formatDateJapanese } from "../domain/calendar-date.ts";
import { describeEvaluation, describeTime, formatKpiValue, listPublicWords } from "../domain/describe-entry.ts";
import { formatThousandYen } from "../domain/effect-total.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { REPORT_ORIGIN } from "../domain/progress.ts";
import { findEvaluation, listEffects, listKpiValues, type Report } from "../domain/report.ts";
import type { Statement } from "./list-statements.ts";

/** 「令和8年4月10日(2026年)時点・担当課の報告」 */
export function describeReportOrigin({ asOf, correctedOn }: Report): string {
  const corrected = correctedOn === null ? "" : `、${formatDateBoth(correctedOn)}に訂正`;
  return `${formatDateBoth(asOf)}時点・${REPORT_ORIGIN}${corrected}`;
}

/** The same to stand in brackets, which hold no others: 「令和8年4月10日時点・担当課の報告」. */
export function describeReportOriginShort({ asOf, correctedOn }: Pick<Report, "asOf" | "correctedOn">): string {
  const corrected = correctedOn === null ? "" : `、${formatDateJapanese(correctedOn)}に訂正`;
  return `${formatDateJapanese(asOf)}時点・${REPORT_ORIGIN}${corrected}`;
}

/** 「令和8年4月10日(2026年)時点」, where it is clear already that a department's report is meant. */
export function describeReportDay({ asOf, correctedOn }: Report): string {
  return `${formatDateBoth(asOf)}時点${correctedOn === null ? "" : `、${formatDateBoth(correctedOn)}に訂正`}`;
}

/** A report in lines, its status first and with its day: 「達成(令和8年4月10日時点・担当課の報告)」. */
export function describeReport(report: Report, view: MeasureView): string[] {
  const [first, ...rest] = listPublicWords(report.entry, view);
  if (!first) return [];
  const lead = first.label === "状況" ? first.value : `${first.label}: ${first.value}`;
  return [`${lead}(${describeReportOriginShort(report)})`, ...rest.map(({ label, value }) => `${label}: ${value}`)];
}

/** What departments wrote beside figures, newest first: 「年度末実績: 2回開きました。(令和3年度 年度末、…)」. */
export function describeNotes(view: MeasureView, most = 2): string[] {
  return view.reports
    .filter(({ entry }) => entry.note !== null)
    .slice(0, most)
    .map((report) => {
      const label =
        listPublicWords(report.entry, view).find(({ value }) => value === report.entry.note)?.label ?? "報告";
      const time = describeTime(report.entry);
      return `${label}: ${report.entry.note}(${time ? `${time}、` : ""}${describeReportOriginShort(report)})`;
    });
}

/** What the department's reports say, one statement each: figures of every year, the newest word first. */
export function listReportStatements(view: MeasureView): Statement[] {
  const { reports, measure, city } = view;
  if (reports.length === 0) return [];
  const fact = (label: string, value: string, report: Report): Statement => {
    const time = describeTime(report.entry);
    const origin = describeReportOriginShort(report);
    return {
      kind: "fact",
      label,
      value: `${value}(${time ? `${time}、` : ""}${origin})`,
      fiscalYear: report.entry.fiscalYear,
      isReported: true,
    };
  };
  const evaluated = findEvaluation(reports);
  return [
    ...(evaluated ? [fact("評価", describeEvaluation(evaluated.score, city), evaluated.report)] : []),
    ...listEffects(reports).map(
      ({ fiscalYear, thousandYen }): Statement => ({
        kind: "amount",
        label: "実績効果額",
        value: formatThousandYen(thousandYen),
        fiscalYear,
        isReported: true,
      }),
    ),
    ...listKpiValues(reports).map((kpi) => fact(`${kpi.name}の実績`, formatKpiValue(kpi, measure), kpi.report)),
    ...reports.flatMap((report) =>
      listPublicWords(report.entry, view)
        // A status or a step of a named year is that year's result, too.
        .filter(
          ({ label, value }) =>
            value === report.entry.note || (report.entry.fiscalYear !== null && (label === "状況" || label === "工程")),
        )
        .map(({ label, value }) => fact(label, value, report)),
    ),
  ];
}
