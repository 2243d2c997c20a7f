import { z } from "zod";
import { jsonTextSchema } from "../domain/json-text.ts";
import { entryContentSchema, type ProgressEntry } from "../domain/progress-entry.ts";

/** Columns of an entry with its review and whether it was withdrawn; needs the aliases e, r and w of {@link PROGRESS_ROW_SOURCE}. */
export const PROGRESS_ROW_COLUMNS = `e.sequence, e.id, e.city, e.measure_id, e.recorded_by, e.recorded_at, e.via, e.replaces, e.withdraws,
  e.content, r.decision, r.reviewed_by, r.reviewed_at, r.comment, r.sequence AS review_sequence, w.id AS withdrawn_by`;

export const PROGRESS_ROW_SOURCE = `progress_entry e
  LEFT JOIN progress_review r ON r.entry_id = e.id
  LEFT JOIN progress_entry w ON w.withdraws = e.id`;

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
  content: contentSchema,
  decision: z.enum(["published", "returned"]).nullable(),
  reviewed_by: z.string().nullable(),
  reviewed_at: instant.nullable(),
  comment: z.string().nullable(),
  withdrawn_by: z.string().nullable(),
});

/** A row → the entry. Throws on a row that is none: the record must not be shown with a part of it left out. */
export function parseProgressRow(row: unknown): ProgressEntry {
  const { content, decision, ...stored } = rowSchema.parse(row);
  return {
    ...content,
    // Until ENTRY_STATUSES knew the warning, a tap on 「遅れそう」 was stored as 「遅れ」; nothing else that one tap says is.
    status: stored.via === "check_in" && content.status === "late" ? "at_risk" : content.status,
    id: stored.id,
    city: stored.city,
    measureId: stored.measure_id,
    recordedBy: stored.recorded_by,
    recordedAt: stored.recorded_at,
    via: stored.via,
    replaces: stored.replaces,
    withdraws: stored.withdraws,
    sequence: stored.sequence,
    state: stored.withdrawn_by !== null ? "withdrawn" : (decision ?? "draft"),
    review: decision === null ? null : { by: stored.reviewed_by!, at: stored.reviewed_at!, comment: stored.comment },
  };
}
