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

interface AlertStore {
  /**
   * One statement, however many there are: a city's inspection may find more than an invocation has statements.
   * @param alerts no two of the same city and name
   * @returns those that are to be told: not where the same was raised within a day
   */
  raise(alerts: readonly StoredAlert[], now: Date): Promise<StoredAlert[]>;
  /** One statement too. */
  noteTold(alerts: readonly Pick<StoredAlert, "city" | "name">[], now: Date): Promise<void>;
  /** What nobody could be told yet, newest first; what is older than three days is no news any more. */
  listUntold(now: Date): Promise<StoredAlert[]>;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const WORTH_MS = 3 * DAY_MS;
const MAX_UNTOLD = 20;
const alertSchema = z.looseObject({ city: z.string(), name: z.string(), what: z.string() });

export function createAlertStore(db: Database): AlertStore {
  return {
    async raise(alerts, now) {
      if (alerts.length === 0) return [];
      const { results } = await db
        .prepare(
          `INSERT INTO operator_alert (city, name, what, raised_at)
           SELECT value ->> 0, value ->> 1, value ->> 2, ?2 FROM json_each(?1) WHERE TRUE
           ON CONFLICT (city, name) DO UPDATE SET what = excluded.what, raised_at = excluded.raised_at, told_at = NULL
             WHERE operator_alert.raised_at <= ?3
           RETURNING city, name, what`,
        )
        .bind(
          JSON.stringify(alerts.map(({ city, name, what }) => [city, name, what])),
          now.getTime(),
          now.getTime() - DAY_MS,
        )
        .all();
      return results.map((row) => alertSchema.parse(row));
    },
    async noteTold(alerts, now) {
      if (alerts.length === 0) return;
      await db
        .prepare(
          `UPDATE operator_alert SET told_at = ?2
           WHERE (city, name) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?1))`,
        )
        .bind(JSON.stringify(alerts.map(({ city, name }) => [city, name])), now.getTime())
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
