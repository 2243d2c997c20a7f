import { encodeOccasion } from "../reminder/occasion.ts";
import type { Database } from "./database.ts";
import type { PostStore } from "./reminder-ports.ts";

/** Longer than one attempt can take: looking for an earlier post and posting, each with its own time-out. */
const LEASE_MS = 120_000;

/** Occasions of what readers found wrong begin so; the day and the post's own number follow. */
const MISTAKE_PREFIX = encodeOccasion({ kind: "mistake", number: "" });

interface PostRow {
  id: string;
  city: string;
  occasion: string;
  target: string;
  channel: string;
  steps: string | null;
  step: number;
  lead_ts: string | null;
  attempts: number;
  first_attempt_at: number;
  was_unknown: number;
}

export function createPostStore(db: Database): PostStore {
  return {
    async claim(id, now) {
      const [claimed, current] = await db.withSession("first-primary").batch([
        // Unknown until told otherwise: whoever finds it so after a crash looks before posting.
        db
          .prepare(
            `UPDATE post SET attempts = attempts + 1, first_attempt_at = coalesce(first_attempt_at, ?2),
               was_unknown = unknown, unknown = 1, leased_until = ?3
             WHERE id = ?1 AND state = 'waiting' AND leased_until <= ?2 RETURNING *`,
          )
          .bind(id, now.getTime(), now.getTime() + LEASE_MS),
        db.prepare("SELECT state, leased_until FROM post WHERE id = ?").bind(id),
      ]);
      const row = claimed!.results[0] as PostRow | undefined;
      if (!row) {
        const other = current!.results[0] as { state: string; leased_until: number } | undefined;
        return other?.state === "waiting"
          ? { kind: "leased", until: new Date(other.leased_until) }
          : { kind: "nothing" };
      }
      const { city, occasion, target, channel, steps, step, attempts } = row;
      return {
        kind: "attempt",
        post: {
          id,
          city,
          occasion,
          target,
          channel,
          steps,
          step,
          attempts,
          leadTs: row.lead_ts,
          firstAttemptAt: new Date(row.first_attempt_at),
          wasUnknown: row.was_unknown === 1,
        },
      };
    },
    async keepSteps(id, steps) {
      await db.prepare("UPDATE post SET steps = ? WHERE id = ? AND steps IS NULL").bind(steps, id).run();
    },
    async advance(id, { step, leadTs, done }) {
      await db
        .prepare(
          `UPDATE post SET step = ?2, lead_ts = ?3, state = ?4, unknown = 0, leased_until = 0, code = NULL WHERE id = ?1`,
        )
        .bind(id, step, leadTs, done ? "posted" : "waiting")
        .run();
    },
    async release(id, { unknown, code }) {
      await db
        .prepare("UPDATE post SET unknown = ?2, code = ?3, leased_until = 0 WHERE id = ?1 AND state = 'waiting'")
        .bind(id, unknown ? 1 : 0, code)
        .run();
    },
    async finish(id, state, code) {
      await db
        .prepare("UPDATE post SET state = ?2, code = ?3, leased_until = 0 WHERE id = ?1 AND state = 'waiting'")
        .bind(id, state, code)
        .run();
    },
    async giveUp(id) {
      return await db
        .prepare("UPDATE post SET state = 'dead' WHERE id = ? RETURNING city, occasion")
        .bind(id)
        .first<{ city: string; occasion: string }>();
    },
    async addMistake({ city, channel, steps, on }, most) {
      const id = crypto.randomUUID();
      const { meta } = await db
        .prepare(
          `INSERT INTO post (id, city, occasion, target, channel, steps, created_on)
           SELECT ?1, ?2, ?3 || ?5 || ':' || ?1, 'staff', ?4, ?6, ?5
           WHERE (SELECT COUNT(*) FROM post WHERE city = ?2 AND occasion > ?3 || ?5 || ':' AND occasion < ?3 || ?5 || ';') < ?7`,
        )
        .bind(id, city, MISTAKE_PREFIX, channel, on, steps, most)
        .run();
      return meta.changes > 0 ? id : null;
    },
    async add({ city, occasion, target, channel, steps, on }) {
      const id = crypto.randomUUID();
      const { meta } = await db
        .prepare(
          `INSERT INTO post (id, city, occasion, target, channel, steps, created_on)
           VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
        )
        .bind(id, city, occasion, target, channel, steps, on)
        .run();
      return meta.changes > 0 ? id : null;
    },
  };
}
