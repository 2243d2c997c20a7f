import { z } from "zod";
import { entryContentSchema, type NewEntry } from "../domain/progress-entry.ts";
import type { Database } from "./database.ts";
import type { ProgressStore } from "./ports.ts";
import { PROGRESS_ROW_COLUMNS, PROGRESS_ROW_SOURCE, parseProgressRow } from "./progress-row.ts";

/** One parameter and one query however many entries: D1 counts both, and a single statement is all or nothing. */
const APPEND = `INSERT INTO progress_entry (id, city, measure_id, recorded_by, recorded_at, via, replaces, withdraws, content)
  SELECT j.value ->> 'id', j.value ->> 'city', j.value ->> 'measureId', j.value ->> 'recordedBy', j.value ->> 'recordedAt',
         j.value ->> 'via', j.value ->> 'replaces', j.value ->> 'withdraws', j.value ->> 'content'
  FROM json_each(?1) j
  WHERE NOT EXISTS (SELECT 1 FROM progress_entry known WHERE known.id = j.value ->> 'id')`;

/** A withdrawal holds only while nobody has decided on the entry; the database sees to it, whatever happens at once. */
const WHILE_UNDECIDED = `
  AND NOT EXISTS (SELECT 1 FROM progress_review r WHERE r.entry_id = j.value ->> 'withdraws')
  AND NOT EXISTS (SELECT 1 FROM progress_entry w WHERE w.withdraws = j.value ->> 'withdraws')`;

/**
 * An entry that takes none back. The plus keeps the index of `withdraws` out of it: almost every row of every city has
 * NULL there, and the planner takes `IS NULL` of a UNIQUE column for the rarest thing of all.
 */
const TAKES_NONE_BACK = "+e.withdraws IS NULL";

const REVIEW = `INSERT INTO progress_review (entry_id, city, decision, reviewed_by, reviewed_at, comment)
  SELECT e.id, e.city, j.value ->> 'decision', j.value ->> 'by', j.value ->> 'at', j.value ->> 'comment'
  FROM json_each(?1) j JOIN progress_entry e ON e.id = j.value ->> 'entryId'
  WHERE e.city = ?2 AND ${TAKES_NONE_BACK}
    AND NOT EXISTS (SELECT 1 FROM progress_review known WHERE known.entry_id = e.id)
    AND NOT EXISTS (SELECT 1 FROM progress_entry w WHERE w.withdraws = e.id)
  ORDER BY j.key
  RETURNING entry_id`;

/** Ids, so that the database looks each one up; with a condition on the city it would walk all of the city's rows. */
const RECORDED_AT = `SELECT o.id FROM progress_entry o WHERE o.city = ?1 AND o.recorded_by = ?2 AND o.recorded_at = ?3
  UNION ALL SELECT c.id FROM progress_entry o JOIN progress_entry c ON c.replaces = o.id
  WHERE o.city = ?1 AND o.recorded_by = ?2 AND o.recorded_at = ?3`;

const sequenceSchema = z.object({ review_sequence: z.number() });

