import type { Deadline } from "../domain/deadline.ts";
import { findCorrected } from "../domain/describe-correction.ts";
import { describeEvaluation } from "../domain/describe-entry.ts";
import type { FiscalYear } from "../domain/fiscal-year.ts";
import { fiscalYearsBetween, lastDay } from "../domain/fiscal-year.ts";
import { groupDigits } from "../domain/group-digits.ts";
import type { Kpi } from "../domain/kpi.ts";
import type { Frame } from "../domain/languages/language.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { type ProgressEntry, recordedOn } from "../domain/progress-entry.ts";
import { findNews, findPresentValue, isNews, listReplacedIds } from "../domain/report.ts";
import { fillTemplate } from "../wording/fill-template.ts";
import { formatFrameDate, formatFrameYear, inBrackets } from "../wording/frame-dates.ts";
import { withUnit } from "../wording/list-statements.ts";
import type { KpiLine, ReportPart, ScheduleTable } from "./card.ts";
import type { Badge, LabelledText } from "./card-parts.ts";

/** When a record is due, in a frame's words. */
export function frameDeadline({ deadline, postponement }: MeasureView, frame: Frame): string {
  if (!deadline) return frame.notStated;
  const date = formatFrameDate(deadline.date, frame);
  switch (deadline.origin) {
    case "own":
      return deadline.date === lastDay(deadline.fiscalYear)
        ? fillTemplate(frame.deadline.yearEnd, { date, year: deadline.fiscalYear })
        : date;
    case "plan_end":
      return fillTemplate(frame.deadline.onlyPlanEnd, { date });
    case "target_year":
      return `${frame.notStated} ${inBrackets(`${frame.labels.target}: ${formatFrameYear(deadline.fiscalYear, frame)}`)}`;
    case "report":
      return postponement
        ? fillTemplate(frame.deadline.postponed, {
            date,
            first: formatFrameDate(postponement.original, frame),
            count: postponement.times,
          })
        : date;
  }
}

/** What has passed, and that alone. */
export function namePassed({ origin }: Pick<Deadline, "origin">, { deadline }: Frame): string {
  switch (origin) {
    case "own":
    case "report":
      return deadline.passed;
    case "plan_end":
      return deadline.planEnded;
    case "target_year":
      return deadline.targetYearPassed;
  }
}

/** Whether the deadline has passed, or the days left; that it has passed is never red. */
export function frameDeadlineBadge({ deadline, state }: MeasureView, frame: Frame): Badge | null {
  if (!deadline || deadline.origin === "target_year" || state.kind === "stopped") return null;
  const { daysLeft, origin } = deadline;
  const words = frame.deadline;
  if (state.kind === "achieved") return { icon: "✓", word: words.achieved, tone: "good" };
  if (daysLeft < 0) {
    return { icon: "・", word: namePassed({ origin }, frame), tone: "quiet" };
  }
  if (daysLeft === 0) return { icon: "!", word: words.today, tone: "warn" };
  return { icon: "○", word: fillTemplate(words.daysLeft, { count: daysLeft }), tone: "quiet" };
}

/** A figure with its unit as the source writes it, and the fiscal year it stands for. */
function frameFigure(asWritten: string, unit: string, year: FiscalYear | null, frame: Frame): string {
  const figure = withUnit(asWritten, unit);
  return year === null ? figure : `${figure} ${inBrackets(formatFrameYear(year, frame))}`;
}

export function frameTarget({ target, unit }: Kpi, frame: Frame): string {
  if (!target) return frame.notStated;
  return frameFigure(target.asWritten, unit, target.fiscalYear, frame);
}

export function frameBaseline({ baseline, unit }: Kpi, frame: Frame): string {
  if (!baseline) return frame.notStated;
  return frameFigure(baseline.asWritten.replace(/\s*\(\d{4}\)\s*$/, ""), unit, baseline.fiscalYear, frame);
}

/** 「38.2% (April 20, 2025)」: what was reported last, or what the document reports; null where nothing is. */
export function frameActual(kpi: Kpi, reports: MeasureView["reports"], frame: Frame): string | null {
  const actual = findPresentValue(reports, kpi.name);
  return actual
    ? `${withUnit(String(actual.value), kpi.unit)} (${formatFrameDate(actual.report.asOf, frame)})`
    : kpi.latest && frameFigure(kpi.latest.asWritten, kpi.unit, kpi.latest.fiscalYear, frame);
}

