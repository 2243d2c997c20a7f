import { z } from "zod";
import { calendarDateSchema, dateInJapan } from "./calendar-date.ts";

export const REPORTED_STATUSES = ["not_started", "in_progress", "achieved", "late", "stopped"] as const;
export type ReportedStatus = (typeof REPORTED_STATUSES)[number];

/** What an entry may say: a status, or only the warning 遅れそう, which leaves the status as it was. */
export const ENTRY_STATUSES = [...REPORTED_STATUSES, "at_risk"] as const;
export type EntryStatus = (typeof ENTRY_STATUSES)[number];

/** The words staff choose from and citizens read. */
export const STATUS_WORDS: Record<EntryStatus, string> = {
  not_started: "未着手",
  in_progress: "進行中",
  achieved: "達成",
  late: "遅れ",
  stopped: "中止・見直し",
  // Last: forms that are open while this is deployed know the others by their place.
  at_risk: "遅れそう",
};

export const REPORT_POINTS = ["midterm", "year_end", "any"] as const;
export type ReportPoint = (typeof REPORT_POINTS)[number];
export const POINT_WORDS: Record<ReportPoint, string> = { midterm: "中間", year_end: "年度末", any: "随時" };

/** Longest note, in characters. */
export const MAX_NOTE_CHARS = 1_000;
/** Longest reason of a moved deadline or comment of a reviewer, in characters. */
export const MAX_REASON_CHARS = 300;

const fiscalYear = z.number().int().min(1989).max(2100);
const reason = z.string().trim().min(1).max(MAX_REASON_CHARS);

/** What one entry says (進捗の記録). `null` is "nothing said about it"; `0` is zero. */
export const entryContentSchema = z.strictObject({
  /** The fiscal year it speaks of; null: of none in particular. */
  fiscalYear: fiscalYear.nullable(),
  point: z.enum(REPORT_POINTS),
  status: z.enum(ENTRY_STATUSES).nullable(),
  /** An indicator of the record, by its name, in the indicator's unit. */
  kpi: z.strictObject({ name: z.string().min(1), value: z.number() }).nullable(),
  /** A step of the yearly plan; `fiscalYear` null: the whole step. */
  step: z.strictObject({ item: z.string().min(1), fiscalYear: fiscalYear.nullable(), done: z.boolean() }).nullable(),
  /** A score of the city's evaluation scale. */
  evaluation: z.number().int().min(1).max(5).nullable(),
  /** Effect in thousands of yen (実績効果額). */
  effectThousandYen: z.number().nonnegative().nullable(),
  note: z.string().trim().min(1).max(MAX_NOTE_CHARS).nullable(),
  evidenceUrl: z
    .url({ protocol: /^https$/ })
    .max(1_000)
    .nullable(),
  nextCheckOn: calendarDateSchema.nullable(),
  deadline: z.strictObject({ newDate: calendarDateSchema, reason }).nullable(),
  /** 変更なし: only says that what was known still holds on that day. */
  confirmsOnly: z.boolean(),
});
export type EntryContent = z.output<typeof entryContentSchema>;

export const EMPTY_CONTENT: EntryContent = {
  fiscalYear: null,
  point: "any",
  status: null,
  kpi: null,
  step: null,
  evaluation: null,
  effectThousandYen: null,
  note: null,
  evidenceUrl: null,
  nextCheckOn: null,
  deadline: null,
  confirmsOnly: false,
};

const instant = z.iso.datetime();

const reviewSchema = z.strictObject({
  /** Slack id of the reviewer. */
  by: z.string().min(1),
  at: instant,
  comment: reason.nullable(),
});

/** Why the words of an entry are gone (取り下げ). */
const redactionSchema = z.strictObject({
  /** Slack id of the reviewer. */
  by: z.string().min(1),
  at: instant,
  reason,
});

/** An entry before it is stored: the database gives the sequence, reviews give the state. */
const newEntrySchema = entryContentSchema.extend({
  id: z.string().min(1).max(80),
  city: z.string().min(1),
  measureId: z.string().min(1),
  /** Slack id. */
  recordedBy: z.string().min(1),
  recordedAt: instant,
  /** How it came in. */
  via: z.enum(["form", "check_in", "command", "csv"]),
  /** The entry this one corrects (訂正). */
  replaces: z.string().nullable(),
  /** The entry this one takes back (取り消し); its content is empty then. */
  withdraws: z.string().nullable(),
});
export type NewEntry = z.output<typeof newEntrySchema>;

/** One word of a department on a record. Never changed once stored: what follows is a row of its own. */
const progressEntrySchema = newEntrySchema.extend({
  /** Order of storing, by the database; later is larger. */
  sequence: z.number().int().positive(),
  /**
   * `draft`: waits for review (未公開). `withdrawn`: taken back by the one who recorded it. `redacted`: its words were
   * withdrawn after the review; the content is empty.
   */
  state: z.enum(["draft", "published", "returned", "withdrawn", "redacted"]),
  review: reviewSchema.nullable(),
  /** Present where `state` is `redacted`. */
  redaction: redactionSchema.optional(),
});
export type ProgressEntry = z.output<typeof progressEntrySchema>;
export type EntryState = ProgressEntry["state"];

/** The day in Japan on which an entry was recorded: what its words stand for. */
export function recordedOn({ recordedAt }: Pick<NewEntry, "recordedAt">): string {
  return dateInJapan(new Date(recordedAt));
}

/** The day in Japan on which an entry was published; null while it is not. */
export function publishedOn({ state, review }: ProgressEntry): string | null {
  return state === "published" && review ? dateInJapan(new Date(review.at)) : null;
}

/** Record id → its entries; what a desk knows beside the data files. */
export type ProgressBook = ReadonlyMap<string, readonly ProgressEntry[]>;

export const EMPTY_BOOK: ProgressBook = new Map();

export function buildProgressBook(entries: Iterable<ProgressEntry>): ProgressBook {
  return Map.groupBy(entries, ({ measureId }) => measureId);
}
