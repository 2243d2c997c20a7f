import { listColumns } from "../domain/columns.ts";
import { findWordsInPlace } from "../domain/deadline.ts";
import { type FiscalYear, fiscalYearOfDate, fiscalYearsBetween, namesFiscalYear } from "../domain/fiscal-year.ts";
import { countGroups, countItems } from "../domain/items.ts";
import type { Department, Measure } from "../domain/measure.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { isUnreported } from "../domain/record-state.ts";
import { listFilledYears } from "../domain/schedule.ts";
import { statusWordOf } from "../domain/status-words.ts";
import { normalizeText } from "../text/normalize.ts";
import type { Condition, StatedFact, StateWord, YearRange } from "../understand/condition.ts";
import { beginsIn } from "./begins-in.ts";
import { holdsRow, meetsCells } from "./compare-cells.ts";
import { holdsIndicator, isNumberWithin } from "./holds-indicator.ts";
import { holdsAmount, holdsRate, holdsValue } from "./holds-value.ts";
import { isRegraded } from "./is-regraded.ts";

/** Which records a topic's words mean; the caller has searched for them. `isDenied`: those are left out. */
export type TopicMembers = (topic: Extract<Condition, { kind: "topic" }>, isDenied?: boolean) => ReadonlySet<string>;

/** Whether a record meets a condition. Pure, but for the search of topics that the caller brings. */
export function meetsCondition(condition: Condition, view: MeasureView, membersOf: TopicMembers): boolean {
  const { measure } = view;
  switch (condition.kind) {
    case "and": {
      // 「一覧で達成」: as that document says it, whatever the other one does.
      const [document, ...others] = condition.of.filter((part) => part.kind === "document");
      return condition.of.every((part) =>
        document !== undefined && others.length === 0 && part.kind === "state" && isOfAchieving(part.state)
          ? isAchievedIn(document.id, measure) === (part.state === "achieved")
          : meetsCondition(part, view, membersOf),
      );
    }
    case "or":
      return condition.of.some((part) => meetsCondition(part, view, membersOf));
    case "not":
      return !meetsCondition(condition.of, view, (topic) => membersOf(topic, true));
    case "department":
      return (
        (condition.units.length === 0 ||
          measure.departments.some(
            ({ division, name, role }) =>
              hasRole(condition.sharing, role) &&
              condition.units.some((unit) => (unit.name === null || unit.name === name) && unit.division === division),
          )) &&
        meetsSharing(condition.sharing, measure)
      );
    case "unknown_department":
      return false;
    case "section":
    case "records":
      return condition.ids.includes(measure.id);
    case "state":
      return meetsState(condition.state, view);
    case "term":
      return (
        measure.term === condition.term &&
        (condition.document === undefined || (measure.termDocument ?? condition.document) === condition.document)
      );
    case "deadline":
      if (condition.aims && aimsIn(measure).length > 0)
        return aimsIn(measure).some((year) => isNumberWithin(year, condition.range));
      // Where records have deadlines of their own, the year that an indicator aims at is none.
      return (
        view.deadline !== null &&
        !isOpen(view) &&
        (view.deadline.origin !== "target_year" || !view.city.namesDeadlines) &&
        isNumberWithin(view.deadline.fiscalYear, condition.range)
      );
    case "due":
      return (
        view.deadline !== null &&
        !isOpen(view) &&
        (condition.from === null || view.deadline.date >= condition.from) &&
        (condition.to === null || view.deadline.date <= condition.to)
      );
    case "added":
      return measure.addedIn !== null && (condition.range === null || isNumberWithin(measure.addedIn, condition.range));
    case "started": {
      if (condition.words !== undefined) return beginsIn(measure, condition.words, condition.range);
      const year = firstYearOf(view);
      return year !== null && isNumberWithin(year, condition.range);
    }
    case "year":
      return isOfYears(measure, condition.range);
    case "schedule": {
      const cells = measure.schedule
        .flatMap(({ years }) => years)
        .filter(({ fiscalYear, text }) => fiscalYear === condition.fiscalYear && text.trim() !== "");
      return cells.length > 0 === condition.filled;
    }
    case "value":
      return holdsValue(measure, condition);
    case "status_word":
      return measure.statuses.some(
        ({ asWritten }) => normalizeText(statusWordOf(asWritten ?? "")) === normalizeText(condition.words),
      );
    case "indicator":
      return holdsIndicator(measure, condition);
    case "parts":
      return isNumberWithin(condition.what === "items" ? countItems(measure) : countGroups(measure), condition.count);
    case "cells":
      return meetsCells(measure, condition);
    case "row":
      return holdsRow(measure, condition);
    case "regraded":
      return isRegraded(measure, condition);
    case "column":
      return standsInColumn(listColumns(measure).get(condition.name), condition);
    case "amount":
      return holdsAmount(measure, condition) === condition.present;
    case "rate":
      return holdsRate(measure, condition);
    case "stated":
      return isStated(condition.fact, view) === condition.present;
    case "document":
      return (
        measure.sources.some(({ document }) => document === condition.id) &&
        (!condition.only || measure.sources.every(({ document }) => document === condition.id))
      );
    case "page":
      return measure.sources.some(({ page }) => page !== null && isNumberWithin(page, condition));
    case "as_of":
      return measure.statuses.some(({ asOf }) => asOf !== null && asOf >= condition.from && asOf <= condition.to);
    case "said_in":
      return isWordOf(view, condition.range);
    case "topic":
      return membersOf(condition).has(measure.id);
  }
}

