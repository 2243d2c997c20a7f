import type { Measure } from "../domain/measure.ts";
import { findProgress, isSettled as isSettledProgress, type Progress } from "../domain/progress.ts";
import { type CityRecords, reportsOn } from "../domain/records.ts";

/** Whether anybody had said 達成 of a record by `today` (ISO date); what was said later does not count yet. */
export function isAchieved(measure: Measure, records: CityRecords, today: string): boolean {
  return progressOn(measure, records, today).kind === "achieved";
}

/** Whether nothing is to be waited for any more: 達成, or 中止・見直し. */
export function isSettled(measure: Measure, records: CityRecords, today: string): boolean {
  return isSettledProgress(progressOn(measure, records, today));
}

function progressOn(measure: Measure, records: CityRecords, today: string): Progress {
  const known = { ...measure, statuses: measure.statuses.filter(({ asOf }) => asOf <= today) };
  return findProgress(known, records.city, reportsOn(records, measure.id, today));
}
