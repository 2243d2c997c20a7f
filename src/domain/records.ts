import type { City } from "./city.ts";
import type { Measure } from "./measure.ts";
import { buildMeasureView, type MeasureView } from "./measure-view.ts";
import { type ProgressBook, recordedOn } from "./progress-entry.ts";
import { listReports, type Report } from "./report.ts";

/** One city with all its records, in the order of its documents. */
export interface CityRecords {
  city: City;
  measures: Measure[];
  /** Record id → what it is about in everyday words (子育て, 道路), surest first; absent: not looked for. */
  everyday?: Readonly<Record<string, readonly string[]>>;
  /** Groups of words of one meaning of which the records use one at least, normalised; absent: not looked for. */
  synonyms?: readonly (readonly string[])[];
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

/** A record as it stood on a day: what documents and departments had said by then. @param today ISO date in Japan */
export function viewOn({ city, book }: CityRecords, measure: Measure, today: string): MeasureView {
  const known = { ...measure, statuses: measure.statuses.filter(({ asOf }) => asOf === null || asOf <= today) };
  const entries = (book?.get(measure.id) ?? []).filter((entry) => recordedOn(entry) <= today);
  // The record itself stays whole: only what it was known to be is of that day.
  return { ...buildMeasureView(known, city, today, entries), measure };
}
