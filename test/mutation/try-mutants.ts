import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { BaseSequencer, createVitest, type TestSpecification } from "vitest/node";
import { buildPageStyle } from "../../src/cli/build-page-style.ts";
import { buildPlayground } from "../../src/cli/build-playground.ts";
import { bundleWorker } from "../../src/cli/bundle-worker.ts";
import { BUILT, builtPath } from "../../src/cli/generated-files.ts";
import { BUNDLE_VARIABLE } from "../../src/cli/start-worker.ts";
import { builtModules } from "../built-modules.ts";
import { PATIENCE_VARIABLE } from "../contract/patience.ts";
import { startsWorker } from "./find-tests-of.ts";
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
/** The tests of each step are run together, up to the first that fails. */
const [near = [], far = [], heavy = [], golden = [], served = []] = JSON.parse(stepsJson) as string[][];
// Handlers have served tests of their own; what is heavy there fails each statement of the whole app in turn.
const starting = file.startsWith("handlers/") ? [served, heavy] : [heavy, served];
// The golden questions take a third of the time of all that is far, and ask more of an answer.
const runs = [near, golden, far, ...starting].filter((tests) => tests.length > 0);
const green = new Set(JSON.parse(greenJson) as string[]);
const red = new Set<string>();

/** Those of the step now run, the likeliest to notice first. */
let told: readonly string[] = [];

/** Once a run, as before `npm test`: of a Worker that was not bundled before nobody can tell when it rests. */
const BUNDLE = path.join(root, "worker-bundle");
process.env[BUNDLE_VARIABLE] = BUNDLE;
/** What a mutant keeps from coming is waited for in full, mutant after mutant. */
const PATIENCE_MS = 30_000;
process.env[PATIENCE_VARIABLE] = String(PATIENCE_MS);

class AsTold extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => told.indexOf(path.relative(root, moduleId));
    return files.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

const vitest = await createVitest(
  {
    config: false,
    root,
    include: ["test/**/*.test.ts", "test/mutation/golden-in-node.ts"],
    // A test that is late on a busy machine would count as one that noticed.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: PATIENCE_MS, interval: 20 } },
    watch: false,
    bail: 1,
    silent: true,
    reporters: [{}],
    maxWorkers: 1,
    sequence: { sequencer: AsTold },
    // As in `npm test`: what several of them load is loaded once a run.
    isolate: false,
  },
  { plugins: [builtModules] },
);

const say = (line: object) => process.stdout.write(`@${JSON.stringify(line)}\n`);

/** What a browser or a Worker runs is bundled before the tests: of a mutant a new bundle is made. */
async function bundle(startsWorker: boolean): Promise<void> {
  if (startsWorker) await bundleWorker(BUNDLE);
  if (file.startsWith("handlers/web/playground/")) await buildPlayground(builtPath("public"));
  if (file.startsWith("handlers/page/script/")) await buildPageStyle(builtPath("public"), builtPath(BUILT.pageFonts));
}

/** Those of some tests that fail, up to the first. */
async function findFailing(tests: readonly string[]): Promise<string[]> {
  // Whoever waits gives each run of tests its own time.
  const isServed = tests.some((test) => startsWorker(root, test));
  say({ kind: "begun", isServed });
  await bundle(isServed);
  told = tests;
  const specifications = await vitest.getRelevantTestSpecifications([...tests]);
  vitest.invalidateFile(target);
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  // Vitest tells the results of earlier runs, too.
  const failing = testModules
    .filter((module) => module.state() === "failed")
    .map(({ moduleId }) => path.relative(root, moduleId))
    .filter((test) => tests.includes(test));
  return failing.length === 0 && unhandledErrors.some((error) => !isLate(error)) ? [...tests] : failing;
}

/** On a busy machine the test's process starts or is heard of too late, which says nothing of the test. */
const isLate = (error: unknown) =>
  error instanceof Error && /timeout (?:on calling|starting|waiting)|failed to start/i.test(error.message);

/** Whether a test passes where nothing is changed; asked once, and only of tests that found something. */
async function isGreen(test: string): Promise<boolean> {
  if (green.has(test) || red.has(test)) return green.has(test);
  writeFileSync(target, source);
  const passes = (await findFailing([test])).length === 0;
  (passes ? green : red).add(test);
  say({ kind: passes ? "green" : "red", tests: [test] });
  return passes;
}

/** The first test that notices a mutant. Without those that fail anyhow the others are asked again. */
async function findNoticing(mutant: string): Promise<string | null> {
  for (const run of runs) {
    for (;;) {
      const asked = run.filter((test) => !red.has(test));
      if (asked.length === 0) break;
      writeFileSync(target, mutant);
      const failing = await findFailing(asked);
      if (failing.length === 0) break;
      for (const test of failing) {
        if (!(await isGreen(test))) continue;
        // Who noticed one change of a file is the likeliest to notice the next.
        run.unshift(...run.splice(run.indexOf(test), 1));
        return test;
      }
    }
  }
  return null;
}

for (const number of numbers.split(",").map(Number))
  say({ kind: "tried", number, noticedBy: await findNoticing(mutants[number]!.source) });
writeFileSync(target, source);
await vitest.close();
process.exit();
