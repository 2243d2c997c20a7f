import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createVitest } from "vitest/node";
import { listMutants } from "./list-mutants.ts";

/**
 * A process of its own for one file: runs its tests once as they are, then with each mutant, and prints a JSON line for
 * each. It may hang where a mutant never ends; who started it (`run-mutation.ts`) ends it and starts another behind it.
 * Arguments: the file, the numbers of the mutants, the test files (lists with commas).
 */
const [file = "", numbers = "", tests = ""] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, "../..");
const target = path.join(root, file);
/** It writes into the tree it lies in, which is a copy. */
const source = readFileSync(target, "utf8");
const mutants = listMutants(file, source);

const vitest = await createVitest({
  config: false,
  root,
  include: ["test/**/*.test.ts"],
  testTimeout: 60_000,
  hookTimeout: 240_000,
  watch: false,
  bail: 1,
  silent: true,
  reporters: [{}],
  maxWorkers: 1,
});
const specifications = await vitest.getRelevantTestSpecifications(tests.split(","));

async function areTestsGreen(): Promise<boolean> {
  vitest.invalidateFile(target);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  return unhandledErrors.length === 0 && testModules.every((module) => module.ok());
}

const say = (line: object) => process.stdout.write(`@${JSON.stringify(line)}\n`);
const start = performance.now();
if (specifications.length === 0 || !(await areTestsGreen())) say({ kind: "red" });
else {
  say({ kind: "green", tookMs: performance.now() - start });
  for (const number of numbers.split(",").map(Number)) {
    writeFileSync(target, mutants[number]!.source);
    say({ kind: "tried", number, survived: await areTestsGreen() });
  }
}
writeFileSync(target, source);
await vitest.close();
process.exit();
