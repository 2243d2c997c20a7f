import { type CityRecords, reportsOn } from "../domain/records.ts";
import type { ReviewDate } from "./deadline-calendar.ts";

/** The days on which departments mean to look at their records again, as they said last by `today` (ISO date). */
export function listReviewDates(records: CityRecords, today: string): ReviewDate[] {
  return records.measures.flatMap(({ id }) => {
    const date = reportsOn(records, id, today).find(({ entry }) => entry.nextCheckOn !== null)?.entry.nextCheckOn;
    return date ? [{ measureId: id, date }] : [];
  });
}
