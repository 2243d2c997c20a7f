import { Hono } from "hono";
import packageFile from "../../package.json";
import { describeOutcome } from "../../src/operations/finding.ts";
import type { Env } from "../env.ts";
import { findRecords, listCities } from "../load-house.ts";
import { nameCities } from "../name-cities.ts";
import { problem } from "../problem.ts";
import { inspectCity } from "./inspect-city.ts";
import { inspectHouse } from "./inspect-house.ts";
import { findOperatorProblem } from "./operator-key.ts";

/** What a monitor and the people who run the bot ask. */
export function createOperateRoutes(): Hono<{ Bindings: Env }> {
  const routes = new Hono<{ Bindings: Env }>();
  /** Alive, and which build. */
  routes.get("/healthz", async (c) => {
    const cities = await listCities(c.env);
    const records = cities.reduce((sum, { measureCount }) => sum + measureCount, 0);
    return c.json({ status: "ok", version: packageFile.version, cities: cities.length, records });
  });
  /** Whether everything behind it is as the code needs it. */
  routes.get("/readyz", async (c) => {
    const findings = await inspectHouse(c.env, null, new Date());
    const wrong = findings.filter(({ state }) => state === "wrong");
    const checks = Object.fromEntries(findings.map(({ id, state }) => [id, state]));
    const reasons = wrong.map(({ id, what, todo }) => ({ code: id, what, todo }));
    return c.json(
      { status: wrong.length === 0 ? "ready" : "not_ready", version: packageFile.version, checks, reasons },
      wrong.length === 0 ? 200 : 503,
      { "cache-control": "no-store" },
    );
  });
  /** Every check of a city; for `npm run doctor`, with the operator's key. */
  routes.get("/operate/:city/inspect", async (c) => {
    const refused = findOperatorProblem(c.env, c.req.header("authorization") ?? "");
    if (refused) return refused;
    const records = await findRecords(c.env, c.req.param("city"));
    if (!records) return problem(404, "このまちはありません", `あるのは ${await nameCities(c.env)} です`);
    const findings = await inspectCity(c.env, records.city, new URL(c.req.url).origin, new Date());
    return c.json({ city: records.city.name, outcome: describeOutcome(findings), findings }, 200, {
      "cache-control": "no-store",
    });
  });
  return routes;
}
