import type { City } from "./city.ts";
import type { Measure } from "./measure.ts";
import type { ProgressBook } from "./progress-entry.ts";
import { listReports, type Report } from "./report.ts";

/** One city with all its records, in the order of its documents. */
export interface CityRecords {
  city: City;
  measures: Measure[];
  /** What departments have published since; absent: the documents speak alone. */
  book?: ProgressBook;
}

/**
 * The published words on a record that count on a day, newest first.
 * @param today ISO date; what was said later does not count yet
 */
export function reportsOn({ book }: CityRecords, measureId: string, today: string): Report[] {
  return listReports(book?.get(measureId) ?? []).filter(({ asOf }) => asOf <= today);
}
