import path from "node:path";
import { defineConfig } from "vitest/config";

/** Worker and browser tests start real servers; they run one file after another on a small machine. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, ".."),
  test: {
    include: ["test/**/*.test.ts"],
    reporters: ["default", path.join(import.meta.dirname, "count-reporter.ts")],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
