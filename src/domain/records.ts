import type { City } from "./city.ts";
import type { Measure } from "./measure.ts";

/** One city with all its records, in the order of its documents. */
export interface CityRecords {
  city: City;
  measures: Measure[];
}
