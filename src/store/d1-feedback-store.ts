import { z } from "zod";
import { type FeedbackCount, VERDICTS, type Verdict } from "../domain/feedback.ts";
import type { Database } from "./database.ts";

/** Most answers of one city a day whose taps are kept: a flood of them must not fill the database. */
const MAX_A_DAY = 300;
/** Most of them that were given on pages, where anybody may ask: they must not use up what LINE and Slack are told. */
const MAX_OF_PAGES_A_DAY = 100;

/** What was tapped under answers; of nobody in particular. */
interface FeedbackStore {
  /**
   * Keeps the last tap under an answer, so that it counts once; a reason is not undone by 「ちがう」 again. Nothing is
   * kept once the city's share of the day is used up.
   * @param answer a number drawn for this answer alone; 「p-…」: of a page
   * @param today ISO date in Japan
   */
  keep(city: string, tap: { answer: string; about: string; verdict: Verdict }, today: string): Promise<void>;
  /** Taps since a day (ISO date), the most frequent first. */
  count(city: string, since: string): Promise<FeedbackCount[]>;
}

const rowSchema = z.object({ about: z.string(), verdict: z.enum(VERDICTS), times: z.number() });

export function createFeedbackStore(db: Database): FeedbackStore {
  return {
    async keep(city, { answer, about, verdict }, today) {
      await db
        .prepare(
          `INSERT INTO feedback (city, answer, about, verdict, given_on)
           SELECT ?1, ?2, ?3, ?4, ?5
           WHERE (SELECT COUNT(*) FROM feedback WHERE city = ?1 AND given_on = ?5) < ?6
             AND (?2 NOT LIKE 'p-%' OR
               (SELECT COUNT(*) FROM feedback WHERE city = ?1 AND given_on = ?5 AND answer LIKE 'p-%') < ?7)
           ON CONFLICT (city, answer) DO UPDATE SET verdict = excluded.verdict
           WHERE excluded.verdict <> 'wrong' OR verdict = 'helpful'`,
        )
        .bind(city, answer, about, verdict, today, MAX_A_DAY, MAX_OF_PAGES_A_DAY)
        .run();
    },
    async count(city, since) {
      const { results } = await db
        .prepare(
          `SELECT about, verdict, COUNT(*) AS times FROM feedback WHERE city = ? AND given_on >= ?
           GROUP BY about, verdict ORDER BY times DESC, about, verdict`,
        )
        .bind(city, since)
        .all();
      return results.map((row) => rowSchema.parse(row));
    },
  };
}
