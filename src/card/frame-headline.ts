import type { FactId } from "../domain/fact.ts";
import { type FiscalYear, findFiscalYear } from "../domain/fiscal-year.ts";
import type { Frame } from "../domain/languages/language.ts";
import { localFrame } from "../domain/local-frame.ts";
import type { Measure } from "../domain/measure.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { REPORT_ORIGIN } from "../domain/progress.ts";
import type { Focus, PlainAnswer } from "../reply/answer.ts";
import { cutLines } from "../reply/cut-lines.ts";
import { findTimedEvents } from "../reply/timed-events.ts";
import { normalizeText } from "../text/normalize.ts";
import { fillTemplate } from "../wording/fill-template.ts";
import { formatFrameDate, formatFrameYear, inBrackets } from "../wording/frame-dates.ts";
import type { Headline } from "./card.ts";
import { frameStatusNote, nameFrameStatus } from "./frame-measure.ts";
import {
  frameActual,
  frameBaseline,
  frameDeadline,
  frameDeadlineBadge,
  frameSources,
  frameTarget,
} from "./frame-record.ts";

/** A headline shows this many lines at most; the card below it holds everything. */
const MAX_LINES = 5;

/** The facts that were asked for, first on the card; null where the record itself was asked for. */
export function frameHeadline(plain: PlainAnswer, view: MeasureView, focus: Focus | null): Headline | null {
  const frame = localFrame(plain.language, view.city);
  const asked = plain.asked.filter((fact) => fact !== "detail");
  const facts = plain.fiscalYears.length > 0 && asked.length === 0 ? (["schedule"] as const) : asked;
  const isReport = asked.includes("progress") && view.progress.origin === REPORT_ORIGIN;
  const origin = `${isReport ? frame.recordSource : frame.labels.source}: ${frameSources(view, frame).join(", ")}`;
  if (facts.length === 0) {
    // Words of the record that fit the question are Japanese: only who reads some has use for them.
    return plain.language === "ja-easy" && focus ? { ...focus, label: frame.quoted, origin } : null;
  }
  const lines = facts.flatMap((fact) => listFactLines(fact, view, plain, frame));
  return {
    label: facts
      .slice(0, 2)
      .map((fact) => frame.facts[fact])
      .join(" / "),
    ...cutLines([...new Set(lines)], MAX_LINES),
    origin,
  };
}

/** What answers one asked fact; at least one line. */
function listFactLines(fact: FactId, view: MeasureView, plain: PlainAnswer, frame: Frame): string[] {
  const { measure, progress } = view;
  const orNothing = (lines: string[]) => (lines.length > 0 ? lines : [frame.notStated]);
  switch (fact) {
    case "deadline": {
      const badge = frameDeadlineBadge(view, frame);
      // The mark below says so.
      const isDone = view.state.kind === "achieved";
      // When it opens or is done, where the record says so, is what people ask for; the day stays as it is written.
      const events = findTimedEvents(view, null).map(({ label, value }) => `${frameValue(value, frame)}: 「${label}」`);
      const turns = measure.deadline === null && events.length === 0 ? listTurns(view, frame) : [];
      return [...events, frameDeadline(view, frame), ...(badge && !isDone ? [badge.word] : []), ...turns];
    }
    case "department":
      return [measure.departmentsAsWritten ?? frame.notStated];
    case "contact":
      return orNothing(measure.departmentsAsWritten === null ? [] : [measure.departmentsAsWritten]);
    case "target": {
      const named = ofNames(measure.kpis, plain.names);
      const started = named.filter(({ baseline }) => includesYear(plain.fiscalYears, baseline?.fiscalYear));
      const kpis = inYears(named, plain.fiscalYears);
      const sums = measure.amounts.filter(({ label }) => /目標|効果/.test(label));
      return orNothing([
        ...started.map((kpi) => `${kpi.name}: ${frame.labels.baseline} ${frameBaseline(kpi, frame)}`),
        ...kpis.map((kpi) => `${kpi.name}: ${frameTarget(kpi, frame)}`),
        ...(kpis.length > 0 ? [] : sums.map((amount) => frameAmount(amount, frame))),
      ]);
    }
    case "baseline":
      return orNothing(listFigures(view, frame));
    case "progress":
      return [
        ...denyClaimed(plain.claimed, progress.kind, frame),
        nameFrameStatus(view, frame),
        frameStatusNote(view, frame),
      ];
    case "schedule":
      return listSchedule(view, plain.fiscalYears, frame);
    case "amount":
      return orNothing([
        ...measure.amounts.map((amount) => frameAmount(amount, frame)),
        ...measure.facts.filter(({ value }) => /円/.test(value)).map(({ label, value }) => `${label}: ${value}`),
      ]);
    case "scope":
    case "detail":
      return [plain.sentence ?? `${frame.quoted}: 「${measure.summary.does}」`, ...listPlaces(view)];
    case "purpose":
      return orNothing(measure.summary.aims === null ? [] : [`${frame.quoted}: 「${measure.summary.aims}」`]);
    case "term":
      return [measure.term ?? frame.notStated];
    case "as_of":
      return progress.asOf === null
        ? [frame.notStated]
        : [fillTemplate(frame.statusNote.asOf, { date: formatFrameDate(progress.asOf, frame) })];
    case "page":
    case "source":
      return frameSources(view, frame);
  }
}

