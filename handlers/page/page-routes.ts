import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import type { Card } from "../../src/card/card.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { renderAbout } from "../../src/page/about-page.tsx";
import { renderAnswer } from "../../src/page/answer-page.tsx";
import { API_SCRIPT_PATH } from "../../src/page/api-page.tsx";
import { buildDeadlines } from "../../src/page/build-deadlines.ts";
import { buildOverview, countDepartments, listUpdateLines, viewsOf } from "../../src/page/build-overview.ts";
import { renderCities } from "../../src/page/cities-page.tsx";
import { CITIES_A_PAGE, type ComparedCity, renderCompare, renderThemes } from "../../src/page/compare-page.tsx";
import { renderDeadlines } from "../../src/page/deadlines-page.tsx";
import { renderDepartment, renderDepartments } from "../../src/page/department-page.tsx";
import { filterRecords, findDepartmentNames, listQuerySchema } from "../../src/page/filter-records.ts";
import { STYLE_PATH } from "../../src/page/head.tsx";
import { renderList } from "../../src/page/list-page.tsx";
import { renderOverview } from "../../src/page/overview-page.tsx";
import {
  askQuerySchema,
  compareQuerySchema,
  departmentPath,
  listPath,
  turnQuerySchema,
} from "../../src/page/page-paths.ts";
import { renderRecord } from "../../src/page/record-page.tsx";
import { renderUpdates } from "../../src/page/updates-page.tsx";
import { type Visit, wishSchema, withWish } from "../../src/page/visit.ts";
import { findEmergency } from "../../src/understand/find-emergency.ts";
import { CHECKED_CACHE } from "../checked-cache.ts";
import { findLineId } from "../credentials/find-line-id.ts";
import { openDesk } from "../desk.ts";
import type { Env } from "../env.ts";
import { findOrigin } from "../find-origin.ts";
import { EMERGENCIES, findRecords } from "../load-house.ts";
import { logError } from "../log.ts";
import { findAddress, isOverLimit } from "../rate-limits.ts";
import { isRecordsUnread } from "../records-unread.ts";
import { fetchPage } from "../web/fetch-page.ts";
import { createChartRoutes } from "./chart-routes.ts";
import { createChatRoutes } from "./chat-routes.ts";
import { createFeedbackRoutes } from "./feedback-routes.ts";
import { htmlResponse } from "./html-response.ts";
import { answerKept } from "./kept-pages.ts";
import { createMistakeRoutes } from "./mistake-routes.ts";
import { brokenPage, notFoundPage, tooManyPage, unreadPage } from "./notice-response.ts";
import { findSurroundings, findTheme, listSpeakingOf, listUnderTheme, readCityList, readThemes } from "./open-city.ts";
import { openReported, type Reported } from "./open-reported.ts";
import { offerFeedback } from "./page-feedback.ts";
import { createPictureRoutes } from "./picture-routes.ts";
import { readVisit } from "./read-visit.ts";

/** The plan of a city, and the answer to a question that stands in its address; `/compare` too has its form. */
const CITY_PATH = "/:city";

type PageContext = Context<{ Bindings: Env }>;

