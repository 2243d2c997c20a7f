import { Hono } from "hono";
import { etag } from "hono/etag";
import { dateInJapan } from "../../../src/domain/calendar-date.ts";
import type { CityRecords } from "../../../src/domain/records.ts";
import { listUpdates } from "../../../src/reminder/record-update.ts";
import { PROBLEMS } from "../../../src/wording/problems.ts";
import type { Env } from "../../env.ts";
import { findOrigin } from "../../find-origin.ts";
import { findRecords } from "../../load-house.ts";
import { nameCities } from "../../name-cities.ts";
import { openResponse } from "../../open-response.ts";
import { problem } from "../../problem.ts";
import { limitAddress, tooMany } from "../../rate-limits.ts";
import { readRecords } from "../../read-records.ts";
import { buildCalendar } from "./build-calendar.ts";
import { buildUpdatesFeed } from "./build-updates-feed.ts";

/** `GET /:city/deadlines.ics` and `GET /:city/updates.atom`, for calendar programs and feed readers. */
export function createFeedRoutes(): Hono<{ Bindings: Env }> {
  const feeds = new Hono<{ Bindings: Env }>();
  feeds.use("/:city/:file{deadlines\\.ics|updates\\.atom}", etag(), limitAddress(tooMany));
  feeds.get("/:city/deadlines.ics", (c) =>
    answer(c.env, c.req.param("city"), "text/calendar", (records, today) =>
      buildCalendar(records, findOrigin(c.env, c.req.raw), today),
    ),
  );
  feeds.get("/:city/updates.atom", (c) =>
    answer(c.env, c.req.param("city"), "application/atom+xml", (records, today) =>
      buildUpdatesFeed(records, listUpdates(records), findOrigin(c.env, c.req.raw), today),
    ),
  );
  return feeds;
}

async function answer(
  env: Env,
  cityId: string,
  type: string,
  build: (records: CityRecords, today: string) => string,
): Promise<Response> {
  const records = await findRecords(env, cityId);
  if (!records) return problem(404, ...PROBLEMS.noRecordsOfCity(await nameCities(env)));
  const now = new Date();
  return openResponse(build(await readRecords(env, records, now), dateInJapan(now)), type);
}
