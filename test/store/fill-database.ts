/** Cities that are not asked about, and what each of them holds: what a statement may not walk through. */
const CITIES = 30;
const ROWS_EACH = 100;

/** Names `city` and `n` for every row of the other cities. */
const OTHERS = `WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < ${CITIES}),
  r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < ${ROWS_EACH}),
  other AS (SELECT 'city' || i AS city, n, i * 1000 + n AS key FROM c, r)`;

/** Rows of each table that belong to other cities. */
export const OTHER_ROWS = CITIES * ROWS_EACH;

/** Fills every table with rows of other cities, none of them old enough to be deleted at `now`. */
export async function fillDatabase(db: D1Database, now: Date): Promise<void> {
  const at = now.getTime() - 60_000;
  const today = now.toISOString().slice(0, 10);
  const fill = (into: string, values: string) =>
    db.prepare(`${OTHERS} INSERT INTO ${into} SELECT ${values} FROM other`);
  await db.batch([
    fill("event", `'line', 'other' || key, ${at}`),
    fill("conversation", `'other' || key, '{}', ${at}`),
    fill("subscription", `city, 'U' || n, 'digest', ${at}`),
    fill("opt_out", `city, 'p' || n, 'digest', ${at}`),
    fill(
      "plan (city, occasion, channel, run, state, today, late)",
      `city, 'entry:e' || key, 'line', 'r', iif(n % 10 = 0, 'planned', 'released'), '${today}', 0`,
    ),
    fill("delivery", `city, 'entry:e' || key, 'line', 'U' || n, 1`),
    fill(
      "chunk (id, city, occasion, number, topics, size, state)",
      `city || '/' || key || '/1', city, 'entry:e' || key, 1, '[]', 1, iif(n % 10 = 0, 'waiting', 'sent')`,
    ),
    fill("review_message", `city, 'e' || n, 'D1', n || '.1', ${at}`),
    fill("record_owner", `city, 'm' || n, 'U1'`),
    fill("usage_count", `city, '${today.slice(0, 7)}', 'record:' || n, 1`),
    fill("operator_alert", `city, 'a' || n, 'x', ${at}, ${at}`),
    fill("content", `city, 'entry:e' || key, '[]', '[]'`),
    fill(
      "post (id, city, occasion, target, channel, steps, state, created_on)",
      `'other' || key, city, 'entry:e' || key, 'city', 'C0', '[]', iif(n % 10 = 0, 'waiting', 'posted'), '${today}'`,
    ),
    fill(
      "progress_entry (id, city, measure_id, recorded_by, recorded_at, via, content)",
      `'other' || key, city, city || '-1', 'U0', ${at}, 'form', '{}'`,
    ),
    fill(
      "progress_review (entry_id, city, decision, reviewed_by, reviewed_at)",
      `'other' || key, city, iif(n % 2 = 0, 'published', 'returned'), 'U1', ${at}`,
    ),
    fill(
      "progress_redaction (entry_id, city, redacted_by, redacted_at, reason)",
      `'other' || key, city, 'U1', ${at}, ''`,
    ),
    fill("progress_refusal (city, actor, action, reason, refused_at)", `city, 'U2', 'record', 'not_listed', ${at}`),
    fill("unanswered_asker", `city, 'q' || n, 'a' || n, '${today}'`),
    fill("feedback", `city, 'a' || n, 'm', 'helpful', '${today}'`),
    fill("taught_phrase (city, phrase, measure_id, taught_by, taught_at)", `city, 'p' || n, 'm', 'U0', ${at}`),
    fill("staff_notice", `city, 'k' || n, ${at}`),
    fill(
      "phrase_proposal (id, city, phrase, measure_id, question, proposed_by, proposed_at)",
      `'other' || key, city, 'p', 'm', 'q', 'U0', ${at}`,
    ),
  ]);
}
