import { dateInJapan } from "../../src/domain/calendar-date.ts";
import type { CityRecords } from "../../src/domain/records.ts";
import type { Env } from "../env.ts";
import { findRecords } from "../load-house.ts";
import { readRecords } from "../read-records.ts";

/** A city as citizens know it on a day. */
export interface Reported {
  /** With what departments have published. */
  records: CityRecords;
  /** ISO date in Japan. */
  today: string;
}

/**
 * Undefined for a city that has no data.
 * @throws where the city cannot be read; RecordsUnread where what was published cannot
 */
export async function openReported(env: Env, cityId: string): Promise<Reported | undefined> {
  const records = await findRecords(env, cityId);
  const now = new Date();
  return records && { records: await readRecords(env, records, now), today: dateInJapan(now) };
}
