import type { WorkerHarness } from "../../src/cli/start-worker.ts";

/** For what must come: it costs nothing but where it does not, and a busy machine takes long. */
export const PATIENCE_MS = 120_000;

/** Of a Worker: waited for, before what it did is counted. */
export type Resting = Pick<WorkerHarness, "rest">;