export function frameKpi(line: KpiLine, kpi: Kpi, { reports }: MeasureView, frame: Frame): KpiLine {
  return {
    ...line,
    baseline: frameBaseline(kpi, frame),
    target: frameTarget(kpi, frame),
    actual: frameActual(kpi, reports, frame),
    remark: null,
  };
}

/** The yearly plan: steps and cells in the source's words, years in the frame's. */
export function frameSchedule(table: ScheduleTable, { measure, city }: MeasureView, frame: Frame): ScheduleTable {
  const period = city.plan.period;
  const used = [...measure.schedule, { years: measure.midterm }].flatMap(({ years }) =>
    years.map(({ fiscalYear }) => fiscalYear),
  );
  const years = period?.from != null ? fiscalYearsBetween(period.from, period.to) : [...new Set(used)].sort();
  return {
    years: years.map((year) => formatFrameYear(year, frame)),
    rows: table.rows.map((row) => ({ ...row, remark: null })),
  };
}

/** 「行政改革推進計画, page 21」: title of the document and where in it. */
export function frameSources({ measure, city }: MeasureView, { list }: Frame): string[] {
  return measure.sources.map(({ document, page, place }) => {
    const title = city.documents.find(({ id }) => id === document)?.shortTitle ?? document;
    if (page !== null) return `${title}, ${fillTemplate(list.conditions.page, { page })}`;
    return [title, place].filter(Boolean).join(" ");
  });
}

/** What the department reported; what waits for review is only read by staff and stays. */
export function frameReport(part: ReportPart, view: MeasureView, frame: Frame): ReportPart {
  const { reports, entries } = view;
  const latest = findNews(reports);
  const words = (entry: ProgressEntry) =>
    frameEntryWords(entry, view, frame).map(({ label, value }) => `${label}: ${value}`);
  return {
    latest: latest
      ? {
          label: frame.labels.report,
          lines: words(latest.entry),
          origin: fillTemplate(frame.statusNote.asOf, { date: formatFrameDate(latest.asOf, frame) }),
        }
      : null,
    pending: part.pending,
    history: entries
      .filter((entry) => entry.state === "published" && (isNews(entry) || entry.confirmsOnly))
      .map((entry) => {
        const mark = markCorrection(entry, entries, frame);
        return {
          label: formatFrameDate(recordedOn(entry), frame),
          value: [mark, ...words(entry)].filter((word) => word !== null).join(" · "),
          time: entry.fiscalYear === null ? "" : formatFrameYear(entry.fiscalYear, frame),
          words: frameEntryWords(entry, view, frame),
          mark,
        };
      }),
  };
}

/** Whether a report corrects another one, or was corrected itself; null: neither. */
function markCorrection(entry: ProgressEntry, entries: MeasureView["entries"], { labels }: Frame): string | null {
  if (listReplacedIds(entries).has(entry.id)) return labels.correctedLater;
  return findCorrected(entry, entries) ? labels.correction : null;
}

/** What one report says; a note stays in the words of the department. */
function frameEntryWords(
  entry: ProgressEntry,
  { measure: { kpis }, city }: Pick<MeasureView, "measure" | "city">,
  frame: Frame,
): LabelledText[] {
  const { labels, statusNote } = frame;
  const day = formatFrameDate(recordedOn(entry), frame);
  if (entry.confirmsOnly) return [{ label: labels.status, value: fillTemplate(statusNote.confirmed, { date: day }) }];
  const { status, kpi, deadline, note, step, evaluation, effectThousandYen, evidenceUrl } = entry;
  return [
    status && { label: labels.status, value: frame.status[status] },
    kpi && {
      label: labels.actual,
      value: `${kpi.name} ${withUnit(String(kpi.value), kpis.find(({ name }) => name === kpi.name)?.unit ?? "")}`,
    },
    step && { label: labels.schedule, value: `${step.item} ${step.done ? "✓" : "－"}` },
    evaluation !== null && { label: labels.evaluation, value: describeEvaluation(evaluation, city) },
    effectThousandYen !== null && { label: labels.effect, value: `¥${groupDigits(effectThousandYen * 1_000)}` },
    deadline && { label: labels.due, value: formatFrameDate(deadline.newDate, frame) },
    note && { label: frame.quoted, value: `「${note}」` },
    evidenceUrl && { label: labels.evidence, value: evidenceUrl },
  ].filter((word) => word !== null && word !== false && word !== "");
}
