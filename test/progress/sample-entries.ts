import { readCities } from "../../src/cli/read-data-files.ts";
import type { Measure } from "../../src/domain/measure.ts";
import { EMPTY_CONTENT, type NewEntry, type ProgressEntry } from "../../src/domain/progress-entry.ts";

const cities = readCities([]);

/** A city's records as the data files hold them. */
export const recordsOf = (cityId: string) => cities.find(({ city }) => city.id === cityId)!;

export function measureOf(id: string): Measure {
  return recordsOf(id.split("-")[0]!).measures.find((measure) => measure.id === id)!;
}

/** A new entry on a record of 湖南市 that says nothing unless told. */
export function newEntry(id: string, changes: Partial<NewEntry> = {}): NewEntry {
  return {
    ...EMPTY_CONTENT,
    id,
    city: "konan",
    measureId: "konan-1-3",
    recordedBy: "U0RECORDER",
    recordedAt: "2025-10-10T01:00:00.000Z",
    via: "form",
    replaces: null,
    withdraws: null,
    ...changes,
  };
}

/** A published entry; the sequence is its number. */
export function published(sequence: number, changes: Partial<ProgressEntry> = {}): ProgressEntry {
  const entry = newEntry(`e${sequence}`, changes);
  return {
    ...entry,
    sequence,
    state: "published",
    review: { by: "U0REVIEWER", at: entry.recordedAt, comment: null },
    ...changes,
  };
}

/** An entry that waits for review. */
export function draft(sequence: number, changes: Partial<ProgressEntry> = {}): ProgressEntry {
  return published(sequence, { state: "draft", review: null, ...changes });
}
