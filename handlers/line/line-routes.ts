import { Hono } from "hono";
import { PROBLEMS } from "../../src/wording/problems.ts";
import { openDesk } from "../desk.ts";
import type { Env } from "../env.ts";
import { problem } from "../problem.ts";
import { receiveWebhook } from "./receive-webhook.ts";

/** One webhook URL a city, to be registered in the LINE Developers console. */
export function createLineRoutes(): Hono<{ Bindings: Env }> {
  const routes = new Hono<{ Bindings: Env }>();
  routes.post("/:city/webhook", (c) =>
    receiveWebhook(c.req.raw, {
      env: c.env,
      cityId: c.req.param("city"),
      openDesk,
      waitUntil: (work) => c.executionCtx.waitUntil(work),
      now: new Date(),
    }),
  );
  routes.all("/:city/webhook", () => problem(405, ...PROBLEMS.linePostOnly, { allow: "POST" }));
  return routes;
}
