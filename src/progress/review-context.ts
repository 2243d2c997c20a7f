import { formatDateBoth } from "../domain/calendar-date.ts";
import { listCorrections } from "../domain/describe-correction.ts";
import { describeEvaluation, describeTimeFully, formatKpiValue, listEntryWords } from "../domain/describe-entry.ts";
import { formatThousandYen } from "../domain/effect-total.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { type ProgressEntry, STATUS_WORDS } from "../domain/progress-entry.ts";
import type { Report } from "../domain/report.ts";
import { describeBaseline, describeTarget } from "../wording/list-statements.ts";

/**
 * What a reviewer holds an entry against, a line each: what it corrects, the state, value, score, effect and deadline
 * that were published before, and the indicator's target.
 * @param view the record as staff see it, drafts included
 */
export function listReviewContext(entry: ProgressEntry, view: MeasureView): string[] {
  const { measure, city, reports, deadline, entries } = view;
  const { status, kpi, evaluation, effectThousandYen } = entry;
  const corrected = entry.replaces === null ? null : (entries.find(({ id }) => id === entry.replaces) ?? null);
  const earlier = reports.filter((report) => report.entry.id !== entry.id && report.entry.id !== entry.replaces);
  const previous = (says: (report: Report) => boolean) => earlier.find(says);
  const lines: string[] = [];
  // Of a draft that nobody decided on, only the newer words count.
  if (corrected && corrected.state !== "draft") {
    const changes = listCorrections(corrected, entry, view, listEntryWords);
    const told = changes.map(({ label, value }) => `${label}: ${value}`).join("、");
    lines.push(`訂正したところ: ${told === "" ? "なし" : told}`);
  }
  if (status !== null) {
    const before = previous(({ entry: said }) => said.status !== null);
    lines.push(
      before
        ? `状況: ${STATUS_WORDS[before.entry.status!]}(${timeOf(before)}) → ${STATUS_WORDS[status]}`
        : `状況: 報告なし → ${STATUS_WORDS[status]}`,
    );
  }
  const indicator = kpi && measure.kpis.find(({ name }) => name === kpi.name);
  if (kpi && indicator) {
    const before = previous(({ entry: said }) => said.kpi?.name === kpi.name);
    const was = before?.entry.kpi
      ? `${formatKpiValue(before.entry.kpi, measure)}(${timeOf(before)})`
      : `報告なし(基準 ${describeBaseline(indicator)})`;
    lines.push(`${kpi.name}: 前の値 ${was} → ${formatKpiValue(kpi, measure)}、目標 ${describeTarget(indicator)}`);
  }
  if (evaluation !== null) {
    const before = previous(({ entry: said }) => said.evaluation !== null);
    if (before) lines.push(`前の評価: ${describeEvaluation(before.entry.evaluation!, city)}(${timeOf(before)})`);
  }
  if (effectThousandYen !== null) {
    const before = previous(({ entry: said }) => said.effectThousandYen !== null);
    if (before) lines.push(`前の実績効果額: ${formatThousandYen(before.entry.effectThousandYen!)}(${timeOf(before)})`);
  }
  if (entry.deadline) {
    lines.push(
      `期限: ${deadline ? formatDateBoth(deadline.date) : "記載なし"} → ${formatDateBoth(entry.deadline.newDate)}`,
    );
  }
  return lines;
}

const timeOf = ({ entry, asOf }: Report) => `${describeTimeFully(entry)}、${formatDateBoth(asOf)}時点`;
