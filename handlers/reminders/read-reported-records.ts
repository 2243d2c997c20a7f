import { buildProgressBook } from "../../src/domain/progress-entry.ts";
import type { CityRecords } from "../../src/domain/records.ts";
import { createProgressStore } from "../../src/store/d1-progress-store.ts";
import type { Env } from "../env.ts";
import { findRecords } from "../load-house.ts";

/**
 * A city's records with all that its departments have published; undefined for a city without data. What goes out by
 * itself must not call something unreported only because D1 could not be read: then this fails, and the queue tries again.
 */
export async function readReportedRecords(env: Env, cityId: string): Promise<CityRecords | undefined> {
  const records = await findRecords(env, cityId);
  if (!records) return undefined;
  const { entries } = await createProgressStore(env.DB).publishedFor(cityId);
  return { ...records, book: buildProgressBook(entries) };
}
