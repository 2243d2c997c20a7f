import { z } from "zod";
import type { Database } from "./database.ts";
import { type PlanRow, toPlan } from "./plan-row.ts";
import type { ChunkStore } from "./reminder-ports.ts";

/** LINE forgets a retry key after 24 hours; an hour is left for what is under way. */
const RETRY_KEY_TTL_MS = 23 * 60 * 60 * 1000;

const topicsSchema = z.array(z.string());

interface ChunkRow {
  id: string;
  topics: string;
  state: string;
  retry_key: string;
  attempts: number;
}

export function createChunkStore(db: Database): ChunkStore {
  return {
    async claim(id, retryKey, now) {
      // One transaction on the primary: a replica may not know yet that somebody has left.
      const [claimed, plans, people, contents, current] = await db.withSession("first-primary").batch([
        db
          .prepare(
            // Unsure until told otherwise: a crash after sending must not make the retry key look fresh.
            `UPDATE chunk SET attempts = attempts + 1, retry_key = coalesce(retry_key, ?2),
               was_unsure_since = unsure_since, unsure_since = coalesce(unsure_since, ?3)
             WHERE id = ?1 AND state = 'waiting' AND (unsure_since IS NULL OR unsure_since > ?4)
               AND EXISTS (SELECT 1 FROM plan WHERE plan.city = chunk.city AND plan.occasion = chunk.occasion
                 AND plan.channel = 'line' AND plan.state = 'released')
             RETURNING *`,
          )
          .bind(id, retryKey, now.getTime(), now.getTime() - RETRY_KEY_TTL_MS),
        db
          .prepare(
            "SELECT plan.* FROM plan JOIN chunk USING (city, occasion) WHERE chunk.id = ? AND plan.channel = 'line'",
          )
          .bind(id),
        db
          .prepare(
            `SELECT target FROM delivery JOIN chunk USING (city, occasion)
             WHERE chunk.id = ? AND delivery.channel = 'line' AND delivery.chunk = chunk.number AND EXISTS (
               SELECT 1 FROM subscription
               WHERE subscription.city = chunk.city AND subscription.user_id = delivery.target
                 AND subscription.topic IN (SELECT value FROM json_each(chunk.topics)))
             ORDER BY target`,
          )
          .bind(id),
        db
          .prepare("SELECT messages FROM content JOIN chunk USING (city, occasion, topics) WHERE chunk.id = ?")
          .bind(id),
        db.prepare("SELECT state, size FROM chunk WHERE id = ?").bind(id),
      ]);
      const planRow = plans!.results[0] as PlanRow | undefined;
      if (!planRow) return { kind: "nothing" };
      const plan = toPlan(planRow);
      const row = claimed!.results[0] as ChunkRow | undefined;
      if (!row) {
        const { state, size } = current!.results[0] as { state: string; size: number };
        return state === "waiting" && plan.state === "released"
          ? { kind: "too_old", plan, people: size }
          : { kind: "nothing" };
      }
      return {
        kind: "attempt",
        chunk: {
          id,
          plan,
          topics: topicsSchema.parse(JSON.parse(row.topics)),
          retryKey: row.retry_key,
          attempts: row.attempts,
          to: (people!.results as { target: string }[]).map(({ target }) => target),
          messages: (contents!.results[0] as { messages: string } | undefined)?.messages ?? null,
        },
      };
    },
    async keepContent({ plan: { city, occasion }, topics }, messages) {
      const key = [city, occasion, JSON.stringify(topics)];
      const [, kept] = await db.batch<{ messages: string }>([
        db
          .prepare("INSERT INTO content (city, occasion, topics, messages) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
          .bind(...key, messages),
        db.prepare("SELECT messages FROM content WHERE city = ? AND occasion = ? AND topics = ?").bind(...key),
      ]);
      return kept!.results[0]!.messages;
    },
    async finish(id, state, { code, sent }) {
      await db
        .prepare("UPDATE chunk SET state = ?, code = ?, sent = ? WHERE id = ? AND state = 'waiting'")
        .bind(state, code, sent, id)
        .run();
    },
    async noteUnsure(id, code) {
      await db.prepare("UPDATE chunk SET code = ? WHERE id = ?").bind(code, id).run();
    },
    async noteRefusal(id, code) {
      await db.prepare("UPDATE chunk SET code = ?, unsure_since = was_unsure_since WHERE id = ?").bind(code, id).run();
    },
  };
}
