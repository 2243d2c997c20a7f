import { Hono } from "hono";
import packageFile from "../../package.json";
import type { CityRecords } from "../../src/domain/records.ts";
import { describeOutcome } from "../../src/operations/finding.ts";
import { PROBLEMS } from "../../src/wording/problems.ts";
import type { Env } from "../env.ts";
import { findRecords, listCities } from "../load-house.ts";
import { logError } from "../log.ts";
import { nameCities } from "../name-cities.ts";
import { findOperatorProblem } from "../operator-key.ts";
import { problem } from "../problem.ts";
import { tryWays } from "../watch/tell-operator.ts";
import { inspectCity, inspectShared } from "./inspect-city.ts";
import { inspectHouse } from "./inspect-house.ts";

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
  /** Tries the ways by which faults are told; for `npm run doctor -- --alert`. */
  routes.post("/operate/alerts/try", async (c) => {
    const refused = findOperatorProblem(c.env, c.req.header("authorization") ?? "");
    if (refused) return refused;
    return c.json({ findings: await tryWays(c.env, new Date()) });
  });
  /** Every check of a city; for `npm run doctor`, with the operator's key. */
  routes.get("/operate/:city/inspect", async (c) => {
    const refused = findOperatorProblem(c.env, c.req.header("authorization") ?? "");
    if (refused) return refused;
    const cityId = c.req.param("city");
    const now = new Date();
    const opened = await openCity(c.env, cityId);
    if (opened === "none") return problem(404, ...PROBLEMS.noCity(await nameCities(c.env)));
    const findings =
      opened === "unread"
        ? await inspectShared(c.env, cityId, now)
        : await inspectCity(c.env, opened, new URL(c.req.url).origin, now);
    const name = opened === "unread" ? cityId : opened.city.name;
    return c.json({ city: name, outcome: describeOutcome(findings), findings }, 200, { "cache-control": "no-store" });
  });
  return routes;
}

/** `unread`: its file is of another build, or gone; the inspection says so rather than fail with it. */
async function openCity(env: Env, cityId: string): Promise<CityRecords | "none" | "unread"> {
  try {
    return (await findRecords(env, cityId)) ?? "none";
  } catch (error) {
    logError("city_unread", error);
    return "unread";
  }
}
