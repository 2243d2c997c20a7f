import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import type { RunModelFile } from "../understand/run-model.ts";
import { type FitOfRuns, fitRuns } from "./fit-runs.ts";

/**
 * Fits models in a thread of their own, in their order: the same numbers as `fitRuns` gives, while the build goes on.
 * @throws Error what the fitting throws
 */
export function fitApart(fits: readonly FitOfRuns[]): Promise<RunModelFile[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: fits });
    thread.once("message", resolve);
    thread.once("error", reject);
  });
}

if (!isMainThread && parentPort) {
  parentPort.postMessage((workerData as FitOfRuns[]).map((fit) => fitRuns(fit)));
}
