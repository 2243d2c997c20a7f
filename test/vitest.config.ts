import path from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";
import { builtModules } from "./built-modules.ts";
import { PATIENCE_MS } from "./contract/patience.ts";

// Another folder of data, left in the environment from a trial, is not what is tested.
delete process.env.MACHI_DATA_DIR;

/** Tests that start real servers or a browser: each closes what it started. */
const WAITING = ["contract", "browser", "golden", "simulation", "store"].map((room) => `test/${room}/**/*.test.ts`);
/** Others that wait as long for a Worker or for commands of their own. */
const ALSO_WAITING = ["handlers/one-table", "handlers/nth-statement", "operations/restore", "cli/read-options"].map(
  (file) => `test/${file}.test.ts`,
);
/** Files that compute for ten seconds: they run beside those that wait, so that no core rests. */
const COMPUTING = [
  "text/dictionary",
  "search/packed-index",
  "hostile/hostile-text",
  "card/every-card",
  "understand/choose-rules",
  "card/random-cards",
  "card/line-any-card",
  "understand/hear-call",
  "card/slack-limits",
].map((file) => `test/${file}.test.ts`);
const SERVED = [...WAITING, ...ALSO_WAITING, ...COMPUTING];

/** Waiting files that take tens of seconds; begun last, one core would wait for them. */
const LONG =
  /\/test\/(?:simulation|golden|browser)\/|\/(?:many-cities|reminder-line|reminder-slack|reminder-schedule|operator-story|staff-story|restore)\.test/;
/** So many that wait are begun for each that computes. */
const WAITING_PER_COMPUTING = 4;

/**
 * Those that wait first, the longest before the others, with one that computes among every few; then all the rest, which
 * is short. A process goes from file to file of its project only, and what is loaded stays: hence two projects and no more.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const placeOf = ({ moduleId }: TestSpecification) => COMPUTING.findIndex((file) => moduleId.endsWith(`/${file}`));
    const computing = sorted.filter((file) => placeOf(file) >= 0).sort((one, other) => placeOf(one) - placeOf(other));
    const others = sorted.filter((file) => placeOf(file) < 0);
    const waiting = others.filter(({ project }) => project.name === "served");
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId);
    const inTurn = [...waiting.filter(isLong), ...waiting.filter((file) => !isLong(file))];
    const served = inTurn.flatMap((file, index) => [
      file,
      ...(index % WAITING_PER_COMPUTING === WAITING_PER_COMPUTING - 2 ? computing.splice(0, 1) : []),
    ]);
    return [...served, ...computing, ...others.filter(({ project }) => project.name !== "served")];
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
