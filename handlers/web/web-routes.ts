import { Hono } from "hono";
import { PROBLEMS } from "../../src/wording/problems.ts";
import { type Env, isOpen } from "../env.ts";
import { problem } from "../problem.ts";
import { createFeedRoutes } from "./feeds/feed-routes.ts";
import { fetchPage } from "./fetch-page.ts";

/** The playground, and what calendar programs and feed readers ask for. */
export function createWebRoutes(): Hono<{ Bindings: Env }> {
  const web = new Hono<{ Bindings: Env }>();
  // Holds for `/playground` too.
  web.use("/playground/*", async (c, next) => {
    if (!(isOpen(c.env, "PLAYGROUND") && isOpen(c.env, "API"))) return problem(404, ...PROBLEMS.playgroundClosed);
    await next();
  });
  // The assets answer `/playground/index.html` with a redirect to the folder.
  web.get("/playground", (c) => fetchPage(c.env, c.req.raw, "/playground/"));
  web.route("/", createFeedRoutes());
  web.get("/playground/*", (c) => fetchPage(c.env, c.req.raw, c.req.path));
  return web;
}
