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
  /\/test\/(?:simulation|golden|browser)\/|\/(?:many-cities|reminder-line|operator-story|restore|hostile-text|packed-index|dictionary)\.test/;

/**
 * Those that wait for a Worker or a browser first, the longest before the others; then those that only compute, which
 * take over each place that becomes free: no core rests at the end of either.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project, moduleId }: TestSpecification) =>
      (project.name === "served" ? 0 : 2) + (LONG.test(moduleId) ? 0 : 1);
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
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
    teardownTimeout: PATIENCE_MS,
    expect: { poll: { timeout: PATIENCE_MS, interval: 20 } },
    sequence: { sequencer: LongestFirst },
    // In one process file after file: to load what starts a Worker takes seconds, and so does the house.
    isolate: false,
    // For a small machine's two cores: more than half of the time of those that wait for a Worker is waiting.
    maxWorkers: 4,
    projects: [
      {
        extends: true,
        test: {
          name: "served",
          include: SERVED,
          globalSetup: "test/bundle-worker.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "pure",
          include: ["test/**/*.test.ts"],
          exclude: SERVED,
        },
      },
    ],
  },
});
