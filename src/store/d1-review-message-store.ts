import { z } from "zod";
import type { Database } from "./database.ts";

/** A message in Slack. */
export interface PostedMessage {
  channel: string;
  ts: string;
}

/** Messages that ask for a review. `about`: an entry's id, or the mark of a file. */
interface ReviewMessageStore {
  keep(city: string, about: string, messages: readonly PostedMessage[], now: Date): Promise<void>;
  listFor(city: string, about: string): Promise<PostedMessage[]>;
}

const rowSchema = z.looseObject({ channel: z.string(), ts: z.string() });

export function createReviewMessageStore(db: Database): ReviewMessageStore {
  return {
    async keep(city, about, messages, now) {
      if (messages.length === 0) return;
      await db
        .prepare(
          `INSERT OR IGNORE INTO review_message (city, about, channel, ts, posted_at)
           SELECT ?1, ?2, value ->> 0, value ->> 1, ?4 FROM json_each(?3)`,
        )
        .bind(city, about, JSON.stringify(messages.map(({ channel, ts }) => [channel, ts])), now.getTime())
        .run();
    },
    async listFor(city, about) {
      const { results } = await db
        .prepare("SELECT channel, ts FROM review_message WHERE city = ? AND about = ?")
        .bind(city, about)
        .all();
      return results.map((row) => rowSchema.parse(row));
    },
  };
}
