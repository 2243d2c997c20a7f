import { z } from "zod";
import type { Database } from "./database.ts";
import type { UnansweredStore } from "./ports.ts";

/** How long a question that nothing answered is kept. */
export const UNANSWERED_TTL_DAYS = 90;

/** Most questions kept for one city: nobody reads more, and a flood of them must not fill the database. */
const MAX_QUESTIONS = 2_000;

/** Questions kept a day of one person, of everybody who is not told apart (the API), and of a city altogether. */
const MAX_A_DAY_EACH = 10;
const MAX_A_DAY_OF_NOBODY = 100;
const MAX_A_DAY = 300;

/** The asker where nobody in particular is known. */
const NOBODY = "";

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
    async keep(city, question, today, asker = NOBODY) {
      await db.batch([
        // Room for the new one: of what a single person asked once, the oldest goes, the API's first.
        db
          .prepare(
            `DELETE FROM unanswered_asker WHERE (city, question) IN (
               SELECT a.city, a.question FROM unanswered_asker a JOIN unanswered u USING (city, question)
               WHERE a.city = ?1 AND u.times = 1 AND (SELECT COUNT(*) FROM unanswered WHERE city = ?1) >= ?2
               ORDER BY a.asker <> '', a.asked_on LIMIT 1)`,
          )
          .bind(city, MAX_QUESTIONS),
        db
          .prepare(
            `INSERT INTO unanswered_asker (city, question, asker, asked_on)
             SELECT ?1, ?2, ?3, ?4 WHERE (SELECT COUNT(*) FROM unanswered WHERE city = ?1) < ?5
               AND (SELECT COUNT(*) FROM unanswered_asker WHERE city = ?1 AND asked_on = ?4 AND asker = ?3) < ?6
               AND (SELECT COUNT(*) FROM unanswered_asker WHERE city = ?1 AND asked_on = ?4) < ?7
             ON CONFLICT DO NOTHING`,
          )
          .bind(
            city,
            question,
            asker,
            today,
            MAX_QUESTIONS,
            asker === NOBODY ? MAX_A_DAY_OF_NOBODY : MAX_A_DAY_EACH,
            MAX_A_DAY,
          ),
      ]);
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
    async drop(city, questions) {
      const listed = JSON.stringify(questions);
      await db.batch([
        db
          .prepare("DELETE FROM unanswered_asker WHERE city = ? AND question IN (SELECT value FROM json_each(?))")
          .bind(city, listed),
        // Kept before anybody's mark was.
        db
          .prepare("DELETE FROM unanswered WHERE city = ? AND question IN (SELECT value FROM json_each(?))")
          .bind(city, listed),
      ]);
    },
    async forget(city, asker) {
      await db.prepare("DELETE FROM unanswered_asker WHERE city = ? AND asker = ?").bind(city, asker).run();
    },
  };
}
