import { type DataFault, readCities } from "../../src/cli/read-data-files.ts";
import type { City } from "../../src/domain/city.ts";
import type { Measure } from "../../src/domain/measure.ts";
import type { CityRecords } from "../../src/domain/records.ts";

const faults: DataFault[] = [];
const cities = new Map(readCities(faults).map((records) => [records.city.id, records]));

/** A city's real records. */
export function recordsOf(cityId: string): CityRecords {
  const records = cities.get(cityId);
  if (!records || faults.length > 0) throw new Error(`no sound data for ${cityId}`);
  return records;
}

/** The same city with other settings, for what no real city has. */
export function withCity(records: CityRecords, city: Partial<City>): CityRecords {
  return { ...records, city: { ...records.city, ...city } };
}

/** The same city with some of its records changed. */
export function withMeasures(records: CityRecords, change: (measure: Measure) => Measure): CityRecords {
  return { ...records, measures: records.measures.map(change) };
}
