import { CHECKED_CACHE } from "../checked-cache.ts";
import type { Env } from "../env.ts";
import { PAGE_HEADERS } from "./page-headers.ts";

/** Fonts never change under their addresses; pages, scripts and style sheets change with every release and are checked each time. */
const FONT_CACHE = "public, max-age=31536000, immutable";

/** A page or a part of one from the static assets, with the headers of every page. */
export async function fetchPage(env: Env, request: Request, path: string): Promise<Response> {
  // The request's own headers go along, so that an unchanged file is answered with 304.
  const asset = await env.ASSETS.fetch(new URL(path, request.url).href, {
    method: request.method,
    headers: request.headers,
  } as never);
  const response = new Response(asset.body as ReadableStream | null, asset as unknown as ResponseInit);
  for (const [name, value] of Object.entries(PAGE_HEADERS)) response.headers.set(name, value);
  const isFont = /^\/(?:playground|page)\/fonts\//.test(path) && (asset.ok || asset.status === 304);
  response.headers.set("cache-control", isFont ? FONT_CACHE : CHECKED_CACHE);
  return response;
}
