import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import type { CityRecords } from "../domain/records.ts";
import {
  type RecordVocabulary,
  synonymFileSchema,
  userWordFileSchema,
  vocabularyFileSchema,
} from "../domain/vocabulary.ts";
import { DATA_DIR, type DataFault, readYaml } from "./read-data-files.ts";

/** Everything under `data/vocabulary/`. */
export interface Vocabulary extends SharedVocabulary {
  records: Map<string, RecordVocabulary>;
}

/** Words that belong to no city. */
export interface SharedVocabulary {
  synonymGroups: string[][];
  userWords: z.output<typeof userWordFileSchema>;
}

const VOCABULARY = "vocabulary";

/** Reads the vocabulary and names records without vocabulary and vocabulary without a record. */
export function readVocabulary(cities: CityRecords[], faults: DataFault[], dataDir = DATA_DIR): Vocabulary {
  return {
    records: new Map(cities.flatMap((records) => [...readRecordWords(records, faults, dataDir)])),
    ...readSharedVocabulary(faults, dataDir),
  };
}

/** The words that are no city's own; what cannot be read is named in `faults` and left out. */
export function readSharedVocabulary(faults: DataFault[], dataDir = DATA_DIR): SharedVocabulary {
  const dir = path.join(dataDir, VOCABULARY);
  return {
    synonymGroups: readYaml(path.join(dir, "synonyms.yaml"), synonymFileSchema, faults)?.groups ?? [],
    userWords: readYaml(path.join(dir, "user-words.yaml"), userWordFileSchema, faults) ?? [],
  };
}

/** The words of one city's records, by record id. */
export function readRecordWords(
  { city, measures }: CityRecords,
  faults: DataFault[],
  dataDir = DATA_DIR,
): Map<string, RecordVocabulary> {
  const dir = path.join(dataDir, VOCABULARY, city.id);
  const records = new Map<string, RecordVocabulary>();
  const known = new Set(measures.map(({ id }) => id));
  for (const name of listYaml(dir)) {
    const file = path.join(dir, name);
    for (const [id, vocabulary] of Object.entries(readYaml(file, vocabularyFileSchema, faults)?.records ?? {})) {
      if (!known.has(id))
        faults.push({
          file: `vocabulary/${city.id}/${name}`,
          record: id,
          field: null,
          message: "この id の記録がありません",
        });
      records.set(id, vocabulary);
    }
  }
  for (const id of known) {
    if (!records.has(id))
      faults.push({
        file: `vocabulary/${city.id}`,
        record: id,
        field: null,
        message: "ことば(vocabulary)がまだありません。なくても話題のことばで見つかります",
        isAdvice: true,
      });
  }
  return records;
}

/** A new city has no folder yet; its records are then named as being without words. */
function listYaml(dir: string): string[] {
  return existsSync(dir) ? readdirSync(dir).filter((file) => file.endsWith(".yaml")) : [];
}
