import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** One short name for the content of files and folders (with all that lies below), and of other names. */
export function hashInputs(paths: readonly string[], names: readonly string[] = []): string {
  const hash = createHash("sha256");
  for (const name of names) hash.update(`${name}\n`);
  for (const file of paths.flatMap(listFiles))
    hash
      .update(`${path.basename(file)}\n`)
      .update(readFileSync(file))
      .update("\n");
  return hash.digest("hex").slice(0, 16);
}

/** The same for the project's own code and the versions of what it uses. */
export function hashCode(...paths: string[]): string {
  return hashInputs(["package-lock.json", ...paths].map((file) => path.join(ROOT, file)));
}

function listFiles(file: string): string[] {
  if (!existsSync(file)) return [];
  if (!statSync(file).isDirectory()) return [file];
  return readdirSync(file)
    .sort()
    .flatMap((name) => listFiles(path.join(file, name)));
}

/** The code that decides what stands in the dictionary, in the concepts' index and in a city's pack. */
const DICTIONARY_CODE = ["src/text", "src/cli/build-dictionary.ts", "src/cli/dictionary-entries.ts"];
const INDEX_CODE = [...DICTIONARY_CODE, "src/search", "src/domain"];
const CITY_CODE = [
  ...INDEX_CODE,
  "src/find/city-pack.ts",
  "src/find/city-themes.ts",
  "src/understand/city-names.ts",
  ...["build-city", "is-common-word", "read-data-files", "read-concept-files", "read-vocabulary-files"].map(
    (name) => `src/cli/${name}.ts`,
  ),
];

/** Hashes of what every city is built with. */
export interface SharedInputs {
  dictionary: string;
  concepts: string;
  /** Goes into every city's own hash. */
  city: string;
}

export function hashShared(dataDir: string): SharedInputs {
  const concepts = path.join(dataDir, "concepts");
  const words = (name: string) => path.join(dataDir, "vocabulary", `${name}.yaml`);
  const dictionary = hashInputs([words("user-words")], [hashCode(...DICTIONARY_CODE)]);
  return {
    dictionary,
    concepts: hashInputs([concepts], [dictionary, hashCode(...INDEX_CODE)]),
    city: hashInputs([concepts, words("synonyms")], [dictionary, hashCode(...CITY_CODE)]),
  };
}

/** @param folder of the city in `data/` and in `data/vocabulary/` */
export function hashCity(dataDir: string, folder: string, shared: SharedInputs): string {
  return hashInputs([path.join(dataDir, folder), path.join(dataDir, "vocabulary", folder)], [shared.city]);
}
