import { z } from "zod";
import type { Database } from "./database.ts";

/** Something that whoever runs the bot has to know. */
export interface StoredAlert {
  /** "": of no city. */
  city: string;
  /** The id of what was found: 「line_token」. */
  name: string;
  /** What is said. */
  what: string;
}

export interface AlertStore {
  /** @returns whether it is to be told: false where the same was raised within a day */
  raise(alert: StoredAlert, now: Date): Promise<boolean>;
  noteTold(alert: Pick<StoredAlert, "city" | "name">, now: Date): Promise<void>;
  /** What nobody could be told yet, newest first; what is older than three days is no news any more. */
  listUntold(now: Date): Promise<StoredAlert[]>;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const WORTH_MS = 3 * DAY_MS;
const MAX_UNTOLD = 20;
const alertSchema = z.looseObject({ city: z.string(), name: z.string(), what: z.string() });

export function createAlertStore(db: Database): AlertStore {
  return {
    async raise({ city, name, what }, now) {
      const raised = await db
        .prepare(
          `INSERT INTO operator_alert (city, name, what, raised_at) VALUES (?1, ?2, ?3, ?4)
           ON CONFLICT (city, name) DO UPDATE SET what = excluded.what, raised_at = excluded.raised_at, told_at = NULL
             WHERE operator_alert.raised_at <= ?5
           RETURNING name`,
        )
        .bind(city, name, what, now.getTime(), now.getTime() - DAY_MS)
        .first();
      return raised !== null;
    },
    async noteTold({ city, name }, now) {
      await db
        .prepare("UPDATE operator_alert SET told_at = ?1 WHERE city = ?2 AND name = ?3")
        .bind(now.getTime(), city, name)
        .run();
    },
    async listUntold(now) {
      const { results } = await db
        .prepare(
          `SELECT city, name, what FROM operator_alert
           WHERE told_at IS NULL AND raised_at >= ?1 ORDER BY raised_at DESC LIMIT ${MAX_UNTOLD}`,
        )
        .bind(now.getTime() - WORTH_MS)
        .all();
      return results.map((row) => alertSchema.parse(row));
    },
  };
}
