import type { Database } from "./database.ts";
import type { EventLedger } from "./ports.ts";

export function createEventLedger(db: Database): EventLedger {
  return {
    async claim(channel, eventId, now) {
      const result = await db
        .prepare("INSERT OR IGNORE INTO event (channel, event_id, received_at) VALUES (?, ?, ?)")
        .bind(channel, eventId, now.getTime())
        .run();
      return result.meta.changes > 0;
    },
    async release(channel, eventId) {
      await db.prepare("DELETE FROM event WHERE channel = ? AND event_id = ?").bind(channel, eventId).run();
    },
  };
}
