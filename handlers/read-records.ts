import type { CityRecords } from "../src/domain/records.ts";
import type { Env } from "./env.ts";
import { readKnown } from "./read-known.ts";

/** A city's records with what departments have published; the documents alone where D1 cannot be read. */
export async function readRecords(env: Env, records: CityRecords, now: Date): Promise<CityRecords> {
  const { known } = await readKnown(env, records.city.id, "citizens", null, now);
  return { ...records, book: known.book };
}
