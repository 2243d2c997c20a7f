import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import { dateInJapan } from "../../src/domain/calendar-date.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { renderAbout } from "../../src/page/about-page.tsx";
import { renderAnswer } from "../../src/page/answer-page.tsx";
import { buildOverview, viewsOf } from "../../src/page/build-overview.ts";
import { renderCities } from "../../src/page/cities-page.tsx";
import { filterRecords, listQuerySchema } from "../../src/page/filter-records.ts";
import { STYLE_PATH } from "../../src/page/layout.tsx";
import { renderList } from "../../src/page/list-page.tsx";
import { renderOverview } from "../../src/page/overview-page.tsx";
import { askQuerySchema } from "../../src/page/page-paths.ts";
import { renderRecord } from "../../src/page/record-page.tsx";
import { openDesk } from "../desk.ts";
import type { Env } from "../env.ts";
import { logError } from "../log.ts";
import { findAddress, isOverLimit, WINDOW_SECONDS } from "../rate-limits.ts";
import { readRecords } from "../read-records.ts";
import { isRecordsUnread } from "../records-unread.ts";
import { fetchPage } from "../web/fetch-page.ts";
import { CHECKED_CACHE, htmlResponse, notFoundPage, noticeResponse } from "./html-response.ts";
import { listCities, listRelated, listSpeakingOf, openCity } from "./open-city.ts";

/** Answers to questions are for who asked; each would be worked out anew for every crawler. */
const ROBOTS = "User-agent: *\nDisallow: /*?q=\nDisallow: /api/\n";

type PageContext = Context<{ Bindings: Env }>;

/** Pages for citizens: the cities, a city's plan, its lists, each record, and what stands behind them. */
export function createPageRoutes(): Hono<{ Bindings: Env }> {
  const pages = new Hono<{ Bindings: Env }>();
  pages.onError((error) => {
    if (isRecordsUnread(error)) return unreadPage();
    logError("unhandled", error);
    return noticeResponse(500, {
      title: "うまく表示できませんでした",
      text: "少し時間をおいて、もう一度開いてください。",
    });
  });
  pages.get("/robots.txt", (c) => c.text(ROBOTS, 200, { "cache-control": CHECKED_CACHE }));
  pages.get(STYLE_PATH, (c) => fetchPage(c.env, c.req.raw, STYLE_PATH));
  for (const path of ["/", "/:city", "/:city/list", "/:city/about", "/:city/m/:id"]) {
    pages.on("GET", path, etag(), async (c, next) => {
      if (await isOverLimit(c.env, { address: findAddress(c.req.raw.headers) })) return tooManyPage();
      await next();
    });
  }

  pages.get("/", async (c) => checked(renderCities({ cities: await listCities(c.env) })));

  pages.get("/:city", async (c) => {
    const records = await openCity(c.env, c.req.param("city"));
    if (!records) return notFoundPage();
    const query = askQuerySchema.safeParse(c.req.query());
    if (query.success) return answer(c, records.city.id, query.data.q, query.data.from);
    const now = new Date();
    return checked(
      renderOverview({ overview: buildOverview(await readRecords(c.env, records, now), dateInJapan(now)) }),
    );
  });

  pages.get("/:city/list", async (c) => {
    const records = await openCity(c.env, c.req.param("city"));
    if (!records) return notFoundPage();
    const query = listQuerySchema.parse(c.req.query());
    const now = new Date();
    const all = viewsOf(await readRecords(c.env, records, now), dateInJapan(now));
    // Only words need the search: a mere filter does not wait for it.
    const topic = query.text === undefined ? [] : await listSpeakingOf(c.env, records.city.id, query.text);
    const found = filterRecords(query, all, topic);
    return checked(renderList({ city: records.city, all, found, query }));
  });

  pages.get("/:city/about", async (c) => {
    const records = await openCity(c.env, c.req.param("city"));
    return records ? checked(renderAbout({ city: records.city })) : notFoundPage();
  });

  pages.get("/:city/m/:id", async (c) => {
    const records = await openCity(c.env, c.req.param("city"));
    const measure = records?.measures.find(({ id }) => id === c.req.param("id"));
    if (!records || !measure) return notFoundPage();
    const now = new Date();
    const today = dateInJapan(now);
    const [{ book }, related] = await Promise.all([
      readRecords(c.env, records, now),
      listRelated(c.env, records.city.id, measure.id),
    ]);
    const view = buildMeasureView(measure, records.city, today, book?.get(measure.id));
    return checked(renderRecord({ view, related, origin: new URL(c.req.url).origin, today }));
  });

  return pages;
}

/** The chat's own answer. Nothing of it is kept: reading a page changes nothing. */
async function answer(c: PageContext, cityId: string, question: string, from: number): Promise<Response> {
  const desk = await openDesk(c.env, cityId);
  if (!desk) return notFoundPage();
  const emergency = desk.findEmergencyCard(question);
  if (!emergency && (await isOverLimit(c.env, { city: `page:${cityId}` }))) return tooManyPage();
  const now = new Date();
  const reply =
    emergency !== null
      ? { card: emergency, failed: false }
      : from > 0
        ? await desk.follow({ kind: "more", text: question, offset: from }, null, now)
        : await desk.ask(question, null, now);
  const html = renderAnswer({ city: desk.city, question, card: reply.card });
  return htmlResponse(html, "no-store", reply.failed ? 500 : 200);
}

const checked = (html: string) => htmlResponse(html, CHECKED_CACHE);

const unreadPage = () =>
  noticeResponse(
    503,
    {
      title: "いま、新しい報告を読み出せません",
      text: "公開された報告を読み出せないため、いまの状態をお見せできません。少し時間をおいて、もう一度開いてください。",
    },
    { "retry-after": "30" },
  );

const tooManyPage = () =>
  noticeResponse(
    429,
    { title: "短い時間に多すぎます", text: "1分ほど待ってから、もう一度開いてください。" },
    { "retry-after": String(WINDOW_SECONDS) },
  );
