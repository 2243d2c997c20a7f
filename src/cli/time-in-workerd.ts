import { median } from "./median.ts";
import type { Question } from "./score-question.ts";
import { startWorker } from "./start-worker.ts";

/** Bundled with the settings of wrangler.toml; no part of the deployed Worker. */
const WORKER = "test/bench/find-records-worker.ts";
/** Different questions in one request: enough to stand out from the request itself. */
const BATCH = 20;
const ROUNDS = 3;

/**
 * Time of one question's understanding and search on workerd, in µs: the median of batches of different questions.
 * workerd stops its clocks while code runs, so requests are timed from here, each against an empty one before it.
 */
export async function timeInWorkerd(questions: Question[]): Promise<number> {
  const worker = await startWorker({}, WORKER);
  const timeMs = async (asked: Question[]) => {
    const body = JSON.stringify(asked.map(({ city, q }) => ({ city, q })));
    const start = performance.now();
    const response = await worker.fetch("/", { method: "POST", body });
    const text = await response.text();
    if (!response.ok) throw new Error(`HTTP ${response.status}: ${text}`);
    return performance.now() - start;
  };
  try {
    await timeMs(questions);
    const timesMs: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (let from = 0; from + BATCH <= questions.length; from += BATCH) {
        const emptyMs = await timeMs([]);
        timesMs.push(((await timeMs(questions.slice(from, from + BATCH))) - emptyMs) / BATCH);
      }
    }
    return median(timesMs) * 1000;
  } finally {
    await worker.close();
  }
}
