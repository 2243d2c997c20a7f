import { formatDateBoth, formatDateJapanese } from "../domain/calendar-date.ts";
import { findWordsInPlace } from "../domain/deadline.ts";
import { describeEvaluation, describeTime, describeTimeFully, formatKpiValue } from "../domain/describe-entry.ts";
import { formatThousandYen } from "../domain/effect-total.ts";
import { fiscalYearOfDate, formatFiscalYear } from "../domain/fiscal-year.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { findEvaluation, findNews, listEffects, listKpiValues } from "../domain/report.ts";
import { describeDeadline } from "../wording/describe-deadline.ts";
import { describeReport, describeReportOriginShort } from "../wording/describe-report.ts";
import { describeSources } from "../wording/describe-sources.ts";
import { describeBaseline, describeTarget, formatStatement, listStatements } from "../wording/list-statements.ts";

/**
 * 答弁メモ: a block to copy into an answer in the assembly. Plain text: fact, figures, source page, as-of date, and what
 * is not recorded, so that nobody says more than the record does. Published words only.
 * @param today ISO date in Japan
 */
export function buildAnswerMemo(view: MeasureView, today: string): string {
  const { measure, city, reports } = view;
  const latest = findNews(reports);
  const year = fiscalYearOfDate(today);
  const planned = listStatements(view).filter(({ kind, fiscalYear }) => kind === "step" && fiscalYear === year);
  return [
    `【答弁メモ】${measure.title}`,
    `${city.name} ${city.plan.title}`,
    `担当: ${measure.departmentsAsWritten ?? "記載なし"}`,
    "",
    "■ 事実",
    measure.summary.does,
    ...describeStatus(view),
    ...listDone(view),
    ...listWhyLate(view),
    ...(view.confirmedOn === null ? [] : [`${formatDateBoth(view.confirmedOn)}に「変更なし」を確認`]),
    `期限: ${describeDeadline(view)}`,
    ...planned.map((statement) => `今年度の予定: ${formatStatement(statement)}`),
    "",
    "■ 数値",
    ...listFigures(view),
    "",
    "■ 出典",
    ...describeSources(view),
    ...(latest ? ["担当課の報告(公開ずみ)"] : []),
    ...reports.flatMap(({ entry }) => (entry.evidenceUrl === null ? [] : [`根拠: ${entry.evidenceUrl}`])).slice(0, 3),
    "",
    "■ 記録されていないこと",
    ...listMissing(view),
    "",
    `${formatDateBoth(today)}現在の記録から作成`,
  ].join("\n");
}

/** Most words of the department that one answer holds. */
const MAX_DONE = 3;

/** The newest report where it says no state, then what was done, the newest first, whatever else the report says. */
function listDone(view: MeasureView): string[] {
  const latest = findNews(view.reports);
  const figures =
    latest && latest.entry.status === null
      ? describeReport({ ...latest, entry: { ...latest.entry, note: null, nextCheckOn: null } }, view)
      : [];
  const told = view.reports.filter(({ entry }) => entry.note !== null).slice(0, MAX_DONE);
  return [
    ...figures.map((line) => `最新の報告: ${line}`),
    ...told.map((report) => {
      const label = report.entry.status === "late" ? "遅れについて" : "したこと";
      return `${label}: ${report.entry.note}(${describeTimeFully(report.entry)}、${describeReportOriginShort(report)})`;
    }),
  ];
}

/** Why it takes longer: the reasons of the moved deadlines, the newest first. */
function listWhyLate({ reports }: MeasureView): string[] {
  const moves = reports.flatMap(({ entry }) => entry.deadline ?? []);
  return moves
    .slice(0, MAX_DONE)
    .map(({ newDate, reason }) => `期限を${formatDateBoth(newDate)}に変えた理由: ${reason}`);
}

function describeStatus({ progress }: MeasureView): string[] {
  if (progress.asOf === null) return ["状況: 未報告"];
  const where = `${formatDateJapanese(progress.asOf)}時点・${progress.origin ?? "出典の記載なし"}`;
  return [`状況: ${progress.asWritten ?? "記載なし"}(${where})`];
}

function listFigures(view: MeasureView): string[] {
  const { measure, city, reports } = view;
  const values = listKpiValues(reports);
  const evaluated = findEvaluation(reports);
  const lines = [
    ...measure.kpis.map((kpi) => {
      const actual = values.find(({ name }) => name === kpi.name);
      const reported = actual
        ? `${formatKpiValue(actual, measure)}(${[describeTime(actual.report.entry), `${formatDateJapanese(actual.report.asOf)}時点`].filter(Boolean).join("、")})`
        : "未報告";
      return `${kpi.name}: 目標 ${describeTarget(kpi)}、基準 ${describeBaseline(kpi)}、実績 ${reported}`;
    }),
    ...(evaluated
      ? [`評価(${describeTime(evaluated.report.entry)}): ${describeEvaluation(evaluated.score, city)}`]
      : []),
    ...listEffects(reports).map(
      ({ fiscalYear, thousandYen }) =>
        `実績効果額${fiscalYear === null ? "" : `(${formatFiscalYear(fiscalYear)})`}: ${formatThousandYen(thousandYen)}`,
    ),
    ...measure.amounts.map(
      ({ label, asWritten, fiscalYear }) =>
        `${label}${fiscalYear === null ? "" : `(${formatFiscalYear(fiscalYear)})`}: ${asWritten}(計画の記載)`,
    ),
  ];
  return lines.length > 0 ? lines : ["数値の記載・報告なし"];
}

const tellsWhyLate = ({ reports }: MeasureView) =>
  reports.some(({ entry }) => entry.deadline !== null || (entry.status === "late" && entry.note !== null));

function listMissingDates({ deadline }: MeasureView): string[] {
  if (deadline === null) return ["期限"];
  if (deadline.origin === "plan_end") return ["この取組だけの期限(計画の終わりを示した)"];
  return deadline.origin === "target_year" ? ["期限(指標の目標の年を示した)"] : [];
}

function listMissing(view: MeasureView): string[] {
  const { measure, city, reports, progress } = view;
  const values = listKpiValues(reports);
  const silent = measure.kpis.filter(({ name }) => !values.some((value) => value.name === name));
  const lines = [
    ...(progress.kind === "unreported" ? ["進み具合"] : []),
    ...(progress.kind === "late" && !tellsWhyLate(view) ? ["遅れの理由"] : []),
    ...silent.map(({ name }) => `${name}の実績`),
    ...(measure.kpis.length === 0 ? ["数値の目標"] : []),
    ...(city.evaluationScale.length > 0 && findEvaluation(reports) === null ? ["評価"] : []),
    ...(city.evaluationScale.length > 0 && listEffects(reports).length === 0 ? ["実績効果額"] : []),
    ...(findWordsInPlace(measure) === null ? listMissingDates(view) : []),
    ...(measure.sources.some(({ page }) => page === null) ? ["資料のページ番号"] : []),
  ];
  return lines.length > 0 ? lines : ["なし"];
}
