import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import { CITY_PICTURE, readPicture } from "../../src/text/page-pictures.ts";
import type { Env } from "../env.ts";
import { fetchAsset, findRecords } from "../load-house.ts";
import { limitAddress } from "../rate-limits.ts";
import { PAGE_HEADERS } from "../web/page-headers.ts";
import { notFoundPage, tooManyPage } from "./notice-response.ts";

/** A picture says nothing that a report changes; a new title comes with the next deployment. */
const PICTURE_CACHE = "public, max-age=86400";

type PictureContext = Context<{ Bindings: Env }>;

/** `/:city/picture.png` and `/:city/m/:id/picture.png`: what previews of the pages show. */
export function createPictureRoutes(): Hono<{ Bindings: Env }> {
  const routes = new Hono<{ Bindings: Env }>();
  routes.get("/:city/picture.png", etag(), limitAddress(tooManyPage), (c) => answer(c, () => CITY_PICTURE));
  routes.get("/:city/m/:id/picture.png", etag(), limitAddress(tooManyPage), (c) =>
    answer(c, (ids) => ids.find((id) => id === c.req.param("id"))),
  );
  return routes;
}

async function answer(c: PictureContext, choose: (ids: readonly string[]) => string | undefined): Promise<Response> {
  const records = await findRecords(c.env, c.req.param("city") ?? "");
  const id = records && choose(records.measures.map((measure) => measure.id));
  const file = id && (await fetchAsset(c.env, `/pictures/${records.city.id}.bin`));
  if (!id || !file) return notFoundPage(c);
  return new Response(readPicture(await file.arrayBuffer(), id).slice(), {
    headers: { ...PAGE_HEADERS, "content-type": "image/png", "cache-control": PICTURE_CACHE },
  });
}
