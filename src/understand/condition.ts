import type { FiscalYear } from "../domain/fiscal-year.ts";

/** A 部, 課 or 係 of the city, by the names that the plan writes. `name` null: the whole 部. */
export interface DepartmentUnit {
  division: string | null;
  name: string | null;
}

/** What a record's state must be; `open`: neither achieved nor stopped. */
export const STATE_WORDS = [
  "achieved",
  "not_achieved",
  "late",
  "not_started",
  "in_progress",
  "stopped",
  "reported",
  "unreported",
  "postponed",
  "passed",
] as const;
export type StateWord = (typeof STATE_WORDS)[number];

/** Facts that a source states or does not. */
export const STATED_FACTS = ["target", "deadline", "department", "amount", "schedule"] as const;
export type StatedFact = (typeof STATED_FACTS)[number];

/** A fiscal year or a run of them, both included; null is open. */
export interface YearRange {
  from: FiscalYear | null;
  to: FiscalYear | null;
}

/** What a set of records must meet. Conditions compose. */
export type Condition =
  | { kind: "and" | "or"; of: Condition[] }
  | { kind: "not"; of: Condition }
  /** `only`: no other department beside it. `words`: as the question named it. */
  | { kind: "department"; units: DepartmentUnit[]; words: string; only: boolean }
  /** Something that looks like a department and stands in no record (「農政課」). */
  | { kind: "unknown_department"; words: string }
  /** Records under a place of the plan; no ids: the plan has no such place (「公約VIII」). */
  | { kind: "section"; ids: string[]; label: string }
  | { kind: "state"; state: StateWord }
  | { kind: "term"; term: string }
  | { kind: "deadline"; range: YearRange }
  /** Joined the plan later: in that year, or whenever (null). */
  | { kind: "added"; range: YearRange | null }
  /** A cell of the yearly schedule: filled, and holding these words where some are named. */
  | { kind: "schedule"; fiscalYear: FiscalYear; words: string | null; filled: boolean }
  /** `unit`: 「%」「千円」 or null for any. */
  | { kind: "target"; unit: string | null; present: boolean }
  | { kind: "stated"; fact: StatedFact; present: boolean }
  | { kind: "document"; id: string; title: string }
  | { kind: "page"; page: number }
  | { kind: "as_of"; day: string }
  /** Words that the record must speak of; resolved against sections and texts by `find`. `literal`: the words themselves. */
  | { kind: "topic"; words: string; literal: boolean }
  /** The records of the answer before (「そのうち」). */
  | { kind: "previous" };
