import type { CityRecords } from "../src/domain/records.ts";
import type { Env } from "./env.ts";
import { readWhole } from "./read-known.ts";

/** A city's records with what departments have published. @throws RecordsUnread where that cannot be read */
export async function readRecords(env: Env, records: CityRecords, now: Date): Promise<CityRecords> {
  const book = await readWhole(env, records.city.id, "citizens", now);
  return { ...records, book };
}
