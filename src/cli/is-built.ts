import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { BUILT } from "./generated-files.ts";
import { DATA_DIR } from "./read-data-files.ts";

/** Whether `npm run build:data` has run since somebody last wrote, added or took away a file of `data/`. */
export function isBuilt(dataDir = DATA_DIR): boolean {
  const generated = path.join(dataDir, "generated");
  // Every build writes the directory, also one that finds nothing changed.
  const directory = path.join(generated, BUILT.directory);
  if (!existsSync(directory)) return false;
  const builtMs = statSync(directory).mtimeMs;
  const written = readdirSync(dataDir)
    .map((name) => path.join(dataDir, name))
    .filter((file) => file !== generated)
    .flatMap((file) => [file, ...listBelow(file)]);
  // A folder changes when a file of it comes or goes.
  return [dataDir, ...written].every((file) => statSync(file).mtimeMs <= builtMs);
}

const listBelow = (file: string): string[] =>
  statSync(file).isDirectory()
    ? readdirSync(file, { recursive: true, encoding: "utf8" }).map((name) => path.join(file, name))
    : [];
