import type { MeasureView } from "../domain/measure-view.ts";
import { findLiteral, type TextPlace } from "../find/find-members.ts";
import { meetsCondition } from "../find/meets-condition.ts";
import type { Condition } from "../understand/condition.ts";
import { allViews, type Inquiry } from "./inquiry.ts";
import { findTopicMembers } from "./topic-members.ts";

/** Records that meet a condition, best first where a topic ranks them, else in the order of the plan. */
export function findViews(inquiry: Inquiry, condition: Condition | null): MeasureView[] {
  const views = allViews(inquiry);
  if (condition === null) return views;
  const order: string[] = [];
  const known = new Map<string, ReadonlySet<string>>();
  const found = views.filter((view) =>
    meetsCondition(condition, view, ({ words, literal, place: where }, isDenied = false) => {
      const key = `${literal}/${where}/${isDenied}/${words}`;
      const members = known.get(key);
      if (members) return members;
      const own = membersOf(inquiry, words, literal && (where ?? "text"));
      const ids = isDenied && !literal ? [...own, ...findOfDepartment(words, views)] : own;
      if (order.length === 0) order.push(...ids);
      known.set(key, new Set(ids));
      return known.get(key)!;
    }),
  );
  const place = (view: MeasureView) => {
    const at = order.indexOf(view.measure.id);
    return at < 0 ? order.length : at;
  };
  return found.sort((a, b) => place(a) - place(b));
}

/** 「スポーツ関係じゃないもの」 leaves out all that スポーツ振興課 answers for, too, which the lights of its grounds are. */
function findOfDepartment(words: string, views: readonly MeasureView[]): string[] {
  return views
    .filter(({ measure }) => measure.departments.some(({ name }) => name?.startsWith(words)))
    .map(({ measure }) => measure.id);
}

function membersOf(inquiry: Inquiry, words: string, literal: false | TextPlace): string[] {
  return literal === false
    ? findTopicMembers(inquiry, words).ids
    : findLiteral(words.split(" "), inquiry.room.records.measures, literal);
}
