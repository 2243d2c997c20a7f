import { median } from "./median.ts";
import { startWorker } from "./start-worker.ts";

/** An overview and a record of each kind of plan. */
const PAGES = ["/annaka", "/isesaki", "/annaka/m/annaka-6-5-1", "/isesaki/m/isesaki-2-2-3", "/suzaka/m/suzaka-36"];
/** Answered without opening anything: what a request costs before the page begins. */
const EMPTY = "/robots.txt";
const ROUNDS = 60;

/** Milliseconds of one page on workerd, with what it asks of D1. */
export interface PageTimes {
  /** Asked for before, and nothing was published since. */
  kept: number;
  /** Written anew: no two requests have the same address. */
  written: number;
}

/**
 * Medians over overviews and records. workerd stops its clocks while code runs, so requests are timed from here, each
 * against an empty one before it.
 */
export async function timePages(): Promise<PageTimes> {
  const worker = await startWorker({});
  const timeMs = async (path: string) => {
    const start = performance.now();
    const response = await worker.fetch(path);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`HTTP ${response.status}: ${path}`);
    return performance.now() - start;
  };
  const timeAll = async (addressOf: (path: string, round: number) => string) => {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++)
      for (const path of PAGES) times.push(-(await timeMs(EMPTY)) + (await timeMs(addressOf(path, round))));
    return median(times);
  };
  try {
    for (let round = 0; round < 20; round++) for (const path of PAGES) await timeMs(`${path}?warm=${round}`);
    return { written: await timeAll((path, round) => `${path}?round=${round}`), kept: await timeAll((path) => path) };
  } finally {
    await worker.close();
  }
}
