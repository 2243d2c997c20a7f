import path from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { builtModules } from "./built-modules.ts";
import { PATIENCE_MS } from "./contract/patience.ts";

// Another folder of data, left in the environment from a trial, is not what is tested.
delete process.env.MACHI_DATA_DIR;

/** Tests that start real servers or a browser: each closes what it started. */
const SERVED = ["contract", "browser", "golden", "simulation"].map((room) => `test/${room}/**/*.test.ts`);

/** Files that take tens of seconds; begun last, one core would wait for them. */
const LONG =
  /\/test\/(?:simulation|golden|browser)\/|\/(?:reminder-line|operator-story|restore|hostile-text|packed-index|dictionary)\.test/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  root: path.resolve(import.meta.dirname, ".."),
  plugins: [builtModules],
  test: {
    reporters: ["default", path.join(import.meta.dirname, "count-reporter.ts")],
    // Tests wait for conditions, so a bound costs nothing but where one fails; a busy machine starts a Worker in a minute.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: PATIENCE_MS, interval: 20 } },
    sequence: { sequencer: LongestFirst },
    // In one process file after file: to load what starts a Worker takes seconds, and so does the house. For a small
    // machine's two cores: what only computes, a process each; what waits for a Worker or a browser leaves room for more.
    projects: [
      {
        extends: true,
        test: {
          name: "served",
          include: SERVED,
          isolate: false,
          maxWorkers: 3,
          globalSetup: "test/bundle-worker.ts",
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "pure",
          include: ["test/**/*.test.ts"],
          exclude: SERVED,
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
