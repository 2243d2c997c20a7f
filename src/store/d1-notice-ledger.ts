import { z } from "zod";
import type { Database } from "./database.ts";
import type { NoticeLedger } from "./ports.ts";

const rowSchema = z.object({ key: z.string() });

export function createNoticeLedger(db: Database): NoticeLedger {
  return {
    async claim(city, key, now) {
      const { meta } = await db
        .prepare("INSERT INTO staff_notice (city, key, sent_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
        .bind(city, key, now.getTime())
        .run();
      return meta.changes > 0;
    },
    async listClaimed(city, prefix) {
      const { results } = await db
        // A range, so that the key's index is searched: no character comes after the last one of Unicode.
        .prepare("SELECT key FROM staff_notice WHERE city = ?1 AND key >= ?2 AND key < ?2 || char(1114111)")
        .bind(city, prefix)
        .all();
      return new Set(results.map((row) => rowSchema.parse(row).key));
    },
    async release(city, key) {
      await db.prepare("DELETE FROM staff_notice WHERE city = ? AND key = ?").bind(city, key).run();
    },
  };
}