/** Where something is, by its official names. */
const listPlaces = ({ measure }: MeasureView) =>
  measure.facts.filter(({ label }) => PLACES.test(label)).map(({ label, value }) => `${label}: ${value}`);
const PLACES = /場所|箇所|会場|対象施設|設置先/;

/** Each indicator with its newest result, where one was reported, before what the plan printed; results lead. */
function listFigures({ measure, reports }: MeasureView, frame: Frame): string[] {
  const { actual, baseline } = frame.labels;
  const lines = measure.kpis.map((kpi) => {
    const present = frameActual(kpi, reports, frame);
    return {
      present,
      line: `${kpi.name}: ${present ? `${actual} ${present}, ` : ""}${baseline} ${frameBaseline(kpi, frame)}`,
    };
  });
  return [...lines.filter(({ present }) => present), ...lines.filter(({ present }) => !present)].map(
    ({ line }) => line,
  );
}

/** What the question supposes and nobody has said: silence would read as a yes. */
function denyClaimed(claimed: PlainAnswer["claimed"], said: string, frame: Frame): string[] {
  switch (claimed) {
    case "late":
    case "achieved":
    case "stopped":
      return claimed === said ? [] : [fillTemplate(frame.notSaid, { what: frame.list.states[claimed] })];
    case "not_achieved":
    case "at_risk":
    case "not_started":
    case "in_progress":
    case "reported":
    case "unreported":
    case "postponed":
    case null:
      return [];
  }
}

/** A fiscal year in the frame's words; anything else as the source writes it. */
function frameValue(value: string, frame: Frame): string {
  const year = /^令和\d+年度$/.test(value.normalize("NFKC")) ? findFiscalYear(value) : undefined;
  return year === undefined ? `「${value}」` : formatFrameYear(year, frame);
}

/** An amount as the source writes it. */
function frameAmount({ label, asWritten, fiscalYear }: Measure["amounts"][number], frame: Frame): string {
  const year = fiscalYear === null ? "" : ` ${inBrackets(formatFrameYear(fiscalYear, frame))}`;
  return `${label}${year}: ${asWritten}`;
}

/** Indicators of the asked years; all of them where no year was asked or none has one. */
function inYears<Target extends { target: { fiscalYear: FiscalYear | null } | null }>(
  kpis: Target[],
  years: readonly FiscalYear[],
): Target[] {
  const fitting = kpis.filter(({ target }) => includesYear(years, target?.fiscalYear));
  return fitting.length > 0 ? fitting : kpis;
}

const includesYear = (years: readonly FiscalYear[], year: FiscalYear | null | undefined) =>
  year != null && years.includes(year);

/** Indicators that the question names by their official names; all of them where it names none. */
function ofNames<Named extends { name: string }>(kpis: Named[], names: readonly string[]): Named[] {
  const named = kpis.filter(({ name }) => names.some((words) => normalizeText(name).includes(words)));
  return named.length > 0 ? named : kpis;
}

const frameCell = ({ item, fiscalYear, text }: { item: string; fiscalYear: FiscalYear; text: string }, frame: Frame) =>
  `${formatFrameYear(fiscalYear, frame)}: 「${text}」 (${item})`;

/** Where a record has no date of its own, the years in which a step of it turns to something else. */
const listTurns = ({ measure }: MeasureView, frame: Frame): string[] =>
  measure.schedule.flatMap(({ item, years }) =>
    years
      .filter(({ text }, at) => text !== years[at - 1]?.text && years.some((other) => other.text !== text))
      .map((cell) => frameCell({ item, ...cell }, frame)),
  );

/** Cells of the yearly plan in the source's words, each with its year. */
function listSchedule({ measure, reports }: MeasureView, years: readonly FiscalYear[], frame: Frame): string[] {
  const cells = measure.schedule.flatMap(({ item, years: cells }) => cells.map((cell) => ({ item, ...cell })));
  const describe = (cell: (typeof cells)[number]) => frameCell(cell, frame);
  if (years.length === 0) return cells.length > 0 ? cells.map(describe) : [frame.notStated];
  return years.flatMap((year) => {
    // What was reported of the year stands before what was planned for it.
    const results = reports.flatMap(({ entry }) =>
      entry.fiscalYear === year && entry.kpi !== null
        ? [
            `${frame.labels.report} ${formatFrameYear(year, frame)}: ${entry.kpi.name} ${entry.kpi.value}${measure.kpis.find(({ name }) => name === entry.kpi?.name)?.unit ?? ""}`,
          ]
        : [],
    );
    const inYear = cells.filter(({ fiscalYear }) => fiscalYear === year);
    return results.length + inYear.length > 0
      ? [...results, ...inYear.map(describe)]
      : [fillTemplate(frame.nothingInYear, { year: formatFrameYear(year, frame) })];
  });
}
