import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { lexiconFileSchema } from "../domain/vocabulary.ts";
import type { LexiconEntries } from "../search/lexicon.ts";
import { DATA_DIR, type DataFault, readYaml } from "./read-data-files.ts";

/** Reads `data/lexicon/`; a word that stands twice is named. */
export function readLexiconFiles(faults: DataFault[], dataDir = DATA_DIR): LexiconEntries {
  const dir = path.join(dataDir, "lexicon");
  const entries = new Map<string, string[]>();
  const files = new Map<string, string>();
  for (const file of existsSync(dir) ? readdirSync(dir).sort() : []) {
    if (!file.endsWith(".yaml")) continue;
    for (const [word, said] of Object.entries(readYaml(path.join(dir, file), lexiconFileSchema, faults) ?? {})) {
      const before = files.get(word);
      files.set(word, file);
      if (before === undefined) entries.set(word, said);
      else
        faults.push({
          file: `lexicon/${file}`,
          record: word,
          field: null,
          message: `${before} にも同じことばがあります。一つにまとめてください`,
        });
    }
  }
  return entries;
}
