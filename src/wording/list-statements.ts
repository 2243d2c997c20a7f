import { formatDateJapanese } from "../domain/calendar-date.ts";
import { describeTime, formatKpiValue } from "../domain/describe-entry.ts";
import { type FiscalYear, formatFiscalYear, formatFiscalYears } from "../domain/fiscal-year.ts";
import type { Kpi } from "../domain/kpi.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { findPresentValue, type KpiValue } from "../domain/report.ts";
import type { ScheduleStep } from "../domain/schedule.ts";

/** One thing a record says, as a line of its own. */
export interface Statement {
  kind: "step" | "kpi" | "amount" | "fact" | "content" | "midterm";
  /** What it is about: a step, an indicator, a label. */
  label: string;
  /** 「令和3年度: 運用開始」 */
  value: string;
  /** The fiscal year it holds for; null when it holds for none. */
  fiscalYear: FiscalYear | null;
  /** Published by the department since the documents were written: a result, not a plan. */
  isReported?: true;
  /** What the document itself tells of a day that was past: what had come in by then, how far it was. */
  isTold?: true;
}

/** Everything a record says, one statement a cell, indicator, amount, fact or content line. */
export function listStatements({ measure, city, reports }: MeasureView): Statement[] {
  return [
    ...listReports({ measure, city }).map(
      ({ label, value }): Statement => ({ kind: "fact", label, value, fiscalYear: null, isTold: true }),
    ),
    ...measure.schedule.flatMap((step) =>
      step.years.map(
        ({ fiscalYear, text }): Statement => ({
          kind: "step",
          label: step.item,
          value: text,
          fiscalYear,
          ...(RESULTS.test(step.item) ? { isTold: true } : {}),
        }),
      ),
    ),
    ...measure.midterm.map(
      ({ fiscalYear, text }): Statement => ({ kind: "midterm", label: "中間進捗", value: text, fiscalYear }),
    ),
    ...measure.kpis.map(
      (kpi): Statement => ({
        kind: "kpi",
        label: kpi.name,
        value: describeKpi(kpi, measure, reports),
        fiscalYear: (kpi.target ?? kpi.latest ?? kpi.baseline)?.fiscalYear ?? null,
      }),
    ),
    ...measure.amounts.map(
      ({ label, asWritten, fiscalYear, asOf }): Statement => ({
        kind: "amount",
        label,
        value: asWritten,
        fiscalYear,
        ...(asOf === null ? {} : { isTold: true }),
      }),
    ),
    ...measure.facts.map(
      ({ label, value, asOf }): Statement => ({
        kind: "fact",
        label,
        value: asOf ? `${value}(${formatDateJapanese(asOf)}時点)` : value,
        fiscalYear: null,
      }),
    ),
    ...measure.items.flatMap(({ title, contents }) =>
      contents.map((line): Statement => ({ kind: "content", label: title, value: line, fiscalYear: null })),
    ),
  ];
}

/** A row of the schedule that the plan prints what came of it in: 「収納率の実績」. */
const RESULTS = /の実績$/;

/** What each document says of the record's state, and of which day: 「公約実施目標シートの記載: 公約達成(令和5年6月30日…)」. */
export function listReports({
  measure,
  city,
}: Pick<MeasureView, "measure" | "city">): { label: string; value: string }[] {
  return measure.statuses.map(({ asWritten, asOf, document }) => ({
    label: `${city.documents.find(({ id }) => id === document)?.shortTitle ?? document}の記載`,
    value: `${asWritten ?? "進み具合の図は読み取れません"}${describeDay(asOf)}`,
  }));
}

/** 「(令和5年10月31日時点)」; nothing where the document names no day. */
export function describeDay(asOf: string | null): string {
  return asOf === null ? "" : `(${formatDateJapanese(asOf)}時点)`;
}

