import type { D1PreparedStatement } from "@cloudflare/workers-types";
import { globOccasion } from "../reminder/occasion.ts";
import type { Database } from "./database.ts";
import { LINE_TARGETS } from "./line-targets-sql.ts";
import { type PlanRow, toPlan } from "./plan-row.ts";
import type { NewPlan, PlanKey, PlanStore } from "./reminder-ports.ts";

/** People without their messages yet, in released plans and in this one. */
const PEOPLE_TO_REACH = `
  SELECT coalesce(sum(chunk.size), 0) FROM chunk JOIN plan AS other
    ON other.city = chunk.city AND other.occasion = chunk.occasion AND other.channel = 'line'
  WHERE chunk.city = ?1 AND chunk.state = 'waiting' AND (other.state = 'released' OR chunk.occasion = ?2)`;

/** Whether somebody has got it already: then the rest gets the same words. */
const IS_BEGUN = "EXISTS (SELECT 1 FROM content WHERE content.city = ?1 AND content.occasion = ?2)";

const OF_PLAN = "city = ?1 AND occasion = ?2 AND channel = ?3";
const HOLD = `UPDATE plan SET state = 'held', reason = ?4, quota_left = ?5 WHERE ${OF_PLAN}`;

/** Days for which what a reader found wrong waits for a channel that can be reached, beyond those of other news. */
const MISTAKE_TTL_DAYS = 83;

