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

/**
 * The same for the project's own code and the versions of what it uses. A source stands for everything that it imports,
 * however far: a list by hand forgets what was added since.
 * @param paths sources and folders from the project's root
 */
export function hashCode(...paths: string[]): string {
  return hashInputs(
    ["package-lock.json", "src/cli/build-data.ts", ...listCode(paths)].map((file) => path.join(ROOT, file)),
  );
}

/** The files that code is made of, from the project's root: sources with all that they import, folders as they are. */
export function listCode(paths: readonly string[]): string[] {
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const imported of /\.(tsx?|css)$/.test(file) ? listImports(path.join(ROOT, file)) : [])
      follow(path.join(path.dirname(file), imported));
  };
  paths.forEach(follow);
  return [...found].sort();
}

/** The project's own files that one imports as it runs: of a type nothing is left by then. */
function listImports(file: string): string[] {
  const source = readFileSync(file, "utf8").replace(/^(?:import|export) type [^;]*;/gm, "");
  return [...source.matchAll(/\b(?:from|import)[ (]*"(\.{1,2}\/[^"]+)"/g)].map(([, imported]) => imported!);
}

function listFiles(file: string): string[] {
  if (!existsSync(file)) return [];
  if (!statSync(file).isDirectory()) return [file];
  return readdirSync(file)
    .sort()
    .flatMap((name) => listFiles(path.join(file, name)));
}

/** What each step of the build begins with: its own code, and what it calls on the way. */
export const STEP_CODE = {
  emergencies: ["src/cli/read-emergency-files.ts"],
  dictionary: ["src/cli/build-dictionary.ts", "src/cli/read-vocabulary-files.ts"],
  concepts: [
    "src/cli/read-concept-files.ts",
    "src/find/open-house.ts",
    "src/search/index-documents.ts",
    "src/search/link-evidence.ts",
    "src/search/mini-search-index.ts",
    "src/search/pack-index.ts",
    "src/text/kuromoji-tokenizer.ts",
  ],
  city: [
    "src/cli/build-city.ts",
    "src/cli/read-concept-files.ts",
    "src/cli/read-data-files.ts",
    "src/cli/read-lexicon-files.ts",
    "src/cli/read-vocabulary-files.ts",
    "src/search/link-evidence.ts",
    "src/text/kuromoji-tokenizer.ts",
  ],
  pictures: ["src/cli/build-pictures.ts", "src/cli/read-data-files.ts"],
  needles: ["src/cli/build-needles.ts", "data/asks"],
  asks: ["src/cli/read-asks.ts", "src/cli/fit-asks.ts", "src/understand/run-model-file.ts"],
  calls: ["src/cli/read-calls.ts", "src/cli/fit-calls.ts", "src/understand/run-model-file.ts"],
  playground: ["handlers/web/playground/app.tsx", "handlers/web/playground", "src/cli/build-playground.ts"],
  pageFonts: ["src/cli/build-page-fonts.ts"],
  pageStyle: ["handlers/page/style/page.css", "handlers/page/script", "src/cli/build-page-style.ts"],
} as const;

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
  const dictionary = hashInputs([words("user-words")], [hashCode(...STEP_CODE.dictionary)]);
  return {
    dictionary,
    concepts: hashInputs([concepts], [dictionary, hashCode(...STEP_CODE.concepts)]),
    city: hashInputs(
      [concepts, path.join(dataDir, "lexicon"), words("synonyms")],
      [dictionary, hashCode(...STEP_CODE.city)],
    ),
  };
}

/** @param folder of the city in `data/` and in `data/vocabulary/` */
export function hashCity(dataDir: string, folder: string, shared: SharedInputs): string {
  return hashInputs([path.join(dataDir, folder), path.join(dataDir, "vocabulary", folder)], [shared.city]);
}
