import { Hono } from "hono";
import { etag } from "hono/etag";
import type { z } from "zod";
import { TRIAL_REMARK } from "../../src/card/build-settings-card.ts";
import { findIntent } from "../../src/card/intent-codec.ts";
import { calendarDateSchema, dateInJapan } from "../../src/domain/calendar-date.ts";
import { renderApi } from "../../src/page/api-page.tsx";
import { describeBadFields, PROBLEMS } from "../../src/wording/problems.ts";
import { CHECKED_CACHE } from "../checked-cache.ts";
import { openDesk, type Reply } from "../desk.ts";
import { type Env, isOpen } from "../env.ts";
import { findOrigin } from "../find-origin.ts";
import { fetchAsset, findRecords } from "../load-house.ts";
import { logError } from "../log.ts";
import { nameCities } from "../name-cities.ts";
import { scriptedResponse } from "../page/html-response.ts";
import { readVisit } from "../page/read-visit.ts";
import { problem } from "../problem.ts";
import { findAddress, isOverLimit, tooMany } from "../rate-limits.ts";
import { readBody } from "../read-body.ts";
import { readWhole } from "../read-known.ts";
import { readRecords } from "../read-records.ts";
import type { TopicKeeper } from "../reminder-desk.ts";
import { askSchema, tapSchema } from "./ask-request.ts";
import { describeDigest } from "./describe-digest.ts";
import { describeMeasure } from "./describe-measure.ts";
import { describeReply } from "./describe-reply.ts";
import { buildApiPage, buildOpenApi } from "./openapi.ts";

/** The API reaches nobody: topics can be tried, and are not kept. */
const TRIAL_KEEPER: TopicKeeper = {
  list: async () => [],
  add: async () => undefined,
  remove: async () => undefined,
  removeAll: async () => undefined,
  remark: TRIAL_REMARK,
};

const unknownCity = async (env: Env, id: string) =>
  problem(404, ...PROBLEMS.noRecordsOf(id.slice(0, 40), await nameCities(env)));

