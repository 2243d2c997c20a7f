import { type FiscalYear, formatFiscalYear } from "../domain/fiscal-year.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { isUnreported } from "../domain/record-state.ts";
import { type Condition, includesKind } from "../understand/condition.ts";
import { describeViewCounts } from "../wording/describe-state.ts";
import { describeCondition } from "./describe-condition.ts";
import { findViews } from "./find-views.ts";
import type { Inquiry } from "./inquiry.ts";

/** States that only reports tell: a set by them says of how many records somebody has reported. */
const REPORTED_STATES = new Set([
  "late",
  "at_risk",
  "not_started",
  "in_progress",
  "stopped",
  "unreported",
  "postponed",
]);

/** The lines before a set: how many of how many, and what was asked and could not be applied. */
export function leadOfSet(
  inquiry: Inquiry,
  condition: Condition | null,
  views: readonly MeasureView[],
  unapplied = "",
): string[] {
  const words = unapplied === "" ? [] : [`「${unapplied}」では絞りこんでいません`];
  return [...countSet(inquiry, condition, views), ...words, ...nameUnapplied(inquiry)];
}

/** How many of how many, where the question asks for it or only reports tell; else nothing. */
export function countSet(inquiry: Inquiry, condition: Condition | null, views: readonly MeasureView[]): string[] {
  const { query, room } = inquiry;
  const { measureWord } = room.records.city;
  const lines: string[] = [];
  if (query.wants === "count" || query.wants === "share") {
    const whole = findWhole(inquiry, condition);
    const share =
      query.wants === "share" && whole.size > 0 ? `(${Math.floor((views.length / whole.size) * 100)}%)` : "";
    if (query.wants === "share") lines.push(describeViewCounts(findViews(inquiry, whole.condition)));
    lines.unshift(
      whole.size > views.length
        ? `${whole.words}${whole.size}件のうち、${views.length}件${share}`
        : `${views.length}件`,
    );
  }
  if (condition !== null && isToldByReports(condition)) {
    const whole = findWhole(inquiry, condition);
    const all = findViews(inquiry, whole.condition);
    const unreported = all.filter(({ state }) => isUnreported(state)).length;
    const known = `達成の記載か担当課の報告があるもの${all.length - unreported}件、未報告${unreported}件`;
    // Nobody is late as far as is known: how little is known stands beside it.
    lines.push(
      lines.length > 0 ? known : `${whole.words || measureWord}${all.length}件のうち${views.length}件(${known})`,
    );
  }
  return lines;
}

/** Fiscal years that the question names and that chose nothing. */
function nameUnapplied(inquiry: Inquiry): string[] {
  const unapplied = listUnapplied(inquiry);
  return unapplied.length > 0 ? [`${unapplied.map(formatFiscalYear).join("・")}では絞りこんでいません`] : [];
}

export function listUnapplied({ query }: Inquiry): FiscalYear[] {
  return query.facts.length > 0 ? [] : query.freeYears.filter((year) => !query.endYears.includes(year));
}

/** What a count is counted out of: the condition without its state, term or target. */
export function findWhole(inquiry: Inquiry, condition: Condition | null) {
  const parts = condition === null ? [] : condition.kind === "and" ? condition.of : [condition];
  const places = parts.filter((part) =>
    (["section", "department", "document"] as const).some((kind) => includesKind(part, kind)),
  );
  const rest = places.length === parts.length ? [] : places;
  const whole: Condition | null = rest.length > 1 ? { kind: "and", of: rest } : (rest[0] ?? null);
  const words = whole === null ? inquiry.room.records.city.measureWord : `「${describeCondition(whole)}」の`;
  return { condition: whole, size: findViews(inquiry, whole).length, words };
}

export const isToldByReports = (condition: Condition): boolean =>
  statesOf(condition).some((state) => REPORTED_STATES.has(state));

function statesOf(condition: Condition): string[] {
  switch (condition.kind) {
    case "state":
      return [condition.state];
    case "and":
    case "or":
      return condition.of.flatMap(statesOf);
    case "not":
      return statesOf(condition.of);
    default:
      return [];
  }
}
