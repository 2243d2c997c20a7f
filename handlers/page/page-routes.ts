import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import { dateInJapan } from "../../src/domain/calendar-date.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { renderAbout } from "../../src/page/about-page.tsx";
import { renderAnswer } from "../../src/page/answer-page.tsx";
import { buildDeadlines } from "../../src/page/build-deadlines.ts";
import { buildOverview, countDepartments, listUpdateLines, viewsOf } from "../../src/page/build-overview.ts";
import { renderCities } from "../../src/page/cities-page.tsx";
import { CITIES_A_PAGE, type ComparedCity, renderCompare, renderThemes } from "../../src/page/compare-page.tsx";
import { renderDeadlines } from "../../src/page/deadlines-page.tsx";
import { renderDepartment, renderDepartments } from "../../src/page/department-page.tsx";
import { filterRecords, listQuerySchema } from "../../src/page/filter-records.ts";
import { STYLE_PATH } from "../../src/page/head.tsx";
import { renderList } from "../../src/page/list-page.tsx";
import { renderOverview } from "../../src/page/overview-page.tsx";
import { askQuerySchema, compareQuerySchema, turnQuerySchema } from "../../src/page/page-paths.ts";
import { renderRecord } from "../../src/page/record-page.tsx";
import { renderUpdates } from "../../src/page/updates-page.tsx";
import { listDepartmentNames } from "../../src/reply/describe-plan.ts";
import { findEmergency } from "../../src/understand/find-emergency.ts";
import { openDesk } from "../desk.ts";
import { type Env, readLineId } from "../env.ts";
import { EMERGENCIES, findRecords } from "../load-house.ts";
import { logError } from "../log.ts";
import { findAddress, isOverLimit } from "../rate-limits.ts";
import { readRecords } from "../read-records.ts";
import { isRecordsUnread } from "../records-unread.ts";
import { fetchPage } from "../web/fetch-page.ts";
import { createChatRoutes } from "./chat-routes.ts";
import { CHECKED_CACHE, htmlResponse, notFoundPage, noticeResponse, tooManyPage } from "./html-response.ts";
import { createMistakeRoutes } from "./mistake-routes.ts";
import { findSurroundings, findTheme, listSpeakingOf, listUnderTheme, readCityList, readThemes } from "./open-city.ts";
import { findOrigin, openReported } from "./open-reported.ts";
import { createPictureRoutes } from "./picture-routes.ts";
import { readVisit } from "./read-visit.ts";

/** The plan of a city, and the answer to a question that stands in its address; `/compare` too has its form. */
const CITY_PATH = "/:city";

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
  pages.get(STYLE_PATH, (c) => fetchPage(c.env, c.req.raw, STYLE_PATH));
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
      if (await isOverLimit(c.env, { address: findAddress(c.req.raw.headers) })) return tooManyPage();
      await next();
    });
  }

  pages.get("/", async (c) => checked(renderCities({ cities: await readCityList(c.env) }, await readVisit(c, []))));

  pages.get("/compare", async (c) => {
    const { theme: id, from } = compareQuerySchema.parse(c.req.query());
    if (id === undefined) return checked(renderThemes({ themes: await readThemes(c.env) }, await readVisit(c, [])));
    const theme = await findTheme(c.env, id);
    if (!theme) return notFoundPage();
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
    const opened = await openReported(c.env, c.req.param("city"));
    if (!opened) return notFoundPage();
    return checked(renderOverview({ overview: buildOverview(opened.records, opened.today) }, await readCityVisit(c)));
  });

  pages.get("/:city/list", async (c) => {
    const opened = await openReported(c.env, c.req.param("city"));
    if (!opened) return notFoundPage();
    const { records, today } = opened;
    const query = listQuerySchema.parse(c.req.query());
    const all = viewsOf(records, today);
    // Only words need the search: a mere filter does not wait for it.
    const topic = query.text === undefined ? [] : await listSpeakingOf(c.env, records.city.id, query.text);
    const found = filterRecords(query, all, topic);
    return checked(renderList({ city: records.city, all, found, query }, await readCityVisit(c)));
  });

  pages.get("/:city/departments", async (c) => {
    const opened = await openReported(c.env, c.req.param("city"));
    if (!opened) return notFoundPage();
    const { records, today } = opened;
    const departments = countDepartments(viewsOf(records, today));
    return checked(renderDepartments({ city: records.city, departments }, await readCityVisit(c)));
  });

  pages.get("/:city/departments/:dept", async (c) => {
    const opened = await openReported(c.env, c.req.param("city"));
    if (!opened) return notFoundPage();
    const { records, today } = opened;
    const department = c.req.param("dept");
    if (!records.measures.some((measure) => listDepartmentNames(measure).includes(department))) return notFoundPage();
    const all = viewsOf(records, today);
    return checked(renderDepartment({ city: records.city, department, all }, await readCityVisit(c)));
  });

  pages.get("/:city/deadlines", async (c) => {
    const opened = await openReported(c.env, c.req.param("city"));
    if (!opened) return notFoundPage();
    const { records, today } = opened;
    const deadlines = buildDeadlines(records, today);
    return checked(renderDeadlines({ city: records.city, deadlines }, await readCityVisit(c)));
  });

  pages.get("/:city/updates", async (c) => {
    const opened = await openReported(c.env, c.req.param("city"));
    if (!opened) return notFoundPage();
    const { records, today } = opened;
    const { from } = turnQuerySchema.parse(c.req.query());
    const updates = listUpdateLines(records, today);
    return checked(renderUpdates({ city: records.city, updates, from }, await readCityVisit(c)));
  });

  pages.get("/:city/about", async (c) => {
    const records = await findRecords(c.env, c.req.param("city"));
    return records ? checked(renderAbout({ city: records.city }, await readCityVisit(c))) : notFoundPage();
  });

  pages.get("/:city/m/:id", async (c) => {
    const records = await findRecords(c.env, c.req.param("city"));
    const measure = records?.measures.find(({ id }) => id === c.req.param("id"));
    if (!records || !measure) return notFoundPage();
    const now = new Date();
    const today = dateInJapan(now);
    const [{ book }, surroundings] = await Promise.all([
      readRecords(c.env, records, now),
      findSurroundings(c.env, records.city.id, measure.id),
    ]);
    const view = buildMeasureView(measure, records.city, today, book?.get(measure.id));
    const lineId = readLineId(c.env, records.city.id);
    const origin = findOrigin(c.env, c.req.raw);
    return checked(renderRecord({ view, ...surroundings, lineId, origin, today }, await readCityVisit(c)));
  });

  pages.route("/", createPictureRoutes());
  pages.route("/", createChatRoutes());
  pages.route("/", createMistakeRoutes());
  return pages;
}

const readCityVisit = (c: PageContext) => readVisit(c, [c.req.param("city") ?? ""]);

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
  const html = renderAnswer({ city: desk.city, question, card: reply.card }, await readVisit(c, []));
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
