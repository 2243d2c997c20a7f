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
export interface Vocabulary {
  records: Map<string, RecordVocabulary>;
  synonymGroups: string[][];
  userWords: z.output<typeof userWordFileSchema>;
}

/** Reads the vocabulary and names records without vocabulary and vocabulary without a record. */
export function readVocabulary(cities: CityRecords[], faults: DataFault[], dataDir = DATA_DIR): Vocabulary {
  const dir = path.join(dataDir, "vocabulary");
  const records = new Map<string, RecordVocabulary>();
  for (const { city, measures } of cities) {
    const known = new Set(measures.map(({ id }) => id));
    for (const name of listYaml(path.join(dir, city.id))) {
      const file = path.join(dir, city.id, name);
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
          message: "ことば(vocabulary)がまだありません",
        });
    }
  }
  return {
    records,
    synonymGroups: readYaml(path.join(dir, "synonyms.yaml"), synonymFileSchema, faults)?.groups ?? [],
    userWords: readYaml(path.join(dir, "user-words.yaml"), userWordFileSchema, faults) ?? [],
  };
}

/** A new city has no folder yet; its records are then named as being without words. */
function listYaml(dir: string): string[] {
  return existsSync(dir) ? readdirSync(dir).filter((file) => file.endsWith(".yaml")) : [];
}
