import { Hono } from "hono";
import { type Env, isOpen } from "../env.ts";
import { problem } from "../problem.ts";
import { createFeedRoutes } from "./feeds/feed-routes.ts";
import { PAGE_HEADERS } from "./page-headers.ts";

/** Fonts never change under their names; the page and its script change with every release and are checked each time. */
const FONT_CACHE = "public, max-age=2592000";
const PAGE_CACHE = "no-cache";

/** Pages for people: the playground. Everything else in the static assets is served as it is. */
export function createWebRoutes(): Hono<{ Bindings: Env }> {
  const web = new Hono<{ Bindings: Env }>();
  web.use(async (c, next) => {
    const isPage = c.req.path === "/" || c.req.path.startsWith("/playground");
    if (isPage && !(isOpen(c.env, "PLAYGROUND") && isOpen(c.env, "API")))
      return problem(404, "試し場は止めています", "この市の設定で、試し場は使えないようにしてあります");
    await next();
  });
  web.get("/", (c) => c.redirect("/playground"));
  // The assets answer `/playground/index.html` with a redirect to the folder.
  web.get("/playground", (c) => fetchPage(c.env, c.req.raw, "/playground/"));
  web.route("/", createFeedRoutes());
  web.get("/playground/*", (c) => fetchPage(c.env, c.req.raw, c.req.path));
  return web;
}

async function fetchPage(env: Env, request: Request, path: string): Promise<Response> {
  // The request's own headers go along, so that an unchanged file is answered with 304.
  const asset = await env.ASSETS.fetch(new URL(path, request.url).href, {
    method: request.method,
    headers: request.headers,
  } as never);
  const response = new Response(asset.body as ReadableStream | null, asset as unknown as ResponseInit);
  for (const [name, value] of Object.entries(PAGE_HEADERS)) response.headers.set(name, value);
  response.headers.set("cache-control", path.startsWith("/playground/fonts/") ? FONT_CACHE : PAGE_CACHE);
  return response;
}