/** Pages for citizens: the cities, a city's plan, its lists, each record, and what stands behind them. */
export function createPageRoutes(): Hono<{ Bindings: Env }> {
  const pages = new Hono<{ Bindings: Env }>();
  pages.onError((error, c) => {
    if (isRecordsUnread(error)) return unreadPage(c);
    logError("unhandled", error);
    return brokenPage(c);
  });
  pages.get(STYLE_PATH, (c) => fetchPage(c.env, c.req.raw, STYLE_PATH));
  pages.get(API_SCRIPT_PATH, (c) => fetchPage(c.env, c.req.raw, API_SCRIPT_PATH));
  pages.get("/page/fonts/:file", (c) => fetchPage(c.env, c.req.raw, c.req.path));
  for (const path of [
    "/",
    CITY_PATH,
    "/:city/list",
    "/:city/departments",
    "/:city/departments/:dept",
    "/:city/deadlines",
    "/:city/updates",
    "/:city/about",
    "/:city/m/:id",
  ]) {
    pages.on("GET", path, etag(), async (c, next) => {
      if (path === CITY_PATH && asksForHelp(c.req.query())) return next();
      if (await isOverLimit(c.env, { address: findAddress(c.req.raw.headers) })) return tooManyPage(c);
      await next();
    });
  }

  pages.get("/", async (c) => checked(renderCities({ cities: await readCityList(c.env) }, await readVisit(c, []))));

  pages.get("/compare", async (c) => {
    const { theme: id, from } = compareQuerySchema.parse(c.req.query());
    if (id === undefined) return checked(renderThemes({ themes: await readThemes(c.env) }, await readVisit(c, [])));
    const theme = await findTheme(c.env, id);
    if (!theme) return notFoundPage(c);
    const cities = theme.cities.slice(from, from + CITIES_A_PAGE);
    const compared = await Promise.all(cities.map((city) => openCompared(c.env, city.id, id)));
    const opened = compared.filter((city) => city !== undefined);
    const visit = await readVisit(
      c,
      opened.map(({ city }) => city.id),
    );
    return checked(renderCompare({ theme, compared: opened, from }, visit));
  });

  pages.get(CITY_PATH, async (c) => {
    // A question first: the desk gives the numbers to call where nothing of the city can be read.
    const query = askQuerySchema.safeParse(c.req.query());
    if (query.success) return answer(c, c.req.param("city"), query.data.q, query.data.from);
    return answerCity(c, ({ records, today }, visit) =>
      renderOverview({ overview: buildOverview(records, today) }, visit),
    );
  });

  pages.get("/:city/list", async (c) => {
    const opened = await openReported(c.env, c.req.param("city"));
    if (!opened) return notFoundPage(c);
    const { records, today } = opened;
    const query = listQuerySchema.parse(c.req.query());
    const all = viewsOf(records, today);
    // Only words need the search: a mere filter does not wait for it.
    const topic = query.text === undefined ? [] : await listSpeakingOf(c.env, records.city.id, query.text);
    const found = filterRecords(query, all, topic, today);
    return checked(renderList({ city: records.city, all, found, query }, await readVisit(c, [records.city.id])));
  });

  pages.get("/:city/departments", (c) =>
    answerCity(c, ({ records, today }, visit) =>
      renderDepartments({ city: records.city, departments: countDepartments(viewsOf(records, today)) }, visit),
    ),
  );

  pages.get("/:city/departments/:dept", async (c) => {
    const opened = await openReported(c.env, c.req.param("city"));
    if (!opened) return notFoundPage(c);
    const { records, today } = opened;
    const asked = c.req.param("dept");
    const [department, ...more] = findDepartmentNames(asked, viewsOf(records, today));
    if (department === undefined) return notFoundPage(c);
    if (department !== asked) {
      const { id } = records.city;
      const address = more.length === 0 ? departmentPath(id, department) : listPath(id, { dept: asked });
      return c.redirect(withWish(address, wishSchema.parse(c.req.query())), 302);
    }
    return answerKept(c, opened, (visit) =>
      renderDepartment({ city: records.city, department, all: viewsOf(records, today) }, visit),
    );
  });

  pages.get("/:city/deadlines", (c) =>
    answerCity(c, ({ records, today }, visit) =>
      renderDeadlines({ city: records.city, deadlines: buildDeadlines(records, today) }, visit),
    ),
  );

  pages.get("/:city/updates", (c) =>
    answerCity(c, ({ records, today }, visit) => {
      const { from } = turnQuerySchema.parse(c.req.query());
      return renderUpdates({ city: records.city, updates: listUpdateLines(records, today), from }, visit);
    }),
  );

  pages.get("/:city/about", async (c) => {
    const records = await findRecords(c.env, c.req.param("city"));
    if (!records) return notFoundPage(c);
    // Nothing that is reported changes it.
    return answerKept(c, { records, today: "" }, (visit) => renderAbout({ city: records.city }, visit));
  });

  pages.get("/:city/m/:id", async (c) => {
    const cityId = c.req.param("city");
    // An account may be connected or taken away at any time, too.
    const [opened, lineId] = await Promise.all([openReported(c.env, cityId), findLineId(c.env, cityId)]);
    const measure = opened?.records.measures.find(({ id }) => id === c.req.param("id"));
    if (!opened || !measure) return notFoundPage(c);
    const { records, today } = opened;
    const render = async (visit: Visit) => {
      const surroundings = await findSurroundings(c.env, cityId, measure.id);
      const view = buildMeasureView(measure, records.city, today, records.book?.get(measure.id));
      return renderRecord({ view, ...surroundings, lineId, origin: findOrigin(c.env, c.req.raw), today }, visit);
    };
    return answerKept(c, opened, render, lineId);
  });

  pages.route("/", createPictureRoutes());
  pages.route("/", createChartRoutes());
  pages.route("/", createChatRoutes());
  pages.route("/", createFeedbackRoutes());
  pages.route("/", createMistakeRoutes());
  return pages;
}

