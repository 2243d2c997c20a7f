import type { LanguageTag } from "../domain/languages.ts";
import { splitMark } from "../domain/status-words.ts";
import { composeConditions } from "./compose-conditions.ts";
import { type Condition, leavesOf } from "./condition.ts";
import type { Query } from "./query.ts";
import type { Span } from "./span.ts";

/** 「評価が×の公約は?」: the sign that a sheet grades by names its records, and judges nobody. */
export const isMarked = (where: Condition | null) =>
  leavesOf(where).some((leaf) => leaf.kind === "status_word" && splitMark(leaf.words) !== null);

/** 「数値目標が横棒だけの取組はどれだ。やる気あるのか」: who wishes for records by what is printed of them judges beside it. */
export const wishesPrinted = (spans: readonly Span[]) =>
  spans.some(({ meaning }) => meaning.kind === "wants" && meaning.wants === "set") &&
  spans.some(({ meaning }) => meaning.kind === "condition" && isPrinted(meaning.condition.kind));

/** "All the items of the city in this plan": what the plan is stands beside a wish for all of them, and asks nothing. */
export const wishesAllOfPlan = (overall: readonly Span[], language: LanguageTag) =>
  language !== "ja" &&
  overall.some(({ meaning }) => meaning.kind === "plan" && meaning.about === "about") &&
  overall.some(({ meaning }) => meaning.kind === "wants" && meaning.wants === "set" && meaning.sure);

/** 「残っている公約は何件?」「取組は何件ですか? 題名も」: a set with its number, not the number of all. */
export function countsASet(text: string, overall: readonly Span[]): boolean {
  const count = overall.find(({ meaning }) => meaning.kind === "plan" && meaning.about === "count");
  return (
    count !== undefined &&
    (overall.some(isBack) ||
      composeConditions(text, [...overall]).where !== null ||
      overall.some(({ meaning, start }) => meaning.kind === "wants" && start >= count.end))
  );
}

/** 「同じ課の取組は全部でいくつ?」 counts those of the conversation. */
const isBack = ({ meaning }: Span) =>
  meaning.kind === "reference" &&
  (meaning.to === "same_department" || meaning.to === "partner_department" || meaning.to === "previous_set");

/** 「達成できていない公約は何がある?」 asks for those records and judges nobody. */
export const wishesState = ({ where, wants }: Pick<Query, "where" | "wants">) => {
  const kinds = leavesOf(where).map(({ kind }) => kind);
  return wants !== "record" && kinds.length > 0 && (kinds.every((kind) => kind === "state") || kinds.some(isPrinted));
};

/** Nobody judges by what a plan prints beside a record: its dates, its schedule, its targets. */
const PRINTED: ReadonlySet<Condition["kind"]> = new Set([
  "deadline",
  "due",
  "added",
  "schedule",
  "stated",
  "indicator",
  "parts",
  "cells",
  "row",
  "regraded",
  "column",
  "amount",
  "rate",
]);
const isPrinted = (kind: Condition["kind"]) => PRINTED.has(kind);
