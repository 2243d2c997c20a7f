import { Hono } from "hono";
import { etag } from "hono/etag";
import { z } from "zod";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { renderChartFile } from "../../src/page/chart-file.tsx";
import type { Env } from "../env.ts";
import { findAddress, isOverLimit } from "../rate-limits.ts";
import { PAGE_HEADERS } from "../web/page-headers.ts";
import { CHECKED_CACHE } from "./html-response.ts";
import { notFoundPage, tooManyPage } from "./notice-response.ts";
import { openReported } from "./open-reported.ts";

const numberSchema = z.coerce.number().int().min(1).max(1_000);

/** `/:city/m/:id/kpi/2.svg`: an indicator over the years, with what is reported of it today. */
export function createChartRoutes(): Hono<{ Bindings: Env }> {
  const routes = new Hono<{ Bindings: Env }>();
  routes.get("/:city/m/:id/kpi/:file{[0-9]+\\.svg}", etag(), async (c) => {
    if (await isOverLimit(c.env, { address: findAddress(c.req.raw.headers) })) return tooManyPage(c);
    const opened = await openReported(c.env, c.req.param("city"));
    const measure = opened?.records.measures.find(({ id }) => id === c.req.param("id"));
    const number = numberSchema.safeParse(c.req.param("file").split(".")[0]);
    if (!opened || !measure || !number.success) return notFoundPage(c);
    const { records, today } = opened;
    const view = buildMeasureView(measure, records.city, today, records.book?.get(measure.id));
    const picture = renderChartFile(view, number.data);
    if (picture === null) return notFoundPage(c);
    return new Response(picture, {
      headers: {
        ...PAGE_HEADERS,
        // A picture that runs and loads nothing, and may be shown on any page.
        "content-security-policy": "default-src 'none'",
        "content-type": "image/svg+xml; charset=utf-8",
        "cache-control": CHECKED_CACHE,
        "cross-origin-resource-policy": "cross-origin",
      },
    });
  });
  return routes;
}