/** A statement as one line of an answer, with its own fiscal year before it. */
export function formatStatement({ label, value, fiscalYear, kind }: Statement): string {
  return fiscalYear !== null && kind !== "kpi"
    ? `${formatFiscalYear(fiscalYear)}: ${value}(${label})`
    : `${label}: ${value}`;
}

/** 「新たな導入施設の検討: 令和4年度～令和6年度 検討」: a whole step in one line. */
export function describeStep({ item, years }: Pick<ScheduleStep, "item" | "years">): string {
  const spans: { from: FiscalYear; to: FiscalYear; text: string }[] = [];
  for (const { fiscalYear, text } of years) {
    const last = spans.at(-1);
    if (last?.text === text && last.to === fiscalYear - 1) last.to = fiscalYear;
    else spans.push({ from: fiscalYear, to: fiscalYear, text });
  }
  const words = spans.map(({ from, to, text }) => `${formatFiscalYears(from, to)} ${text}`);
  return `${item}: ${words.length > 0 ? words.join("、") : "年度ごとの記載なし"}`;
}

/** 「現状 88%(令和5年度 年度末)、目標 90.0%(令和7年度)、基準値 86.5%(令和元年度)」; 現状 only where it was reported. */
function describeKpi(kpi: Kpi, measure: MeasureView["measure"], reports: MeasureView["reports"]): string {
  const present = findPresentValue(reports, kpi.name);
  // A result without a target says what it has.
  const words = [
    ...(kpi.latest ? [`実績 ${describeLatest(kpi)}`] : []),
    ...(kpi.target || !(kpi.baseline || kpi.latest) ? [`目標 ${describeTarget(kpi)}`] : []),
    ...(kpi.baseline
      ? [`${kpi.target || kpi.latest ? "基準値" : "実績"} ${describeBaseline(kpi)}`]
      : kpi.latest
        ? []
        : ["基準値 記載なし"]),
  ];
  return [...(present ? [`現状 ${describePresent(present, measure)}`] : []), ...words].join("、");
}

/** 「88%(令和5年度 年度末)」: the value reported last, and of when. */
export function describePresent(present: KpiValue, measure: Pick<MeasureView["measure"], "kpis">): string {
  const { entry, asOf } = present.report;
  return `${formatKpiValue(present, measure)}(${describeTime(entry) || formatDateJapanese(asOf)})`;
}

export function describeTarget({ target, unit }: Kpi): string {
  if (!target) return "記載なし";
  return `${withUnit(target.asWritten, unit)}${target.fiscalYear === null || /年/.test(target.asWritten) ? "" : `(${formatFiscalYear(target.fiscalYear)})`}`;
}

export function describeBaseline({ baseline, unit }: Kpi): string {
  if (!baseline) return "記載なし";
  const figure = baseline.asWritten.replace(/\s*\(\d{4}\)\s*$/, "");
  return `${withUnit(figure, unit)}${baseline.fiscalYear === null ? "" : `(${formatFiscalYear(baseline.fiscalYear)})`}`;
}

/** 「7人(令和6年度)」: the value that the document reports last; null where it reports none. */
export function describeLatest({ latest, unit }: Kpi): string | null {
  if (!latest) return null;
  return `${withUnit(latest.asWritten, unit)}${latest.fiscalYear === null ? "" : `(${formatFiscalYear(latest.fiscalYear)})`}`;
}

/** 「90.0 未満」 with % → 「90.0%未満」, 「12万」 with 人 → 「12万人」; a figure that already has its unit, or money in another one, stays. */
export function withUnit(asWritten: string, unit: string): string {
  const plain = asWritten.normalize("NFKC");
  const counted = /\d[十百千万億]+(.)/u.exec(plain)?.[1];
  if (unit === "" || plain.includes(unit) || (counted !== undefined && unit.endsWith(counted))) return asWritten;
  return asWritten.replace(/([\d,.]+[百万億]*)\s*/, `$1${unit}`);
}
