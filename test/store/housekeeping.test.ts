import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { deleteExpired } from "../../src/store/d1-housekeeping.ts";
import type { Database } from "../../src/store/database.ts";
import { recordStatements } from "./record-statements.ts";
import { withoutTables } from "./without-tables.ts";

const NOW = new Date("2026-11-25T18:00:00.000Z");
const DAY_MS = 86_400_000;
/** More than one call may delete of a kind. */
const OLD_ROWS = 9_000;

let worker: WorkerHarness;
let db: D1Database;
beforeAll(async () => {
  worker = await startWorker({}, path.join(import.meta.dirname, "empty-worker.ts"));
  db = await worker.db();
});
afterAll(() => worker?.close());

const count = async (from: string) => (await db.prepare(`SELECT count(*) AS n FROM ${from}`).first<{ n: number }>())!.n;

/** Adds `rows` rows, numbered by `i`. */
const add = (rows: number, into: string, values: string) =>
  db.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows}) INSERT INTO ${into} SELECT ${values} FROM n`,
  );

async function fillWithOld(): Promise<void> {
  const at = NOW.getTime() - 500 * DAY_MS;
  const columns = "plan (city, occasion, channel, run, state, today, late)";
  await db.batch([
    add(OLD_ROWS, "event", `'line', 'old' || i, ${at}`),
    add(OLD_ROWS, "staff_notice", `'konan', 'old' || i, ${at}`),
    add(1, columns, "'konan', '2025-W10', 'line', 'r', 'released', '2025-03-03', 0"),
    add(1, columns, "'konan', '2026-W47', 'line', 'r', 'released', '2026-11-16', 0"),
    add(OLD_ROWS, "delivery", "'konan', '2025-W10', 'line', 'U' || i, 1"),
    add(10, "delivery", "'konan', '2026-W47', 'line', 'U' || i, 1"),
    add(1, "content", "'konan', '2025-W10', '[]', '[]'"),
    add(
      OLD_ROWS,
      "post (id, city, occasion, target, channel, steps, state, created_on)",
      "'p' || i, 'konan', '2025-W' || i, 'city', 'C0', '[]', 'posted', '2025-03-03'",
    ),
    add(1, "event", `'line', 'new', ${NOW.getTime()}`),
  ]);
}

test("夜の片づけは、一度に限られた行だけを消し、続きがあると言い、くり返せば終わる", async () => {
  await fillWithOld();
  const recorded = recordStatements(db);
  let calls = 0;
  let statements = 0;
  const counted = {
    ...recorded.db,
    prepare: (sql: string) => {
      statements += 1;
      return recorded.db.prepare(sql);
    },
  } as Database;
  for (let more = true; more; calls++) {
    statements = 0;
    more = await deleteExpired(counted, NOW);
    expect(statements).toBeLessThanOrEqual(40);
    for (const { rowsWritten } of recorded.statements.values()) expect(rowsWritten).toBeLessThanOrEqual(3_000);
  }
  expect(calls).toBeGreaterThan(1);
  expect(await count("event")).toBe(1);
  expect(await count("staff_notice")).toBe(0);
  expect(await count("delivery")).toBe(10);
  expect(await count("content")).toBe(0);
  expect(await count("post WHERE steps IS NOT NULL")).toBe(0);

  // 次の夜は、もう何も書かない
  const again = recordStatements(db);
  expect(await deleteExpired(again.db, NOW)).toBe(false);
  for (const { sql, rowsRead, rowsWritten } of again.statements.values())
    expect({ sql, rowsRead, rowsWritten }).toEqual({ sql, rowsRead: expect.any(Number), rowsWritten: 0 });
  expect(Math.max(...[...again.statements.values()].map(({ rowsRead }) => rowsRead))).toBeLessThanOrEqual(30);
});

test("一つの片づけに失敗しても、ほかは進み、失敗したことは伝わる", async () => {
  await db.batch([
    add(5, "event", `'line', 'older' || i, ${NOW.getTime() - 8 * DAY_MS}`),
    add(5, "opt_out", `'konan', 'p' || i, 'all', ${NOW.getTime() - 8 * DAY_MS}`),
  ]);
  await withoutTables(db, ["event"], () => expect(deleteExpired(db, NOW)).rejects.toThrow(/event/));
  expect(await count("opt_out")).toBe(0);
  expect(await count("event WHERE event_id LIKE 'older%'")).toBe(5);
  expect(await deleteExpired(db, NOW)).toBe(false);
  expect(await count("event WHERE event_id LIKE 'older%'")).toBe(0);
});
