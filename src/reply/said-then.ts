import type { MeasureView } from "../domain/measure-view.ts";
import { allOf, type Condition, includesKind, partsOf, type StateWord } from "../understand/condition.ts";
import type { Query } from "../understand/query.ts";
import type { SetFigures } from "./answer.ts";
import { findViews } from "./find-views.ts";
import type { Inquiry } from "./inquiry.ts";

/** States that somebody has said of a day. */
const DATED: ReadonlySet<StateWord> = new Set(["achieved", "late", "stopped", "in_progress", "not_started"]);

/**
 * 「去年達成した公約」: a state in a year. When a record came to be so is written nowhere; the day its word stands for is.
 * The condition as it was where the question names no year beside a state.
 */
export function saidThen({ text, freeYears, endYears, facts }: Query, where: Condition | null): Condition | null {
  const years = freeYears.filter((year) => !endYears.includes(year));
  if (where === null || years.length === 0 || facts.length > 0) return where;
  // 「R6年度までに達成した」: in any year up to it.
  const from = /まで/.test(text) ? null : Math.min(...years);
  const then: Condition = { kind: "said_in", range: { from, to: Math.max(...years) } };
  const parts = partsOf(where);
  if (parts.some(isDated)) return allOf([...parts, then]);
  // 「令和3年度で済んだのは抜いて」: what is left out is what was said then.
  return allOf(
    parts.map((part) => (part.kind === "not" && isDated(part.of) ? { ...part, of: allOf([part.of, then])! } : part)),
  );
}

const isDated = (part: Condition) => part.kind === "state" && DATED.has(part.state);

/** What is said of the records of that state at other times; null where no year was asked of a state. */
export function countSaidElsewhere(
  inquiry: Inquiry,
  condition: Condition | null,
  views: readonly MeasureView[],
): SetFigures["saidElsewhere"] {
  if (condition === null || !includesKind(condition, "said_in")) return null;
  const days = (of: readonly MeasureView[]) => of.flatMap(({ progress: { asOf } }) => asOf ?? []).sort();
  const all = findViews(inquiry, allOf(partsOf(condition).filter(({ kind }) => kind !== "said_in")));
  const others = all.filter((view) => !views.includes(view));
  return { count: all.length - views.length, newest: days(others).at(-1) ?? null };
}
