import type { MeasureView } from "../domain/measure-view.ts";
import { isUnreported } from "../domain/record-state.ts";
import type { Condition } from "../understand/condition.ts";
import type { SetFigures } from "./answer.ts";
import { findWhole, isToldByReports, listUnapplied } from "./describe-set.ts";
import { findViews } from "./find-views.ts";
import type { Inquiry } from "./inquiry.ts";

/** The figures of a set for readers of other languages: the same as its Japanese lead says. */
export function figuresOfSet(
  inquiry: Inquiry,
  condition: Condition | null,
  views: readonly MeasureView[],
): SetFigures | undefined {
  const { wants } = inquiry.query;
  const counts = wants === "count" || wants === "share";
  const told = condition !== null && isToldByReports(condition);
  const notNarrowedBy = listUnapplied(inquiry);
  if (!counts && !told && notNarrowedBy.length === 0) return undefined;
  const part = findWhole(inquiry, condition).condition;
  const whole = findViews(inquiry, part);
  return {
    count: views.length,
    whole: whole.length,
    part,
    percent: wants === "share" && whole.length > 0 ? Math.floor((views.length / whole.length) * 100) : null,
    reported: told ? countReported(whole) : null,
    notNarrowedBy,
  };
}

/** On how many anybody has said anything. */
export function countReported(views: readonly MeasureView[]): NonNullable<SetFigures["reported"]> {
  const unreported = views.filter(({ state }) => isUnreported(state)).length;
  return { said: views.length - unreported, unreported };
}
