import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import {
  type CityLinks,
  type Concept,
  conceptFileSchema,
  type FieldCalls,
  type FiledConcept,
  linkFileSchema,
  NO_LINKS,
} from "../domain/concept.ts";
import type { CityRecords } from "../domain/records.ts";
import { DATA_DIR, type DataFault, readYaml } from "./read-data-files.ts";

/** What every city shares (`data/concepts/`). */
export interface Library {
  concepts: FiledConcept[];
  calls: FieldCalls;
}

/** Reads the library; an id that stands twice is named. */
export function readLibrary(faults: DataFault[], dataDir = DATA_DIR): Library {
  const dir = path.join(dataDir, "concepts");
  const library: Library = { concepts: [], calls: {} };
  const files = new Map<string, string>();
  for (const file of readdirSync(dir)
    .filter((name) => name.endsWith(".yaml"))
    .sort()) {
    const read = readYaml(path.join(dir, file), conceptFileSchema, faults);
    const field = path.basename(file, ".yaml");
    for (const word of read?.calls ?? []) library.calls[word] = [...(library.calls[word] ?? []), field];
    for (const concept of read?.concepts ?? []) {
      const before = files.get(concept.id);
      files.set(concept.id, file);
      if (before === undefined) library.concepts.push({ ...concept, field, plain: read?.plain ?? null });
      else {
        const message = `${before} にも同じ id があります`;
        faults.push({ file: `concepts/${file}`, record: concept.id, field: "id", message });
      }
    }
  }
  return library;
}

/** Reads a city's `links.yaml`; records and concepts that do not exist are named. */
export function readLinks(
  { city, measures }: CityRecords,
  concepts: readonly Concept[],
  faults: DataFault[],
  dataDir = DATA_DIR,
): CityLinks {
  const file = path.join(dataDir, city.id, "links.yaml");
  if (!existsSync(file)) return NO_LINKS;
  const links = readYaml(file, linkFileSchema, faults) ?? NO_LINKS;
  const known = new Set(concepts.map(({ id }) => id));
  const records = new Set(measures.map(({ id }) => id));
  const blame = (record: string | null, message: string) =>
    faults.push({ file: `${city.id}/links.yaml`, record, field: null, message });
  for (const id of links.covered) if (!known.has(id)) blame(null, `話題がありません: ${id}`);
  for (const [record, ids] of [...Object.entries(links.confirmed), ...Object.entries(links.struck)]) {
    if (!records.has(record)) blame(record, "この id の記録がありません");
    for (const id of ids) if (!known.has(id)) blame(record, `話題がありません: ${id}`);
  }
  return links;
}
