import { z } from "zod";
import type { Database } from "./database.ts";

/** Whose task the reports on a record are. */
interface OwnerStore {
  /** @param owner Slack id; null: nobody's any more */
  set(city: string, measureId: string, owner: string | null): Promise<void>;
  /** Record id → Slack id, of the records that have an owner. */
  list(city: string): Promise<ReadonlyMap<string, string>>;
}

const rowSchema = z.looseObject({ measure_id: z.string(), owner: z.string() });

export function createOwnerStore(db: Database): OwnerStore {
  return {
    async set(city, measureId, owner) {
      const statement =
        owner === null
          ? db.prepare("DELETE FROM record_owner WHERE city = ? AND measure_id = ?").bind(city, measureId)
          : db
              .prepare(
                `INSERT INTO record_owner (city, measure_id, owner) VALUES (?, ?, ?)
                 ON CONFLICT (city, measure_id) DO UPDATE SET owner = excluded.owner`,
              )
              .bind(city, measureId, owner);
      await statement.run();
    },
    async list(city) {
      const { results } = await db
        .prepare("SELECT measure_id, owner FROM record_owner WHERE city = ?")
        .bind(city)
        .all();
      return new Map(results.map((row) => rowSchema.parse(row)).map((row) => [row.measure_id, row.owner]));
    },
  };
}