export function createProgressStore(db: Database): ProgressStore {
  const select = (where: string) =>
    db.prepare(`SELECT ${PROGRESS_ROW_COLUMNS} FROM ${PROGRESS_ROW_SOURCE} WHERE ${where}`);
  const read = async (statement: ReturnType<typeof select>) => (await statement.all()).results.map(parseProgressRow);

  return {
    async append(entries) {
      const result = await db.prepare(`${APPEND} ORDER BY j.key`).bind(encodeEntries(entries)).run();
      return result.meta.changes;
    },
    async withdraw(withdrawal) {
      if (withdrawal.withdraws === null) throw new TypeError("an entry that withdraws nothing");
      const result = await db
        .prepare(APPEND + WHILE_UNDECIDED)
        .bind(encodeEntries([withdrawal]))
        .run();
      return result.meta.changes > 0;
    },
    async review(city, decisions) {
      const rows = decisions.map(({ at, ...decision }) => ({ ...decision, at: Date.parse(at) }));
      const { results } = await db.prepare(REVIEW).bind(JSON.stringify(rows), city).all<{ entry_id: string }>();
      return results.map(({ entry_id }) => entry_id);
    },
    async find(city, id) {
      const [entry] = await read(select("e.city = ?1 AND e.id = ?2").bind(city, id));
      return entry ?? null;
    },
    allFor: (city, measureId) =>
      read(select("e.city = ?1 AND e.measure_id = ?2 ORDER BY e.sequence").bind(city, measureId)),
    allOf: (city) => read(select("e.city = ?1 ORDER BY e.sequence").bind(city)),
    recordedAt: (city, by, at) =>
      read(select(`e.id IN (${RECORDED_AT}) ORDER BY e.sequence`).bind(city, by, Date.parse(at))),
    openFor: (city) => read(selectOpen(db, city)),
    publishedFor: async (city, afterReview = 0) =>
      parsePublished((await selectPublished(db, city, afterReview).all()).results),
    async redact(city, { entryId, by, at, reason }) {
      // A trigger takes the words in the same transaction; see migration 0005.
      const { results } = await db
        .prepare(
          `INSERT INTO progress_redaction (entry_id, city, redacted_by, redacted_at, reason)
           SELECT e.id, e.city, ?3, ?4, ?5 FROM progress_entry e JOIN progress_review r ON r.entry_id = e.id
           WHERE e.id = ?1 AND e.city = ?2 AND NOT EXISTS (SELECT 1 FROM progress_redaction x WHERE x.entry_id = e.id)
           RETURNING entry_id`,
        )
        .bind(entryId, city, by, Date.parse(at), reason)
        .all();
      return results.length > 0;
    },
    async refuse({ city, actor, action, reason, measureId, entryId, at }) {
      await db
        .prepare(
          "INSERT INTO progress_refusal (city, actor, action, reason, measure_id, entry_id, refused_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(city, actor, action, reason, measureId, entryId, Date.parse(at))
        .run();
    },
  };
}

/** Published entries whose review came after `afterReview`, in the order of publication; redacted ones without their words. */
export function selectPublished(db: Database, city: string, afterReview: number) {
  // The review leads: what is new since the last look is a few rows at the end of one index.
  return db
    .prepare(
      `SELECT ${PROGRESS_ROW_COLUMNS} FROM progress_review r
         JOIN progress_entry e ON e.id = r.entry_id
         LEFT JOIN progress_entry w ON w.withdraws = e.id
         LEFT JOIN progress_redaction x ON x.entry_id = e.id
       WHERE r.city = ?1 AND r.decision = 'published' AND r.sequence > ?2 ORDER BY r.sequence`,
    )
    .bind(city, afterReview);
}

/** Entries whose words were withdrawn after this one, for those who remember them. */
export function selectRedacted(db: Database, city: string, afterRedaction: number) {
  return db
    .prepare("SELECT entry_id, sequence FROM progress_redaction WHERE city = ?1 AND sequence > ?2 ORDER BY sequence")
    .bind(city, afterRedaction);
}

const redactedSchema = z.object({ entry_id: z.string(), sequence: z.number() });

/** Rows of selectRedacted → ids and the redaction they reach up to. */
export function parseRedacted(rows: unknown[]) {
  const redacted = rows.map((row) => redactedSchema.parse(row));
  return { ids: redacted.map(({ entry_id }) => entry_id), lastRedaction: redacted.at(-1)?.sequence ?? 0 };
}

/** What waits for review, oldest first. */
function selectOpen(db: Database, city: string) {
  return db
    .prepare(
      `SELECT ${PROGRESS_ROW_COLUMNS} FROM ${PROGRESS_ROW_SOURCE}
       WHERE e.city = ?1 AND r.sequence IS NULL AND w.id IS NULL AND ${TAKES_NONE_BACK} ORDER BY e.sequence`,
    )
    .bind(city);
}

/** What staff see beside the published: waiting for review, returned or withdrawn afterwards, oldest first. */
export function selectUnpublished(db: Database, city: string) {
  return db
    .prepare(
      `SELECT ${PROGRESS_ROW_COLUMNS} FROM ${PROGRESS_ROW_SOURCE}
       WHERE e.city = ?1 AND (r.sequence IS NULL OR r.decision = 'returned' OR x.entry_id IS NOT NULL) AND w.id IS NULL
         AND ${TAKES_NONE_BACK}
       ORDER BY e.sequence`,
    )
    .bind(city);
}

/** Rows of selectPublished → entries and the review they reach up to. */
export function parsePublished(rows: unknown[]) {
  return {
    entries: rows.map(parseProgressRow),
    lastReview: rows.reduce<number>((last, row) => Math.max(last, sequenceSchema.parse(row).review_sequence), 0),
  };
}

function encodeEntries(entries: readonly NewEntry[]): string {
  return JSON.stringify(
    entries.map(({ id, city, measureId, recordedBy, recordedAt, via, replaces, withdraws, ...content }) => ({
      id,
      city,
      measureId,
      recordedBy,
      recordedAt: Date.parse(recordedAt),
      via,
      replaces,
      withdraws,
      content: JSON.stringify(entryContentSchema.parse(content)),
    })),
  );
}
