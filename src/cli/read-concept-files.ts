import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import {
  type CityLinks,
  type Concept,
  conceptFileSchema,
  type LibraryConcept,
  linkFileSchema,
  NO_LINKS,
} from "../domain/concept.ts";
import type { CityRecords } from "../domain/records.ts";
import { DATA_DIR, type DataFault, readYaml } from "./read-data-files.ts";

const NO_CONCEPTS = { concepts: [], plain: null };

/** Reads `data/concepts/`; an id that stands twice is named. */
export function readConcepts(faults: DataFault[], dataDir = DATA_DIR): LibraryConcept[] {
  const dir = path.join(dataDir, "concepts");
  const seen = new Map<string, string>();
  return readdirSync(dir)
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .flatMap((file) => {
      const { concepts, plain } = readYaml(path.join(dir, file), conceptFileSchema, faults) ?? NO_CONCEPTS;
      const own = concepts.filter(({ id }) => {
        const before = seen.get(id);
        seen.set(id, file);
        if (before === undefined) return true;
        faults.push({ file: `concepts/${file}`, record: id, field: "id", message: `${before} にも同じ id があります` });
        return false;
      });
      return own.map((concept) => ({ ...concept, plain }));
    });
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