/** The years at which its indicators aim, where the record has no deadline of its own. */
const aimsIn = ({ deadline, kpis }: Measure): FiscalYear[] =>
  deadline === null ? kpis.flatMap(({ target }) => target?.fiscalYear ?? []) : [];

/** Whether what stands in a column is what is asked for; a column of which nothing is known is neither filled nor empty. */
function standsInColumn(
  written: string | undefined,
  { filled, says }: Extract<Condition, { kind: "column" }>,
): boolean {
  if (written === undefined || (written !== "") !== filled) return false;
  return says === undefined || written.includes(says.slice(0, -1));
}

/** 「毎年度」「未定」: its source names no date, and the plan's end is not its own. */
const isOpen = ({ measure, deadline }: MeasureView) =>
  findWordsInPlace(measure) !== null && deadline?.origin !== "report";

/** The fiscal year in which a record joined its plan, or of the first cell of its schedule, where the plan has cells before. */
function firstYearOf({ measure, city }: MeasureView): FiscalYear | null {
  if (measure.startsIn !== null) return measure.startsIn;
  if (measure.addedIn !== null) return measure.addedIn;
  const first = Math.min(...listFilledYears(measure));
  return Number.isFinite(first) && first !== city.scheduleFrom ? first : null;
}

/** Whether anything of a record is of one of those years; its being joined later in that year is told by `added`. */
function isOfYears({ deadline, schedule, amounts, kpis, facts, midterm }: Measure, range: YearRange): boolean {
  const named = [
    deadline?.fiscalYear,
    ...[...schedule.flatMap(({ years }) => years), ...midterm].flatMap(({ fiscalYear, text }) =>
      text.trim() === "" ? [] : [fiscalYear],
    ),
    ...amounts.map(({ fiscalYear }) => fiscalYear),
    ...kpis.map(({ target }) => target?.fiscalYear),
  ];
  const { from, to } = range;
  return (
    named.some((year) => year != null && isNumberWithin(year, range)) ||
    (from !== null &&
      to !== null &&
      fiscalYearsBetween(from, to).some((year) =>
        facts.some(({ label, value }) => namesFiscalYear(normalizeText(`${label} ${value}`), year)),
      ))
  );
}

/** Whether the word that tells how far a record is stands for one of those years. */
function isWordOf({ progress, reports }: MeasureView, range: YearRange): boolean {
  if (progress.asOf === null) return false;
  const told = reports.find(({ asOf, entry }) => asOf === progress.asOf && entry.status !== null);
  return isNumberWithin(told?.entry.fiscalYear ?? fiscalYearOfDate(progress.asOf), range);
}

const isOfAchieving = (state: StateWord) => state === "achieved" || state === "not_achieved";
const isAchievedIn = (document: string, { statuses }: Measure) =>
  statuses.some((status) => status.document === document && status.means === "achieved");

type Sharing = Extract<Condition, { kind: "department" }>["sharing"];

function hasRole(sharing: Sharing, role: Department["role"]): boolean {
  if (sharing === "lead") return role === "lead";
  if (sharing === "own") return role !== "related";
  return sharing !== "beside" || role !== "lead";
}

function meetsSharing(sharing: Sharing, { departments }: Measure): boolean {
  const count = new Set(departments.map(({ division, name }) => `${division}/${name}`)).size;
  switch (sharing) {
    case "any":
    case "own":
    case "lead":
    case "beside":
      return true;
    case "alone":
      return count === 1;
    case "joint":
      return count > 1;
  }
}

function meetsState(state: StateWord, { progress, postponement, warnedOn, state: known }: MeasureView): boolean {
  switch (state) {
    case "achieved":
      return known.kind === "achieved";
    case "not_achieved":
      return known.kind !== "achieved";
    case "late":
    case "not_started":
    case "in_progress":
    case "stopped":
      return progress.kind === state;
    case "at_risk":
      return progress.kind === "late" || (warnedOn !== null && known.kind === "reported");
    case "reported":
      return !isUnreported(known);
    case "unreported":
      return isUnreported(known);
    case "postponed":
      return postponement !== null;
  }
}

/** 「(検討中)」: what is still to be set is no target yet. */
const UNDECIDED = /^[(（]?(?:検討中|未定|未設定|調整中|設定中|今後(?:検討|設定|決定))[)）]?$/;

function isStated(fact: StatedFact, { measure }: MeasureView): boolean {
  switch (fact) {
    case "target":
      return measure.kpis.some(({ target }) => target !== null && !UNDECIDED.test(target.asWritten));
    case "deadline":
      return measure.deadline !== null || findWordsInPlace(measure) !== null;
    case "department":
      return measure.departmentsAsWritten !== null;
    case "amount":
      return measure.amounts.length > 0;
    case "schedule":
      return measure.schedule.length > 0;
    case "status":
      return measure.statuses.some(({ asWritten }) => asWritten !== null);
  }
}
