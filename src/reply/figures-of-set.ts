import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { countStates, isUnreported } from "../domain/record-state.ts";
import { allOf, type Condition, leavesOf, partsOf, yearOf } from "../understand/condition.ts";
import type { SetFigures } from "./answer.ts";
import { findViews } from "./find-views.ts";
import type { Inquiry } from "./inquiry.ts";
import { countSaidElsewhere } from "./said-then.ts";

/** States that only reports tell: a set by them says of how many records somebody has reported. */
const REPORTED_STATES = new Set([
  "late",
  "at_risk",
  "not_started",
  "in_progress",
  "stopped",
  "unreported",
  "postponed",
  // Who is listed as not achieved may only be unreported.
  "not_achieved",
]);

/**
 * The figures of a set, in whatever language they are said; undefined where nothing was counted and everything that was
 * asked chose.
 * @param unknownWords words of the question that no record of the set speaks of, and so chose nothing
 */
export function buildSetFigures(
  inquiry: Inquiry,
  condition: Condition | null,
  views: readonly MeasureView[],
  unknownWords = "",
): SetFigures | undefined {
  const { wants } = inquiry.query;
  const asked = wants === "count" || wants === "share" ? wants : null;
  const states = leavesOf(condition).flatMap((leaf) => (leaf.kind === "state" ? [leaf.state] : []));
  // Nobody is late, or done, as far as is known: how little is known stands beside it.
  const told =
    states.some((state) => REPORTED_STATES.has(state)) || (views.length === 0 && states.includes("achieved"));
  const saidElsewhere = countSaidElsewhere(inquiry, condition, views);
  const notNarrowedBy = saidElsewhere === null ? listUnapplied(inquiry, condition) : [];
  const isPlain = notNarrowedBy.length === 0 && saidElsewhere === null && unknownWords === "";
  if (asked === null && !told && isPlain) return undefined;
  const part = findWhole(condition);
  const whole = findViews(inquiry, part);
  const isKnown = states.length === 0 || whole.some(({ measure }) => measure.statuses.length > 0);
  const reported = countReported(whole);
  return {
    asked,
    count: views.length,
    whole: whole.length,
    part,
    // Of a plan that holds no results 「0%」 would read as a failure, until every record has been reported on.
    percent:
      asked === "share" && whole.length > 0 && (isKnown || reported.unreported === 0)
        ? Math.round((views.length / whole.length) * 100)
        : null,
    states: states.length === 0 ? null : countStates(whole.map(({ state }) => state)),
    reported: told ? reported : null,
    isOfMissing: states.includes("not_achieved"),
    notNarrowedBy,
    saidElsewhere,
    unknownWords,
  };
}

/** On how many anybody has said anything. */
export function countReported(views: readonly MeasureView[]): NonNullable<SetFigures["reported"]> {
  const unreported = views.filter(({ state }) => isUnreported(state)).length;
  return { said: views.length - unreported, unreported };
}

/** Fiscal years that the question names and that chose nothing; 「R3だと?」 after 「R4に追加された取組」 has chosen. */
function listUnapplied({ query }: Inquiry, condition: Condition | null): FiscalYear[] {
  if (query.facts.length > 0) return [];
  const chosen = leavesOf(condition).map(yearOf);
  return query.freeYears.filter((year) => !query.endYears.includes(year) && !chosen.includes(year));
}

/** What a count is counted out of: the condition without its state, term or target; null: every record. */
function findWhole(condition: Condition | null): Condition | null {
  const parts = condition === null ? [] : partsOf(condition);
  // The 中期 ones that are achieved are counted out of the 中期 ones; 中期 alone out of all.
  const isPlace = (kind: string) => PLACES.includes(kind) || (kind === "term" && parts.length > 1);
  const places = parts.filter((part) => leavesOf(part).some(({ kind }) => isPlace(kind)));
  return places.length === parts.length ? null : allOf(places);
}

const PLACES: readonly string[] = ["section", "department", "document"];
