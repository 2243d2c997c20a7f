import type { Frame } from "../domain/languages/language.ts";
import type { FramedTag } from "../domain/languages.ts";
import { localFrame } from "../domain/local-frame.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { REPORT_ORIGIN } from "../domain/progress.ts";
import type { PlainAnswer } from "../reply/answer.ts";
import { fillTemplate } from "../wording/fill-template.ts";
import { formatFrameDate, formatFrameYear, inBrackets } from "../wording/frame-dates.ts";
import type { MeasureCard, WholeEntry } from "./card.ts";
import type { Badge, CardAction } from "./card-parts.ts";
import {
  frameDeadline,
  frameDeadlineBadge,
  frameKpi,
  frameReport,
  frameSchedule,
  frameSources,
  namePassed,
} from "./frame-record.ts";

/** What an official title means, for readers of little Japanese. */
export type Gloss = Pick<PlainAnswer, "title" | "sentence">;

/**
 * A record's card in the frame of another language. Titles, names of departments and documents, figures and cells stay
 * as the record writes them; its prose is replaced by the gloss, or stands under a heading that says whose words it is.
 * @param card the card as it reads in Japanese
 */
export function frameMeasureCard(card: MeasureCard, view: MeasureView, language: FramedTag, gloss: Gloss): MeasureCard {
  const frame = localFrame(language, view.city);
  const { measure, city } = view;
  const quoted = (words: string) => `${frame.quoted}: 「${words}」`;
  // Who learns Japanese can make use of the record's own words; for others the summary goes without.
  const readsSource = language === "ja-easy" || card.view === "detail";
  const prose = [
    measure.summary.does,
    ...(measure.summary.aims === null ? [] : [measure.summary.aims]),
    ...card.facts.map(({ label, value }) => `${label}: ${value}`),
    ...card.chapters.flatMap(({ title, lines }) => lines.map((line) => `${title}: ${line}`)),
    ...card.remarks,
  ];
  const { brief: _, ...whole } = card;
  return {
    ...whole,
    language,
    cityName: city[frame.cityName],
    ...(gloss.title === null ? {} : { gloss: gloss.title }),
    section: frameSection(view, frame),
    headline: null,
    status: frameStatus(card.status, view, frame),
    statusNote: frameStatusNote(view, frame),
    does: gloss.sentence ?? quoted(measure.summary.does),
    aims: null,
    deadline: frameDeadline(view, frame),
    deadlineBadge: card.deadlineBadge && frameDeadlineBadge(view, frame),
    department: measure.departmentsAsWritten ?? (city.namesDepartments ? frame.notStated : null),
    kpis: card.kpis.map((line, index) => frameKpi(line, measure.kpis[index]!, view, frame)),
    schedule:
      card.schedule && (readsSource || card.view === "schedule") ? frameSchedule(card.schedule, view, frame) : null,
    facts: [],
    chapters: readsSource ? [{ title: frame.quoted, lines: prose }] : [],
    sources: frameSources(view, frame),
    remarks: card.view === "source" ? card.remarks.map(quoted) : [],
    report: card.report && frameReport(card.report, view, frame),
    actions: card.actions.map((action) => frameAction(action, measure.id, frame)),
  };
}

/** One record in a list, a choice or beside a no. */
export function frameEntry(entry: WholeEntry, view: MeasureView, language: FramedTag, gloss: Gloss): WholeEntry {
  const frame = localFrame(language, view.city);
  const said = gloss.title ?? gloss.sentence;
  return {
    ...entry,
    ...(said === null ? {} : { gloss: said }),
    section: frameSection(view, frame),
    status: frameStatus(entry.status, view, frame),
    // The year of the targets is no deadline; see frameDeadline.
    deadline:
      view.deadline && view.deadline.origin !== "target_year"
        ? formatFrameDate(view.deadline.date, frame)
        : frameDeadline(view, frame),
    department: view.measure.departmentsAsWritten ?? (view.city.namesDepartments ? frame.notStated : null),
    open: { ...entry.open, label: frame.buttons.open },
  };
}

function frameSection({ measure }: MeasureView, frame: Frame): string {
  const { list } = frame;
  const steps = [...measure.section.map(({ label, title }) => `${label} ${title}`), measure.number ?? ""];
  const added =
    measure.addedIn === null
      ? ""
      : ` ${inBrackets(fillTemplate(list.conditions.added, { years: formatFrameYear(measure.addedIn, frame) }))}`;
  return steps.filter(Boolean).join(" › ") + added;
}

/** The mark of a state in a frame's words. @param badge as it reads in Japanese */
export function frameStatus(badge: Badge, view: MeasureView, frame: Frame): Badge {
  return { ...badge, word: nameFrameStatus(view, frame) };
}

/** The record's one state in a frame's words; where the department reported a status, that status, and its warning. */
export function nameFrameStatus({ state, progress, warnedOn }: MeasureView, frame: Frame): string {
  if (state.kind !== "reported") return frame.states[state.kind];
  const told = progress.kind === "not_started" || progress.kind === "in_progress";
  const word = told ? frame.status[progress.kind] : frame.states.reported;
  return warnedOn === null ? word : `${word} · ${frame.status.at_risk}`;
}

/** What is known, of which day and from whom; a deadline that has passed is told beside the day of the source. */
export function frameStatusNote(view: MeasureView, frame: Frame): string {
  return [framePassed(view, frame), frameSpoken(view, frame)].filter(Boolean).join(" · ");
}

/** 「期限を過ぎました」 and that the source spoke before it: nothing was broken as far as anybody has said. */
function framePassed({ state, deadline }: MeasureView, frame: Frame): string | null {
  if (state.kind !== "passed_without_report" || deadline === null) return null;
  const { sourceAsOf, sourceIsOlder } = state;
  const source = sourceIsOlder ? frame.statusNote.sourceOlder : frame.statusNote.sourceSilent;
  return [namePassed(deadline, frame), sourceAsOf && fillTemplate(source, { date: formatFrameDate(sourceAsOf, frame) })]
    .filter(Boolean)
    .join(" · ");
}

/** As-of date and origin of the status, or that nobody has reported. */
function frameSpoken(view: MeasureView, frame: Frame): string {
  const { progress, measure, confirmedOn } = view;
  const { statusNote } = frame;
  if (progress.kind === "unreported") {
    return measure.schedule.length > 0 ? statusNote.onlyPlanned : statusNote.nothingWritten;
  }
  const origin = progress.origin === REPORT_ORIGIN ? statusNote.report : progress.origin;
  const silent = progress.kind === "not_stated" && progress.origin !== REPORT_ORIGIN;
  return [
    progress.asOf && fillTemplate(statusNote.asOf, { date: formatFrameDate(progress.asOf, frame) }),
    origin,
    silent &&
      (progress.asWritten ? fillTemplate(statusNote.sourceSays, { words: progress.asWritten }) : statusNote.unreadable),
    confirmedOn && fillTemplate(statusNote.confirmed, { date: formatFrameDate(confirmedOn, frame) }),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Buttons to the record's own views are said in the language; near records keep their official titles. */
function frameAction(action: CardAction, id: string, { buttons }: Frame): CardAction {
  const { intent } = action;
  return intent.kind === "show" && intent.id === id ? { ...action, label: buttons[intent.view] } : action;
}