export function createPlanStore(db: Database): PlanStore {
  const session = () => db.withSession("first-primary");
  const bindKey = (sql: string, { city, occasion, channel }: PlanKey, ...more: unknown[]) =>
    db.prepare(sql).bind(city, occasion, channel, ...more);

  /** The plan's row. When it is there already it stays as it is, and nothing that asks for this `run` happens. */
  function insertPlan(plan: NewPlan, run: string, state: string, reason: string | null): D1PreparedStatement {
    const { today, late, subject } = plan;
    return bindKey(
      `INSERT INTO plan (city, occasion, channel, run, state, reason, today, late, subject)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING`,
      plan,
      run,
      state,
      reason,
      today,
      late ? 1 : 0,
      subject && JSON.stringify(subject),
    );
  }

  return {
    async find(key) {
      const { city, occasion, channel } = key;
      const row = await session()
        .prepare(`SELECT * FROM plan WHERE ${OF_PLAN}`)
        .bind(city, occasion, channel)
        .first<PlanRow>();
      return row && toPlan(row);
    },
    async lastWeekOf(city) {
      const row = await session()
        .prepare(
          "SELECT max(occasion) AS week FROM plan WHERE city = ? AND occasion < ':' AND occasion GLOB '[0-9]*-W*'",
        )
        .bind(city)
        .first<{ week: string | null }>();
      return row?.week ?? null;
    },
    async planLine(plan, topics) {
      const run = crypto.randomUUID();
      const wanted = JSON.stringify(topics);
      const [planned] = await db.batch([
        insertPlan(plan, run, "planned", null),
        bindKey(
          `${LINE_TARGETS} INSERT INTO delivery (city, occasion, channel, target, chunk)
           SELECT ?1, ?2, ?3, user_id, number FROM numbered`,
          plan,
          run,
          wanted,
        ),
        bindKey(
          `${LINE_TARGETS} INSERT INTO chunk (id, city, occasion, number, topics, size)
           SELECT ?1 || '/' || ?2 || '/' || number, ?1, ?2, number, topics, count(*) FROM numbered GROUP BY number, topics`,
          plan,
          run,
          wanted,
        ),
        bindKey(
          `UPDATE plan SET targets = (SELECT count(*) FROM delivery WHERE ${OF_PLAN}) WHERE ${OF_PLAN} AND run = ?4`,
          plan,
          run,
        ),
      ]);
      return planned!.meta.changes > 0;
    },
    async planSlack(plan, targets) {
      const run = crypto.randomUUID();
      const rows = targets.map((target) => ({ id: crypto.randomUUID(), ...target }));
      const [planned] = await db.batch([
        insertPlan(plan, run, "released", null),
        bindKey(
          `INSERT INTO post (id, city, occasion, target, channel, created_on)
           SELECT value ->> 'id', ?1, ?2, value ->> 'target', value ->> 'channel', ?5 FROM json_each(?6)
           WHERE EXISTS (SELECT 1 FROM plan WHERE ${OF_PLAN} AND run = ?4) ON CONFLICT DO NOTHING`,
          plan,
          run,
          plan.today,
          JSON.stringify(rows),
        ),
        bindKey(`UPDATE plan SET targets = ?5 WHERE ${OF_PLAN} AND run = ?4`, plan, run, rows.length),
      ]);
      return planned!.meta.changes > 0 ? rows.map(({ id }) => id) : [];
    },
    async skip(plan, reason) {
      await insertPlan(plan, crypto.randomUUID(), "skipped", reason).run();
    },
    async release(key, left, today) {
      const { meta } = await bindKey(
        `UPDATE plan SET state = 'released', reason = NULL, quota_left = ?4,
           late = iif(${IS_BEGUN} OR ?5 <= today, late, 1), today = iif(${IS_BEGUN} OR ?5 <= today, today, ?5)
         WHERE ${OF_PLAN} AND state IN ('planned', 'held') AND (?4 IS NULL OR ?4 >= (${PEOPLE_TO_REACH}))`,
        key,
        left,
        today,
      ).run();
      return meta.changes > 0;
    },
    async peopleToReach({ city, occasion }) {
      const row = await session()
        .prepare(`SELECT (${PEOPLE_TO_REACH}) AS people`)
        .bind(city, occasion)
        .first<{ people: number }>();
      return row?.people ?? 0;
    },
    async hold(key, reason, left) {
      const { meta } = await bindKey(`${HOLD} AND state IN ('planned', 'held')`, key, reason, left).run();
      return meta.changes > 0;
    },
    async stop(key, reason, left) {
      await bindKey(`${HOLD} AND state <> 'skipped'`, key, reason, left).run();
    },
    async waitingChunks({ city, occasion }, after, limit) {
      const { results } = await session()
        .prepare(
          `SELECT id FROM chunk WHERE city = ? AND occasion = ? AND state = 'waiting' AND id > ? ORDER BY id LIMIT ?`,
        )
        .bind(city, occasion, after, limit)
        .all<{ id: string }>();
      return results.map(({ id }) => id);
    },
    async undelivered(city, limit) {
      const [plans, chunks, posts] = await session().batch<PlanKey & { id: string }>([
        db
          .prepare(
            `SELECT city, occasion, channel FROM plan WHERE city = ? AND state IN ('planned', 'held')
             ORDER BY occasion LIMIT ?`,
          )
          .bind(city, limit),
        db
          .prepare(
            `SELECT chunk.id FROM chunk JOIN plan USING (city, occasion)
             WHERE chunk.state = 'waiting' AND chunk.city = ? AND plan.channel = 'line' AND plan.state = 'released'
             ORDER BY chunk.occasion, chunk.id LIMIT ?`,
          )
          .bind(city, limit),
        db
          .prepare("SELECT id FROM post WHERE state = 'waiting' AND city = ? ORDER BY created_on, id LIMIT ?")
          .bind(city, limit),
      ]);
      return {
        plans: plans!.results,
        chunks: chunks!.results.map(({ id }) => id),
        posts: posts!.results.map(({ id }) => id),
      };
    },
    async expire(city, week, since) {
      // A week's words are wrong in the next one; the next week's reminder says what is due by then.
      const isPast = `(${globOccasion("occasion", "week")} AND occasion < ?1)`;
      const results = await db.batch([
        db
          .prepare(
            `UPDATE chunk SET state = 'expired' WHERE state = 'waiting' AND city = ?3 AND (${isPast} OR EXISTS (
               SELECT 1 FROM plan WHERE plan.city = chunk.city AND plan.occasion = chunk.occasion
                 AND plan.channel = 'line' AND ${globOccasion("plan.occasion", "entry")} AND plan.today < ?2))`,
          )
          .bind(week, since, city),
        db
          .prepare(
            `UPDATE post SET state = 'expired' WHERE state = 'waiting' AND city = ?3
             AND (${isPast} OR (NOT ${globOccasion("occasion", "week")} AND created_on < CASE
               WHEN ${globOccasion("occasion", "mistake")} THEN date(?2, '-${MISTAKE_TTL_DAYS} days') ELSE ?2 END))`,
          )
          .bind(week, since, city),
        db
          .prepare(
            `UPDATE plan SET state = 'skipped', reason = 'expired' WHERE city = ?3 AND state IN ('planned', 'held')
             AND (${isPast} OR (${globOccasion("occasion", "entry")} AND today < ?2))`,
          )
          .bind(week, since, city),
      ]);
      return results.reduce((sum, { meta }) => sum + meta.changes, 0);
    },
  };
}
