import { z } from "zod";
import type { Database } from "./database.ts";

/** How often something happened in a city: 「answer:measure」「record:annaka-1」. */
export interface UsageCount {
  city: string;
  /** A month (2026-11), a day (2026-11-28) or an hour (2026-11-28T09), in Japan. */
  period: string;
  name: string;
  count: number;
}

interface UsageStore {
  /** Adds to what was counted before. One statement, however many there are. */
  add(counts: readonly UsageCount[]): Promise<void>;
  /** All that was counted in a month. @param month 2026-11 */
  monthOf(city: string, month: string): Promise<Map<string, number>>;
  /** What was counted by day, both ends included; ISO dates. */
  daysOf(city: string, from: string, to: string): Promise<Omit<UsageCount, "city">[]>;
  /** What was counted by hour since an hour. @param from 2026-11-28T09 */
  hoursOf(city: string, from: string): Promise<Omit<UsageCount, "city">[]>;
}

const rowSchema = z.looseObject({ period: z.string(), name: z.string(), count: z.number() });

export function createUsageStore(db: Database): UsageStore {
  return {
    async add(counts) {
      if (counts.length === 0) return;
      const rows = JSON.stringify(counts.map(({ city, period, name, count }) => [city, period, name, count]));
      await db
        .prepare(
          `INSERT INTO usage_count (city, period, name, count)
           SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?1) WHERE TRUE
           ON CONFLICT (city, period, name) DO UPDATE SET count = count + excluded.count`,
        )
        .bind(rows)
        .run();
    },
    async monthOf(city, month) {
      const { results } = await db
        .prepare("SELECT period, name, count FROM usage_count WHERE city = ?1 AND period = ?2")
        .bind(city, month)
        .all();
      return new Map(results.map((row) => rowSchema.parse(row)).map(({ name, count }) => [name, count]));
    },
    async daysOf(city, from, to) {
      const { results } = await db
        .prepare(
          `SELECT period, name, count FROM usage_count
           WHERE city = ?1 AND period BETWEEN ?2 AND ?3 AND length(period) = 10`,
        )
        .bind(city, from, to)
        .all();
      return results.map((row) => rowSchema.parse(row));
    },
    async hoursOf(city, from) {
      const { results } = await db
        .prepare(`SELECT period, name, count FROM usage_count WHERE city = ?1 AND period >= ?2 AND length(period) = 13`)
        .bind(city, from)
        .all();
      return results.map((row) => rowSchema.parse(row));
    },
  };
}
