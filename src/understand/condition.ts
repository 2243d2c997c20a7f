import { z } from "zod";

/** What a question can say of a record's state. */
export const STATE_WORDS = [
  "achieved",
  "not_achieved",
  "late",
  /** Reported as late, or with the warning that it may become so. */
  "at_risk",
  "not_started",
  "in_progress",
  "stopped",
  "reported",
  "unreported",
  "postponed",
] as const;
export type StateWord = (typeof STATE_WORDS)[number];

/** Facts a set can be made by: whether the source states them. */
export const STATED_FACTS = ["target", "deadline", "department", "amount", "schedule", "status"] as const;
export type StatedFact = (typeof STATED_FACTS)[number];

/** Fiscal years, both included; null is open. */
const yearRangeSchema = z.strictObject({ from: z.number().int().nullable(), to: z.number().int().nullable() });
export type YearRange = z.output<typeof yearRangeSchema>;

/** Parts of a record in which words can be asked for. */
export const TOPIC_PLACES = [
  "title",
  "targets",
  "background",
  "does",
  "aims",
  "policies",
  "items",
  "schedule",
] as const;
export type TopicPlace = (typeof TOPIC_PLACES)[number];

/** A number of things, both ends included; null is open. */
const numberRangeSchema = yearRangeSchema;
export type NumberRange = z.output<typeof numberRangeSchema>;

/** How a target can be meant, other than as a figure to reach just so. */
export const INDICATOR_BOUNDS = ["atLeast", "atMost", "below", "range", "increaseBy"] as const;

/** A 部, 課 or 係 of the city, by the names that the plan writes. `name` null: the whole 部. */
const departmentUnitSchema = z.strictObject({ division: z.string().nullable(), name: z.string().nullable() });
export type DepartmentUnit = z.output<typeof departmentUnitSchema>;

/** An end of a run of amounts, in thousands of yen. */
const amountEndSchema = z.strictObject({ thousandYen: z.number(), isIncluded: z.boolean() });
export type AmountEnd = z.output<typeof amountEndSchema>;

/** An end of a run of rates. */
const rateEndSchema = z.strictObject({ percent: z.number(), isIncluded: z.boolean() });
export type RateEnd = z.output<typeof rateEndSchema>;

/** Words in `count` of the years from one to another. */
const rowCellsSchema = z.strictObject({
  words: z.string(),
  from: z.number().int(),
  to: z.number().int(),
  count: z.number().int(),
});
export type RowCells = z.output<typeof rowCellsSchema>;

/** Which way a grade goes from one year to another. */
export const GRADE_WAYS = ["up", "down", "same", "changed"] as const;
const gradeColumnSchema = z.strictObject({ fiscalYear: z.number().int(), field: z.string().nullable() });

