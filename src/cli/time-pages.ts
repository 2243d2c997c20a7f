import { median } from "./median.ts";
import { startWorker } from "./start-worker.ts";

/** Answered without opening anything: what a request costs before the page begins. */
const EMPTY = "/robots.txt";
const ROUNDS = 3;

/** Milliseconds of one page on workerd, with what it asks of D1. */
export interface PageTimes {
  /** Asked for before, and nothing was published since. */
  kept: number;
  /** Written anew: more pages are asked for in turn than an isolate keeps. */
  written: number;
}

/**
 * Medians over overviews and records. workerd stops its clocks while code runs, so requests are timed from here, each
 * against an empty one before it.
 * @param pages more than an isolate keeps
 */
export async function timePages(pages: readonly string[]): Promise<PageTimes> {
  const worker = await startWorker({});
  const timeMs = async (path: string) => {
    const start = performance.now();
    const response = await worker.fetch(path);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`HTTP ${response.status}: ${path}`);
    return performance.now() - start;
  };
  const timeAll = async (addresses: readonly string[]) => {
    const times: number[] = [];
    for (const path of addresses) times.push(-(await timeMs(EMPTY)) + (await timeMs(path)));
    return median(times);
  };
  const inRounds = Array.from({ length: ROUNDS }, () => pages).flat();
  const again = pages.flatMap((path) => Array.from({ length: ROUNDS }, () => path));
  try {
    for (const path of pages) await timeMs(path);
    const written = await timeAll(inRounds);
    // Each is asked for some times in a row; the first, which writes it, is one of the few that do not count in a median.
    return { written, kept: await timeAll(again) };
  } finally {
    await worker.close();
  }
}
