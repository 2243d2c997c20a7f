import { Hono } from "hono";
import packageFile from "../../package.json";
import type { Finding } from "../../src/operations/finding.ts";
import { inspectStore } from "../../src/operations/inspect-store.ts";
import { createOperationsStore, type OperationsState } from "../../src/store/d1-operations-store.ts";
import type { Env } from "../env.ts";
import { listCities, openRoom } from "../load-house.ts";
import { logError } from "../log.ts";

/** What a monitor asks: whether the Worker is alive, and whether everything behind it is as the code needs it. */
export function createOperateRoutes(): Hono<{ Bindings: Env }> {
  const routes = new Hono<{ Bindings: Env }>();
  routes.get("/healthz", async (c) => {
    const cities = await listCities(c.env);
    const records = cities.reduce((sum, { measureCount }) => sum + measureCount, 0);
    return c.json({ status: "ok", version: packageFile.version, cities: cities.length, records });
  });
  routes.get("/readyz", async (c) => {
    const findings = await inspectHouse(c.env, new Date());
    const wrong = findings.filter(({ state }) => state === "wrong");
    const checks = Object.fromEntries(findings.map(({ id, state }) => [id, state]));
    const reasons = wrong.map(({ id, what, todo }) => ({ code: id, what, todo }));
    return c.json(
      { status: wrong.length === 0 ? "ready" : "not_ready", version: packageFile.version, checks, reasons },
      wrong.length === 0 ? 200 : 503,
      { "cache-control": "no-store" },
    );
  });
  return routes;
}

/** What all cities share: records, database, crons and queue. */
export async function inspectHouse(env: Env, now: Date): Promise<Finding[]> {
  return [await inspectPacks(env), ...inspectStore(await readState(env), now)];
}

async function readState(env: Env): Promise<OperationsState | null> {
  try {
    return await createOperationsStore(env.DB).read();
  } catch (error) {
    logError("operations_unread", error);
    return null;
  }
}

/** Opens a city: dictionary, readings and its index are of one build, or it would not open. */
async function inspectPacks(env: Env): Promise<Finding> {
  const subject = { id: "records", name: "記録と索引" };
  try {
    const cities = await listCities(env);
    const room = cities[0] && (await openRoom(env, cities[0].id));
    if (room) return { ...subject, state: "ok", what: `${cities.length}市の記録があります。`, todo: null };
  } catch (error) {
    logError("city_unread", error);
  }
  return {
    ...subject,
    state: "wrong",
    what: "開けません。",
    todo: "npm run build:data のあとで、もう一度 npm run deploy を実行してください。",
  };
}
