import type { MeasureView } from "../domain/measure-view.ts";
import { isUnreported } from "../domain/record-state.ts";
import { listTopicWords } from "../find/count-words.ts";
import { type Condition, includesKind } from "../understand/condition.ts";
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
  const unknownWords = listUnknownWords(inquiry, condition);
  if (!counts && !told && notNarrowedBy.length === 0 && unknownWords === "") return undefined;
  const part = findWhole(inquiry, condition).condition;
  const whole = findViews(inquiry, part);
  return {
    count: views.length,
    whole: whole.length,
    part,
    percent: wants === "share" && whole.length > 0 ? Math.floor((views.length / whole.length) * 100) : null,
    reported: told ? countReported(whole) : null,
    notNarrowedBy,
    unknownWords,
  };
}

/** What the question says beside its conditions, where no record speaks of it (「trẻ em」). */
function listUnknownWords({ query, house }: Inquiry, condition: Condition | null): string {
  const applied = condition !== null && (["topic", "section"] as const).some((kind) => includesKind(condition, kind));
  return applied ? "" : listTopicWords(query.topic, house.tokenizer).join(" ");
}

/** On how many anybody has said anything. */
export function countReported(views: readonly MeasureView[]): NonNullable<SetFigures["reported"]> {
  const unreported = views.filter(({ state }) => isUnreported(state)).length;
  return { said: views.length - unreported, unreported };
}
