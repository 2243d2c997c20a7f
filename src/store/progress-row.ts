import { z } from "zod";
import { jsonTextSchema } from "../domain/json-text.ts";
import { EMPTY_CONTENT, type EntryContent, entryContentSchema, type ProgressEntry } from "../domain/progress-entry.ts";

/** Columns of an entry with its review and whether it was withdrawn; needs the aliases e, r, w and x of {@link PROGRESS_ROW_SOURCE}. */
export const PROGRESS_ROW_COLUMNS = `e.sequence, e.id, e.city, e.measure_id, e.recorded_by, e.recorded_at, e.via, e.replaces, e.withdraws,
  e.content, r.decision, r.reviewed_by, r.reviewed_at, r.comment, r.sequence AS review_sequence, w.id AS withdrawn_by,
  x.redacted_by, x.redacted_at, x.reason AS redaction_reason`;

export const PROGRESS_ROW_SOURCE = `progress_entry e
  LEFT JOIN progress_review r ON r.entry_id = e.id
  LEFT JOIN progress_entry w ON w.withdraws = e.id
  LEFT JOIN progress_redaction x ON x.entry_id = e.id`;

const contentSchema = jsonTextSchema.pipe(entryContentSchema);

const instant = z.number().transform((ms) => new Date(ms).toISOString());

const rowSchema = z.object({
  sequence: z.number(),
  id: z.string(),
  city: z.string(),
  measure_id: z.string(),
  recorded_by: z.string(),
  recorded_at: instant,
  via: z.enum(["form", "check_in", "command", "csv"]),
  replaces: z.string().nullable(),
  withdraws: z.string().nullable(),
  content: z.string(),
  decision: z.enum(["published", "returned"]).nullable(),
  reviewed_by: z.string().nullable(),
  reviewed_at: instant.nullable(),
  comment: z.string().nullable(),
  withdrawn_by: z.string().nullable(),
  redacted_by: z.string().nullable(),
  redacted_at: instant.nullable(),
  redaction_reason: z.string().nullable(),
});

/** A row → the entry. Throws on a row that is none: the record must not be shown with a part of it left out. */
export function parseProgressRow(row: unknown): ProgressEntry {
  const { content, decision, ...stored } = rowSchema.parse(row);
  return {
    ...(stored.redacted_by === null ? readContent(content, stored.via) : EMPTY_CONTENT),
    id: stored.id,
    city: stored.city,
    measureId: stored.measure_id,
    recordedBy: stored.recorded_by,
    recordedAt: stored.recorded_at,
    via: stored.via,
    replaces: stored.replaces,
    withdraws: stored.withdraws,
    sequence: stored.sequence,
    state:
      stored.redacted_by !== null ? "redacted" : stored.withdrawn_by !== null ? "withdrawn" : (decision ?? "draft"),
    review: decision === null ? null : { by: stored.reviewed_by!, at: stored.reviewed_at!, comment: stored.comment },
    ...(stored.redacted_by !== null && {
      redaction: { by: stored.redacted_by, at: stored.redacted_at!, reason: stored.redaction_reason! },
    }),
  };
}

/** Until ENTRY_STATUSES knew the warning, a tap on 「遅れそう」 was stored as 「遅れ」; nothing else that one tap says is. */
function readContent(stored: string, via: ProgressEntry["via"]): EntryContent {
  const content = contentSchema.parse(stored);
  return via === "check_in" && content.status === "late" ? { ...content, status: "at_risk" } : content;
}