const leaves = [
  /**
   * `sharing`: whether other departments stand beside it, or whether it answers for the record (`lead`), does so alone or
   * with others (`own`), or stands beside the one that does. `words`: what the plan calls it.
   */
  z.strictObject({
    kind: z.literal("department"),
    units: z.array(departmentUnitSchema),
    words: z.string(),
    sharing: z.enum(["any", "own", "alone", "joint", "lead", "beside"]),
  }),
  /** Something that looks like a department and stands in no record (「農政課」). */
  z.strictObject({ kind: z.literal("unknown_department"), words: z.string() }),
  /** Records under a place of the plan; no ids: the plan has no such place (「公約VIII」). */
  z.strictObject({ kind: z.literal("section"), ids: z.array(z.string()), label: z.string() }),
  z.strictObject({ kind: z.literal("state"), state: z.enum(STATE_WORDS) }),
  /** `document`: as that one prints it. */
  z.strictObject({ kind: z.literal("term"), term: z.string(), document: z.string().optional() }),
  /** `aims`: the year its indicators aim at (目標年度), where it has no deadline of its own. */
  z.strictObject({ kind: z.literal("deadline"), range: yearRangeSchema, aims: z.literal(true).optional() }),
  /** A deadline on one of these days (ISO dates, both included); null is open. */
  z.strictObject({ kind: z.literal("due"), from: z.string().nullable(), to: z.string().nullable() }),
  /** Joined the plan later: in those years, or whenever (null). */
  z.strictObject({ kind: z.literal("added"), range: yearRangeSchema.nullable() }),
  /**
   * Began in those years: it joined the plan then, or its schedule says something for the first time. `words`: what of it
   * began (「基本設計」).
   */
  z.strictObject({ kind: z.literal("started"), range: yearRangeSchema, words: z.string().optional() }),
  /** Anything of the record is of those years: a cell, a deadline, a target, an amount, or words that name one. */
  z.strictObject({ kind: z.literal("year"), range: yearRangeSchema }),
  /** Whether the yearly schedule says anything of that year. */
  z.strictObject({ kind: z.literal("schedule"), fiscalYear: z.number().int(), filled: z.boolean() }),
  /**
   * These very words stand as a value of the record (「15,000千円」「検討」); `fiscalYear`: of that year. `fields`: they are
   * all that stands under one of these headings (「今後の方向性」). `whole`: they are a cell of the schedule, not a part of one;
   * a ○ in it is a number (「○施設」), with whatever beside it.
   */
  z.strictObject({
    kind: z.literal("value"),
    words: z.string(),
    fiscalYear: z.number().int().nullable(),
    fields: z.array(z.string()).optional(),
    whole: z.literal(true).optional(),
  }),
  /** The plan's own word for how far it is is just this (「検討中」「C」). */
  z.strictObject({ kind: z.literal("status_word"), words: z.string() }),
  /**
   * The plan's grade of one year beside that of a later one, by the headings of both (null: the record's state). `scale`:
   * its marks, the best first; without one only whether the two are the same.
   */
  z.strictObject({
    kind: z.literal("regraded"),
    gauge: z.string(),
    from: gradeColumnSchema,
    to: gradeColumnSchema,
    way: z.enum(GRADE_WAYS),
    scale: z.array(z.string()),
  }),
  /**
   * Indicators, of which each meets all that is named here. `category`: the plan's kind of them (「プロセス指標」); `unit`:
   * 「%」「千円」; `fiscalYear`: of the target; `count`: so many of them, left out: at least one.
   */
  z.strictObject({
    kind: z.literal("indicator"),
    category: z.string().optional(),
    unit: z.string().optional(),
    fiscalYear: z.number().int().optional(),
    baseline: z.enum(["zero", "blank"]).optional(),
    baselineYear: z.number().int().optional(),
    bound: z.enum(INDICATOR_BOUNDS).optional(),
    count: numberRangeSchema.optional(),
  }),
  /** How many parts a record has: what it is going to do (`items`), or the headings over that (`groups`). */
  z.strictObject({ kind: z.literal("parts"), what: z.enum(["items", "groups"]), count: numberRangeSchema }),
  /** The cells of the schedule say the same in all of these years, or not. */
  z.strictObject({ kind: z.literal("cells"), from: z.number().int(), to: z.number().int(), same: z.boolean() }),
  /** One row of the schedule in which each of these words stands in just so many of its years. */
  z.strictObject({ kind: z.literal("row"), cells: z.array(rowCellsSchema) }),
  /** Whether anything, or this (a verb in its dictionary form), is written in a column that the documents have (「中間進捗」). */
  z.strictObject({ kind: z.literal("column"), name: z.string(), filled: z.boolean(), says: z.string().optional() }),
  /** An amount of money between these ends, null is open; `present` false: none. `what`: what is spent, or any amount. */
  z.strictObject({
    kind: z.literal("amount"),
    what: z.enum(["budget", "any"]),
    from: amountEndSchema.nullable(),
    to: amountEndSchema.nullable(),
    fiscalYear: z.number().int().nullable(),
    present: z.boolean(),
  }),
  /** How far it is in percent, as a column of the plan's says (「進捗率」), between these ends; null is open. */
  z.strictObject({
    kind: z.literal("rate"),
    fields: z.array(z.string()),
    from: rateEndSchema.nullable(),
    to: rateEndSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal("stated"), fact: z.enum(STATED_FACTS), present: z.boolean() }),
  /** `only`: in no other document. */
  z.strictObject({
    kind: z.literal("document"),
    id: z.string(),
    title: z.string(),
    only: z.literal(true).optional(),
  }),
  /** Pages of the document, both included; null is open. */
  z.strictObject({ kind: z.literal("page"), from: z.number().int().nullable(), to: z.number().int().nullable() }),
  /** A document's word of one of these days (ISO dates, both included) stands on it. */
  z.strictObject({ kind: z.literal("as_of"), from: z.string(), to: z.string() }),
  /** The word on its state is of those years: the day it stands for, and not the day on which it came to be so. */
  z.strictObject({ kind: z.literal("said_in"), range: yearRangeSchema }),
  /** Words the record must speak of. `literal`: the words themselves must stand in it; `place`: in that part of it. */
  z.strictObject({
    kind: z.literal("topic"),
    words: z.string(),
    literal: z.boolean(),
    place: z.enum(TOPIC_PLACES).optional(),
  }),
  /** Exactly these records: the answer before (「そのうち」). `words`: how that answer was titled. */
  z.strictObject({ kind: z.literal("records"), ids: z.array(z.string()), words: z.string() }),
] as const;

