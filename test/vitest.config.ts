import path from "node:path";
import { defineConfig } from "vitest/config";

// Another folder of data, left in the environment from a trial, is not what is tested.
delete process.env.MACHI_DATA_DIR;

/** Worker and browser tests start real servers; they run one file after another on a small machine. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, ".."),
  test: {
    include: ["test/**/*.test.ts"],
    reporters: ["default", path.join(import.meta.dirname, "count-reporter.ts")],
    // Tests wait for conditions, so a bound costs nothing but where one fails; a busy machine starts a Worker in a minute.
    testTimeout: 60_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
  },
});
