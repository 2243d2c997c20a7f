import type { Database } from "./database.ts";
import type { SentMessages } from "./ports.ts";

/** They lie beside the taken events, by number only, and go with them after a week. */
const CHANNEL = "line_sent";

export function createSentMessages(db: Database): SentMessages {
  return {
    async keep(messageIds, now) {
      if (messageIds.length === 0) return;
      await db.batch(
        messageIds.map((id) =>
          db
            .prepare("INSERT OR IGNORE INTO event (channel, event_id, received_at) VALUES (?, ?, ?)")
            .bind(CHANNEL, id, now.getTime()),
        ),
      );
    },
    async has(messageId) {
      const found = await db
        .prepare("SELECT 1 FROM event WHERE channel = ? AND event_id = ?")
        .bind(CHANNEL, messageId)
        .first();
      return found !== null;
    },
  };
}
