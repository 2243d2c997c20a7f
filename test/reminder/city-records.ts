import { type DataFault, readCities } from "../../src/cli/read-data-files.ts";
import type { City } from "../../src/domain/city.ts";
import type { Measure } from "../../src/domain/measure.ts";
import type { CityRecords } from "../../src/domain/records.ts";
import { buildDigest } from "../../src/reminder/build-digest.ts";
import type { Digest, DigestInput } from "../../src/reminder/digest.ts";
import { isAchieved } from "../../src/reminder/is-achieved.ts";
import { isoWeekOf } from "../../src/reminder/iso-week.ts";
import { listDocumentUpdates, updatesOfWeek } from "../../src/reminder/record-update.ts";

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

/** The digest that staff get on a day, unless told otherwise. */
export function digestOn(records: CityRecords, today: string, input: Partial<DigestInput> = {}): Digest {
  return buildDigest({
    records,
    today,
    week: isoWeekOf(today),
    late: false,
    audience: "staff",
    only: null,
    department: null,
    reviewDates: [],
    updates: updatesOfWeek(listDocumentUpdates(records), today),
    achieved: (measure) => isAchieved(measure, records.city, today),
    ...input,
  });
}
