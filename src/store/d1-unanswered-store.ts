import { z } from "zod";
import type { Database } from "./database.ts";
import type { UnansweredStore } from "./ports.ts";

/** How long a question that nothing answered is kept. */
export const UNANSWERED_TTL_DAYS = 90;

/** Most questions kept for one city: nobody reads more, and a flood of them must not fill the database. */
const MAX_QUESTIONS = 2_000;

const rowSchema = z
  .object({ question: z.string(), times: z.number(), first_asked_on: z.string(), last_asked_on: z.string() })
  .transform(({ question, times, first_asked_on, last_asked_on }) => ({
    question,
    times,
    firstAskedOn: first_asked_on,
    lastAskedOn: last_asked_on,
  }));

export function createUnansweredStore(db: Database): UnansweredStore {
  return {
    async keep(city, question, today) {
      await db
        .prepare(
          `INSERT INTO unanswered (city, question, times, first_asked_on, last_asked_on)
           SELECT ?1, ?2, 1, ?3, ?3 WHERE (SELECT COUNT(*) FROM unanswered WHERE city = ?1) < ?4
           ON CONFLICT (city, question) DO UPDATE SET times = times + 1, last_asked_on = excluded.last_asked_on`,
        )
        .bind(city, question, today, MAX_QUESTIONS)
        .run();
    },
    async list(city, since, limit) {
      const { results } = await db
        .prepare(
          `SELECT question, times, first_asked_on, last_asked_on FROM unanswered
           WHERE city = ? AND last_asked_on >= ? ORDER BY times DESC, last_asked_on DESC, question LIMIT ?`,
        )
        .bind(city, since, limit)
        .all();
      return results.map((row) => rowSchema.parse(row));
    },
    async drop(city, question) {
      await db.prepare("DELETE FROM unanswered WHERE city = ? AND question = ?").bind(city, question).run();
    },
  };
}
