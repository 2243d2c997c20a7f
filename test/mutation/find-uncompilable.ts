import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Mutant } from "./list-mutants.ts";

/** One mutant of a file. */
export interface Chosen {
  file: string;
  mutants: Mutant[];
  number: number;
}

/**
 * The mutants that the compiler refuses (an emptied word of a union, an operator that its operands do not know): nobody
 * could commit them, so they say nothing of the tests. One of each file at a time, for to compile takes far longer than
 * to read who is at fault. @param copy a tree that may be written to
 */
export function findUncompilable(copy: string, chosen: readonly Chosen[]): Set<Chosen> {
  const refused = new Set<Chosen>();
  const left = [...Map.groupBy(chosen, ({ file }) => file).values()];
  for (let round = 0; left.some((of) => of.length > round); round++) {
    const tried = left.flatMap((of) => of[round] ?? []);
    const sources = tried.map(({ file }) => readFileSync(path.join(copy, file), "utf8"));
    for (const { file, mutants, number } of tried) writeFileSync(path.join(copy, file), mutants[number]!.source);
    const { stdout } = spawnSync(
      process.execPath,
      ["node_modules/typescript/bin/tsc", "--noEmit", "--incremental", "--tsBuildInfoFile", "types.json"],
      { cwd: copy, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
    );
    tried.forEach((each, index) => {
      // A name that nothing uses any more is untidy, not wrong.
      const faults = stdout
        .split("\n")
        .filter((line) => line.startsWith(`${each.file}(`) && !/TS6133|TS6192|TS6196/.test(line));
      if (faults.length > 0) refused.add(each);
      writeFileSync(path.join(copy, each.file), sources[index]!);
    });
  }
  return refused;
}
