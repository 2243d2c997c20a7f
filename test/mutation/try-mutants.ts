import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createVitest } from "vitest/node";
import { listMutants } from "./list-mutants.ts";

/**
 * A process of its own for one file: shows each mutant to its tests, step by step until one notices, and prints a JSON
 * line for each. It may hang where a mutant never ends; who started it (`run-mutation.ts`) ends it and starts another
 * behind it. Arguments: the file, the numbers of the mutants, the tests by step (JSON), those known to be green (JSON).
 */
const [file = "", numbers = "", stepsJson = "[]", greenJson = "[]"] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, "../..");
const target = path.join(root, file);
/** It writes into the tree it lies in, which is a copy. */
const source = readFileSync(target, "utf8");
const mutants = listMutants(file, source);
/** The tests that are run together: those of the first step, and then each for itself, until one notices. */
const [near = [], far = [], served = []] = JSON.parse(stepsJson) as string[][];
const runs = [near, ...far.map((test) => [test]), ...served.map((test) => [test])].filter((tests) => tests.length > 0);
const green = new Set(JSON.parse(greenJson) as string[]);
const red = new Set<string>();

const vitest = await createVitest({
  config: false,
  root,
  include: ["test/**/*.test.ts", "test/mutation/golden-in-node.ts"],
  // A test that is late on a busy machine would count as one that noticed.
  testTimeout: 300_000,
  hookTimeout: 600_000,
  watch: false,
  bail: 1,
  silent: true,
  reporters: [{}],
  maxWorkers: 1,
});

const say = (line: object) => process.stdout.write(`@${JSON.stringify(line)}\n`);

async function areGreen(tests: readonly string[]): Promise<boolean> {
  // Whoever waits gives each run of tests its own time.
  say({ kind: "begun", isServed: tests.some((test) => served.includes(test)) });
  const specifications = await vitest.getRelevantTestSpecifications([...tests]);
  vitest.invalidateFile(target);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  return testModules.length > 0 && unhandledErrors.length === 0 && testModules.every((module) => module.ok());
}

/** Leaves out those of some tests that fail without any mutant; asked once, and only of tests that found one. */
async function dropRed(tests: readonly string[]): Promise<string[]> {
  writeFileSync(target, source);
  for (const test of tests) {
    if (green.has(test) || red.has(test)) continue;
    const isGreen = await areGreen([test]);
    (isGreen ? green : red).add(test);
    say({ kind: isGreen ? "green" : "red", tests: [test] });
  }
  return tests.filter((test) => !red.has(test));
}

for (const number of numbers.split(",").map(Number)) {
  let noticedBy: string | null = null;
  for (const run of runs) {
    const known = run.filter((test) => !red.has(test));
    writeFileSync(target, mutants[number]!.source);
    if (known.length === 0 || (await areGreen(known))) continue;
    const tests = await dropRed(known);
    if (tests.length < known.length) {
      writeFileSync(target, mutants[number]!.source);
      if (tests.length === 0 || (await areGreen(tests))) continue;
    }
    noticedBy = tests.join("、");
    break;
  }
  say({ kind: "tried", number, noticedBy });
}
writeFileSync(target, source);
await vitest.close();
process.exit();
