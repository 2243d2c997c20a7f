import type { City } from "./city.ts";
import { type Deadline, findDeadline } from "./deadline.ts";
import type { Measure } from "./measure.ts";
import { findProgress, type Progress } from "./progress.ts";

/** A record as it stands today: the data file's entry with what follows from it on that day. */
export interface MeasureView {
  measure: Measure;
  city: City;
  progress: Progress;
  deadline: Deadline | null;
}

/** @param today ISO date in Japan. */
export function buildMeasureView(measure: Measure, city: City, today: string): MeasureView {
  return { measure, city, progress: findProgress(measure, city), deadline: findDeadline(measure, city, today) };
}
