import { type Condition, includesKind, partsOf } from "../understand/condition.ts";

/** Whether a condition makes a set of a question by itself. */
export const chooses = (where: Condition | null) => CHOOSING.some((kind) => includesKind(where, kind));

/** Conditions that no question about one record names. */
const CHOOSING = [
  "stated",
  "indicator",
  "parts",
  "cells",
  "row",
  "regraded",
  "column",
  "value",
  "topic",
  "status_word",
  "not",
  "page",
  "records",
  "unknown_department",
  "schedule",
  "amount",
  "rate",
] as const;
/** Whether it names a place of the plan, or a state: a wish makes a set of them. */
export const choosesPlaceOrState = (where: Condition) => PLACE_OR_STATE.some((kind) => includesKind(where, kind));
const PLACE_OR_STATE = ["department", "section", "state", "term", "deadline", "due", "as_of"] as const;

/** Whether nothing but how a record stands, or when it is due, is asked. */
export function onlyAsksState(where: Condition): boolean {
  return partsOf(where).every(({ kind }) => kind === "state" || kind === "deadline" || kind === "due");
}