export type Leaf = z.output<(typeof leaves)[number]>;

/** What a set of records must meet. Conditions compose. */
export type Condition = Leaf | { kind: "and" | "or"; of: Condition[] } | { kind: "not"; of: Condition };

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    ...leaves,
    z.strictObject({ kind: z.enum(["and", "or"]), of: z.array(conditionSchema) }),
    z.strictObject({ kind: z.literal("not"), of: conditionSchema }),
  ]),
);

/** All of them; one alone is itself, none is null. */
export function allOf(conditions: readonly Condition[]): Condition | null {
  return conditions.length > 1 ? { kind: "and", of: [...conditions] } : (conditions[0] ?? null);
}

/** Any of them; one alone is itself. */
export function anyOf(conditions: readonly Condition[]): Condition {
  return conditions.length === 1 ? conditions[0]! : { kind: "or", of: [...conditions] };
}

/** None of some records. @param words how a list's title names them */
export const exceptRecords = (ids: readonly string[], words = "前の答え"): Condition => ({
  kind: "not",
  of: { kind: "records", ids: [...ids], words },
});

/** The conditions of which each must be met. */
export const partsOf = (condition: Condition): Condition[] => (condition.kind === "and" ? condition.of : [condition]);

/** Whether a condition is one fact and joins or denies nothing. */
export const isLeaf = (condition: Condition): condition is Leaf => !("of" in condition);

/** The one fiscal year that a condition is of; null where it names none, or a run of them. */
export function yearOf(leaf: Leaf): number | null {
  if ("fiscalYear" in leaf) return leaf.fiscalYear ?? null;
  return "range" in leaf && leaf.range !== null && leaf.range.from === leaf.range.to ? leaf.range.from : null;
}

/** What a condition is made of, down to the single facts, whether they are asked for or left out. */
export function leavesOf(condition: Condition | null): Leaf[] {
  if (condition === null) return [];
  return "of" in condition ? [condition.of].flat().flatMap(leavesOf) : [condition];
}

/** Whether a condition or a part of it is of a kind. */
export function includesKind(condition: Condition | null, kind: Condition["kind"]): boolean {
  if (condition === null) return false;
  return (
    condition.kind === kind || ("of" in condition && [condition.of].flat().some((part) => includesKind(part, kind)))
  );
}
