import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { type ReminderBench, startReminderBench } from "./start-reminder-bench.ts";

/** A bench for one test file: everything empty before each test, and without a fault of either platform after it. */
export function createReminderBench(vars: Record<string, string> = {}): ReminderBench {
  const bench = {} as ReminderBench;
  beforeAll(async () => void Object.assign(bench, await startReminderBench(vars)));
  afterAll(() => bench.close?.());
  beforeEach(async () => {
    bench.line.reset();
    bench.slack.channels.reset();
    bench.slack.calls.length = 0;
    bench.worker.clearLogs();
    const db = await bench.worker.db();
    const tables = ["subscription", "opt_out", "plan", "delivery", "chunk", "content", "post"];
    await db.batch(tables.map((table) => db.prepare(`DELETE FROM ${table}`)));
  });
  afterEach(() => {
    expect(bench.line.faults).toEqual([]);
    expect(bench.slack.faults).toEqual([]);
  });
  return bench;
}