/** A page that shows a city as it stands today. */
async function answerCity(c: PageContext, render: (opened: Reported, visit: Visit) => string): Promise<Response> {
  const opened = await openReported(c.env, c.req.param("city") ?? "");
  return opened ? answerKept(c, opened, (visit) => render(opened, visit)) : notFoundPage(c);
}

/** A city's records under a topic as they stand today. */
async function openCompared(env: Env, cityId: string, themeId: string): Promise<ComparedCity | undefined> {
  const opened = await openReported(env, cityId);
  if (!opened) return undefined;
  const { records, today } = opened;
  const ids = await listUnderTheme(env, cityId, themeId);
  const views = new Map(viewsOf(records, today).map((view) => [view.measure.id, view]));
  return { city: records.city, views: ids.flatMap((id) => views.get(id) ?? []) };
}

/** Whoever needs help now waits for no limit. */
function asksForHelp(query: Record<string, string>): boolean {
  const asked = askQuerySchema.safeParse(query);
  return asked.success && findEmergency(asked.data.q, EMERGENCIES) !== null;
}

/** The chat's own answer. Nothing of it is kept: reading a page changes nothing, only a tap under it does. */
async function answer(c: PageContext, cityId: string, question: string, from: number): Promise<Response> {
  const desk = await openDesk(c.env, cityId);
  if (!desk) return notFoundPage(c);
  const isCall = desk.findEmergencyCard(question) !== null;
  const isOver = !isCall && (await isOverLimit(c.env, { city: `page:${cityId}` }));
  const emergency = isCall || isOver ? desk.findEmergencyCard(question, "perhaps") : null;
  if (isOver && emergency === null) return tooManyPage(c);
  const now = new Date();
  const reply =
    emergency !== null
      ? { card: emergency, failed: false }
      : from > 0
        ? await desk.follow({ kind: "more", text: question, offset: from }, null, now)
        : await desk.ask(question, null, now);
  const feedback = await offerFeedback(c.env, cityId, reply.card, now);
  const visit = speakAsAsked(await readVisit(c, []), reply.card, c.req.query("lang"));
  const html = renderAnswer({ city: desk.city, question, card: reply.card, feedback }, visit);
  return htmlResponse(html, "no-store", reply.failed ? 500 : 200);
}

/**
 * Around an answer in another language stands the same language, and it stays on the way from there; who has chosen one
 * keeps it. Easy Japanese is no other language: whoever writes kana reads the page as it is.
 */
function speakAsAsked(visit: Visit, card: Card, chosen: string | undefined): Visit {
  const asked = "language" in card ? card.language : undefined;
  if (chosen !== undefined || asked === undefined || asked === "ja-easy") return visit;
  return { ...visit, language: asked, isOfQuestion: true };
}

const checked = (html: string) => htmlResponse(html, CHECKED_CACHE);
