import type { Database } from "./database.ts";
import type { EventLedger } from "./ports.ts";

export function createEventLedger(db: Database): EventLedger {
  return {
    async claim(channel, eventId, now) {
      const insert = "INTO event (channel, event_id, received_at) VALUES (?, ?, ?)";
      const values = [channel, eventId, now.getTime()];
      try {
        const result = await db
          .prepare(`INSERT OR IGNORE ${insert}`)
          .bind(...values)
          .run();
        return result.meta.changes > 0;
      } catch {
        // It may have been written, and only the answer was lost: then the row bears this delivery's own instant. Once
        // more and no further: whoever sent the event sends it again.
        const again = `INSERT ${insert} ON CONFLICT DO UPDATE SET received_at = excluded.received_at
          WHERE received_at = excluded.received_at`;
        const result = await db
          .prepare(again)
          .bind(...values)
          .run();
        return result.meta.changes > 0;
      }
    },
    async release(channel, eventId) {
      await db.prepare("DELETE FROM event WHERE channel = ? AND event_id = ?").bind(channel, eventId).run();
    },
  };
}
