import type { WorkerHarness } from "../../src/cli/start-worker.ts";

/** Shortens it where what does not come is waited for time and again: for `npm run mutate`. */
export const PATIENCE_VARIABLE = "MACHI_PATIENCE_MS";

/** For what must come: it costs nothing but where it does not, and a busy machine takes long. */
export const PATIENCE_MS = Number(process.env[PATIENCE_VARIABLE] ?? 120_000);

/** Of a Worker: waited for, before what it did is counted. */
export type Resting = Pick<WorkerHarness, "rest">;
