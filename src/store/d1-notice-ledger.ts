import type { Database } from "./database.ts";
import type { NoticeLedger } from "./ports.ts";

export function createNoticeLedger(db: Database): NoticeLedger {
  return {
    async claim(city, key, now) {
      const { meta } = await db
        .prepare("INSERT INTO staff_notice (city, key, sent_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
        .bind(city, key, now.getTime())
        .run();
      return meta.changes > 0;
    },
    async release(city, key) {
      await db.prepare("DELETE FROM staff_notice WHERE city = ? AND key = ?").bind(city, key).run();
    },
  };
}
