import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { buildLeaveStatements, listExportQueries, TRIGGERS_QUERY } from "../../src/store/leave-city.ts";
import { fillDatabase, OTHER_ROWS } from "./fill-database.ts";
import { type RecordedStatement, recordStatements } from "./record-statements.ts";
import { type Calls, useEveryStore } from "./use-every-store.ts";

const NOW = new Date("2026-11-25T03:00:00.000Z");
/** Rows that a statement may walk for a city that holds a few. */
const FEW_ROWS = 60;

let worker: WorkerHarness;
let db: D1Database;
let statements: RecordedStatement[];
let calls: Calls;
let tables: Set<string>;

beforeAll(async () => {
  worker = await startWorker({}, path.join(import.meta.dirname, "empty-worker.ts"));
  db = await worker.db();
  await fillDatabase(db, NOW);
  const recorded = recordStatements(db);
  calls = await useEveryStore(recorded.db, NOW);
  statements = [...recorded.statements.values()];
  const { results } = await db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all<{ name: string }>();
  tables = new Set(results.map(({ name }) => name));
});
afterAll(() => worker?.close());

/** Each statement with the steps of its plan that walk a table from end to end. JSON and results of a query are no tables. */
async function findScans(all: readonly string[]): Promise<string[]> {
  const plans = await db.batch<{ detail: string }>(
    all.map((sql) => db.prepare(`EXPLAIN QUERY PLAN ${sql}`).bind(...Array(countParameters(sql)).fill(null))),
  );
  return all.flatMap((sql, index) =>
    listScans(sql, plans[index]!.results).map((step) => `${step} ← ${sql.replace(/\s+/g, " ")}`),
  );
}

function countParameters(sql: string): number {
  const numbered = [...sql.matchAll(/\?(\d+)/g)].map(([, number]) => Number(number));
  return numbered.length > 0 ? Math.max(...numbered) : sql.split("?").length - 1;
}

function listScans(sql: string, plan: { detail: string }[]): string[] {
  const named = new Map(
    [...sql.matchAll(/\b(?:FROM|JOIN|UPDATE|INTO)\s+(\w+)(?:\s+(?:AS\s+)?(\w+))?/g)].map(([, table, alias]) => [
      alias ?? table!,
      table!,
    ]),
  );
  const isTable = (name: string) => tables.has(name) || tables.has(named.get(name) ?? "");
  return plan.map(({ detail }) => detail).filter((detail) => isTable(/^SCAN (\w+)/.exec(detail)?.[1] ?? ""));
}

describe("D1 への文", () => {
  test("どの店のどの働きも、下の検査を通っている", () => {
    expect([...calls].filter(([, count]) => count === 0).map(([method]) => method)).toEqual([]);
    const used = readFileSync(path.join(import.meta.dirname, "use-every-store.ts"), "utf8");
    const stores = readdirSync(path.resolve(import.meta.dirname, "../../src/store")).filter((file) =>
      /^d1-/.test(file),
    );
    expect(stores.filter((file) => !used.includes(`/src/store/${file}"`))).toEqual([]);
    // 店の外で文を作るところはない
    const elsewhere = ["src", "handlers"].flatMap((room) => {
      const root = path.resolve(import.meta.dirname, "../..", room);
      return readdirSync(root, { recursive: true, withFileTypes: true })
        .filter(
          (file) => file.isFile() && file.name.endsWith(".ts") && !file.parentPath.endsWith(`src${path.sep}store`),
        )
        .filter((file) => /\.prepare\(/.test(readFileSync(path.join(file.parentPath, file.name), "utf8")))
        .map(({ name }) => name);
    });
    // 試験の横口は、渡された文を渡すだけ
    expect(elsewhere).toEqual(["side-door-worker.ts"]);
  });

  test("どの文も、索引をたどる(表を端から読まない)", async () => {
    expect(await findScans(statements.map(({ sql }) => sql))).toEqual([]);
  });

  test("引き金(トリガー)の中の文も、索引をたどる", async () => {
    const { results } = await db.prepare("SELECT sql FROM sqlite_master WHERE type = 'trigger'").all<{ sql: string }>();
    const bodies = results.flatMap(({ sql }) => sql.slice(sql.indexOf("BEGIN") + 5, sql.lastIndexOf("END")).split(";"));
    const inner = bodies
      .map((sql) => sql.trim().replace(/\b(?:NEW|OLD)\.\w+/g, "?"))
      .filter((sql) => sql !== "" && !sql.includes("RAISE("));
    expect(inner.length).toBeGreaterThan(10);
    expect(await findScans(inner)).toEqual([]);
  });

  test(`ほかの市に${OTHER_ROWS}行ずつあっても、一つの市のことで読む行はわずか`, () => {
    // The list of tables grows with migrations, never with what a city writes.
    const many = statements.filter(({ sql, rowsRead }) => rowsRead > FEW_ROWS && !sql.includes("FROM sqlite_master"));
    expect(many.map(({ sql, rowsRead }) => `${rowsRead}行 ← ${sql.replace(/\s+/g, " ")}`)).toEqual([]);
  });
});

/** The last: it takes the city's rows away. */
test("市が去ると、その市の行は一つも残らず、ほかの市の行と、記録を守るしくみは元のまま", async () => {
  const entry = (id: string, city: string) =>
    db.prepare(
      `INSERT INTO progress_entry (id, city, measure_id, recorded_by, recorded_at, via, content) VALUES ('${id}', '${city}', 'm', 'U', 1, 'x', '{}')`,
    );
  await db.batch([
    entry("other", "annaka"),
    db.prepare("INSERT INTO subscription VALUES ('annaka', 'U1', 'digest', 0)"),
  ]);
  const before = await triggers();
  const others = await countOf("annaka");
  expect(Object.values(await countOf("konan")).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(10);

  await db.batch(buildLeaveStatements("konan", before).map((sql) => db.prepare(sql)));

  expect(new Set(Object.values(await countOf("konan")))).toEqual(new Set([0]));
  expect(await countOf("annaka")).toEqual(others);
  expect(await triggers()).toEqual(before);
  await expect(db.prepare("DELETE FROM progress_entry WHERE id = 'other'").run()).rejects.toThrow(/append-only/);
});

const triggers = async () => (await db.prepare(TRIGGERS_QUERY).all<{ name: string; sql: string }>()).results;
const countOf = async (city: string) =>
  Object.fromEntries(
    await Promise.all(
      listExportQueries(city).map(
        async ({ table, sql }) => [table, (await db.prepare(sql).all()).results.length] as const,
      ),
    ),
  );
