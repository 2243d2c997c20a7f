import { ALL_TOPICS } from "../reminder/topic.ts";
import type { Database } from "./database.ts";
import type { SubscriptionStore } from "./reminder-ports.ts";

export function createSubscriptionStore(db: Database): SubscriptionStore {
  // What was written a moment ago must show on the next card.
  const session = () => db.withSession("first-primary");
  return {
    async topicsOf({ cityId, userId }) {
      const { results } = await session()
        .prepare("SELECT topic FROM subscription WHERE city = ? AND user_id = ? ORDER BY topic")
        .bind(cityId, userId)
        .all<{ topic: string }>();
      return results.map(({ topic }) => topic);
    },
    async subscribe({ cityId, userId, hash }, topic, at) {
      await db
        .prepare(
          `INSERT INTO subscription (city, user_id, topic, created_at)
           SELECT ?1, ?2, ?3, ?4 WHERE NOT EXISTS (
             SELECT 1 FROM opt_out WHERE city = ?1 AND person = ?5 AND topic IN (?3, '${ALL_TOPICS}') AND at >= ?4)
           ON CONFLICT DO UPDATE SET created_at = max(created_at, excluded.created_at)`,
        )
        .bind(cityId, userId, topic, at.getTime(), hash)
        .run();
    },
    async unsubscribe({ cityId, userId, hash }, topic, at) {
      await db.batch([
        optOut(cityId, hash, topic, at),
        db
          .prepare("DELETE FROM subscription WHERE city = ? AND user_id = ? AND topic = ? AND created_at <= ?")
          .bind(cityId, userId, topic, at.getTime()),
        forgetDeliveries(cityId, userId),
      ]);
    },
    async leave({ cityId, userId, hash }, at) {
      await db.batch([
        optOut(cityId, hash, ALL_TOPICS, at),
        db
          .prepare("DELETE FROM subscription WHERE city = ? AND user_id = ? AND created_at <= ?")
          .bind(cityId, userId, at.getTime()),
        forgetDeliveries(cityId, userId),
      ]);
    },
  };

  function optOut(city: string, hash: string, topic: string, at: Date) {
    return db
      .prepare(
        `INSERT INTO opt_out (city, person, topic, at) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET at = max(at, excluded.at)`,
      )
      .bind(city, hash, topic, at.getTime());
  }

  /** Somebody without any choice left is not in our books at all, neither in sent nor in coming deliveries. */
  function forgetDeliveries(city: string, userId: string) {
    return db
      .prepare(
        `DELETE FROM delivery WHERE city = ?1 AND channel = 'line' AND target = ?2
         AND NOT EXISTS (SELECT 1 FROM subscription WHERE city = ?1 AND user_id = ?2)`,
      )
      .bind(city, userId);
  }
}