/** The public JSON API. It answers from the same desk as the channels. */
export function createApiRoutes(): Hono<{ Bindings: Env }> {
  const api = new Hono<{ Bindings: Env }>();

  api.use(async (c, next) => {
    if (!isOpen(c.env, "API")) return problem(404, ...PROBLEMS.apiClosed);
    // A question is read first: whoever needs help now waits for no limit.
    const isQuestion = c.req.method === "POST" && c.req.path.endsWith("/ask");
    if (!isQuestion && (await isOverLimit(c.env, { address: findAddress(c.req.raw.headers) }))) return tooMany();
    await next();
  });

  api.post("/ask", async (c) => {
    const body = await parseJson(c.req.raw, askSchema);
    if (body instanceof Response) return body;
    const desk = await openDesk(c.env, body.city);
    if (!desk) return unknownCity(c.env, body.city);
    const limits = { address: findAddress(c.req.raw.headers), city: `api:${body.city}` };
    if (await isOverLimit(c.env, limits)) {
      const card = desk.findEmergencyCard(body.text, "perhaps");
      if (card === null) return tooMany();
      return c.json(await describeReply({ card, answered: null }, c.env, body.city, isRendered(c.req.query("render"))));
    }
    const now = new Date();
    const reply = await desk.ask(body.text, conversationOf(body.conversation), now, TRIAL_KEEPER);
    if (reply.failed) return troubleProblem();
    await remember(reply);
    return c.json(await describeReply(reply, c.env, body.city, isRendered(c.req.query("render"))));
  });

  api.post("/tap", async (c) => {
    const body = await parseJson(c.req.raw, tapSchema);
    if (body instanceof Response) return body;
    const desk = await openDesk(c.env, body.city);
    if (!desk) return unknownCity(c.env, body.city);
    if (await isOverLimit(c.env, { city: `api:${body.city}` })) return tooMany();
    const intent = findIntent(body.data);
    if (!intent) return problem(400, ...PROBLEMS.tapUnreadable);
    const reply = await desk.follow(intent, conversationOf(body.conversation), new Date(), TRIAL_KEEPER);
    if (reply.failed) return troubleProblem();
    await remember(reply);
    return c.json(await describeReply(reply, c.env, body.city, isRendered(c.req.query("render"))));
  });

  api.all("/ask", () => wrongMethod("/api/ask"));
  api.all("/tap", () => wrongMethod("/api/tap"));

  // For whoever writes programs, from any site.
  api.get("/openapi.json", etag(), (c) =>
    c.json(buildOpenApi(findOrigin(c.env, c.req.raw)), 200, {
      "cache-control": CHECKED_CACHE,
      "access-control-allow-origin": "*",
    }),
  );

  api.get("/try", etag(), async (c) => scriptedResponse(renderApi(buildApiPage(), await readVisit(c, []))));

  // Written when the cities were built: there may be more of them than are worth opening.
  api.get("/cities", async (c) => {
    const cities = await fetchAsset(c.env, "/cities/cities.json");
    if (!cities) throw new Error("static asset missing: /cities/cities.json; run npm run build:data");
    return new Response(cities.body, { headers: { "content-type": "application/json" } });
  });

  api.get("/cities/:city/measures", async (c) => {
    const found = await findRecords(c.env, c.req.param("city"));
    if (!found) return unknownCity(c.env, c.req.param("city"));
    const now = new Date();
    const book = await readWhole(c.env, found.city.id, "citizens", now);
    return c.json({ measures: found.measures.map((measure) => describeMeasure(measure, found.city, now, book)) });
  });

  api.get("/cities/:city/digest", async (c) => {
    const found = await findRecords(c.env, c.req.param("city"));
    if (!found) return unknownCity(c.env, c.req.param("city"));
    const today = calendarDateSchema.safeParse(c.req.query("today") ?? dateInJapan(new Date()));
    if (!today.success) return problem(400, ...PROBLEMS.dayUnreadable);
    return c.json(
      describeDigest(await readRecords(c.env, found, new Date()), today.data, isRendered(c.req.query("render"))),
    );
  });

  api.get("/cities/:city/measures/:id", async (c) => {
    const found = await findRecords(c.env, c.req.param("city"));
    if (!found) return unknownCity(c.env, c.req.param("city"));
    const measure = found.measures.find(({ id }) => id === c.req.param("id"));
    if (!measure) {
      const list = `/api/cities/${found.city.id}/measures`;
      return problem(404, ...PROBLEMS.noRecord(found.city.name, c.req.param("id").slice(0, 60), list));
    }
    const now = new Date();
    const book = await readWhole(c.env, found.city.id, "citizens", now);
    return c.json(describeMeasure(measure, found.city, now, book));
  });

  return api;
}

const wrongMethod = (path: string) => problem(405, ...PROBLEMS.apiPostOnly(path), { allow: "POST" });

const troubleProblem = () => problem(500, ...PROBLEMS.unanswered);

/**
 * Keeps the subject before the answer goes out: a program asks its next question at once, and must find it. A subject
 * that cannot be kept costs only the follow-up.
 */
async function remember(reply: Reply): Promise<void> {
  try {
    await reply.remember();
  } catch (error) {
    logError("desk.subject_unkept", error);
  }
}

/** API conversations are named by their callers; the prefix keeps them apart from the channels'. */
const conversationOf = (id: string | undefined) => (id === undefined ? null : `api:${id}`);

/** `?render=1` adds the card, both channels' messages and why the answer came about (the playground asks for it). */
const isRendered = (parameter: string | undefined) => parameter === "1";

/** Reads a JSON body through a schema; a Response (413, 415, 400) when it cannot be read. */
async function parseJson<T extends z.ZodType>(request: Request, schema: T): Promise<z.output<T> | Response> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) {
    return problem(415, ...PROBLEMS.jsonOnly);
  }
  const bytes = await readBody(request);
  if (bytes === null) return problem(413, ...PROBLEMS.apiTooLarge);
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return problem(400, ...PROBLEMS.jsonUnreadable);
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const detail = describeBadFields(issues.map(({ path, message }) => ({ path: path.join("."), message })));
  if (issues.some(({ code }) => code === "too_big")) return problem(413, ...PROBLEMS.fieldTooLong(detail));
  return problem(400, ...PROBLEMS.fieldsUnreadable(detail));
}
