import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import { z } from "zod";
import { drawWay } from "../../src/card/picture/draw-way.ts";
import { encodePng } from "../../src/card/picture/encode-png.ts";
import { findKpiWay } from "../../src/domain/kpi-way.ts";
import { buildMeasureView, type MeasureView } from "../../src/domain/measure-view.ts";
import { renderChartFile } from "../../src/page/chart-file.tsx";
import { PICTURE_LETTERS, type PictureLetters, readLetters } from "../../src/text/picture-letters.ts";
import { CHECKED_CACHE } from "../checked-cache.ts";
import type { Env } from "../env.ts";
import { fetchAsset } from "../load-house.ts";
import { limitAddress } from "../rate-limits.ts";
import { PAGE_HEADERS } from "../web/page-headers.ts";
import { notFoundPage, tooManyPage } from "./notice-response.ts";
import { openReported } from "./open-reported.ts";

const fileSchema = z
  .string()
  .regex(/^[1-9][0-9]{0,2}\.(?:svg|png)$/)
  .transform((file) => {
    const [number, format] = file.split(".");
    return { number: Number(number), format: format === "png" ? ("png" as const) : ("svg" as const) };
  });

type ChartContext = Context<{ Bindings: Env }>;

/**
 * `/:city/m/:id/kpi/2.svg` and `.png`: an indicator over the years, with what is reported of it today. The PNG is for
 * chats, and stands only where something was reported.
 */
export function createChartRoutes(): Hono<{ Bindings: Env }> {
  const routes = new Hono<{ Bindings: Env }>();
  routes.get("/:city/m/:id/kpi/:file", etag(), limitAddress(tooManyPage), async (c) => {
    const file = fileSchema.safeParse(c.req.param("file"));
    if (!file.success) return notFoundPage(c);
    const view = await openView(c);
    if (!view) return notFoundPage(c);
    const { number, format } = file.data;
    const picture = format === "svg" ? renderChartFile(view, number) : await drawPng(c.env, view, number);
    if (picture === null) return notFoundPage(c);
    return new Response(picture, {
      headers: {
        ...PAGE_HEADERS,
        // A picture that runs and loads nothing, and may be shown on any page.
        "content-security-policy": "default-src 'none'",
        "content-type": format === "svg" ? "image/svg+xml; charset=utf-8" : "image/png",
        "cache-control": CHECKED_CACHE,
        "cross-origin-resource-policy": "cross-origin",
      },
    });
  });
  return routes;
}

async function openView(c: ChartContext): Promise<MeasureView | undefined> {
  const opened = await openReported(c.env, c.req.param("city") ?? "");
  const measure = opened?.records.measures.find(({ id }) => id === c.req.param("id"));
  if (!opened || !measure) return undefined;
  const { records, today } = opened;
  return buildMeasureView(measure, records.city, today, records.book?.get(measure.id));
}

async function drawPng(env: Env, { measure, reports }: MeasureView, number: number) {
  const kpi = measure.kpis[number - 1];
  const way = kpi && findKpiWay(kpi, reports);
  return way && way.actual.length > 0 ? encodePng(drawWay(way, kpi.unit, await openLetters(env))) : null;
}

let letters: PictureLetters | null = null;

/** Read once an isolate, when the first picture is asked for. */
async function openLetters(env: Env): Promise<PictureLetters> {
  if (letters) return letters;
  const asset = await fetchAsset(env, `/${PICTURE_LETTERS}`);
  if (!asset) throw new Error(`static asset missing: /${PICTURE_LETTERS}; run npm run build:data`);
  letters = readLetters(await asset.arrayBuffer());
  return letters;
}
