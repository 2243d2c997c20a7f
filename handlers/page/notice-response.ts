import type { Context } from "hono";
import type { City } from "../../src/domain/city.ts";
import { type Notice, renderNotice } from "../../src/page/notice-page.tsx";
import { PLAIN_VISIT, type Visit, wishSchema } from "../../src/page/visit.ts";
import type { NoticeKind } from "../../src/page/words/page-words.ts";
import type { Env } from "../env.ts";
import { findRecords } from "../load-house.ts";
import { logError } from "../log.ts";
import { findAddress, isOverLimit, WINDOW_SECONDS } from "../rate-limits.ts";
import { htmlResponse } from "./html-response.ts";
import { readVisit } from "./read-visit.ts";

type PageContext = Context<{ Bindings: Env }>;

const HEADERS: Record<NoticeKind, { status: number; retryAfter: number | null }> = {
  not_found: { status: 404, retryAfter: null },
  too_many: { status: 429, retryAfter: WINDOW_SECONDS },
  unread: { status: 503, retryAfter: 30 },
  broken: { status: 500, retryAfter: null },
};

/** A page in the place of one that cannot be shown, as the reader wishes to read; nobody keeps it. */
async function noticePage(c: PageContext, kind: NoticeKind): Promise<Response> {
  const { status, retryAfter } = HEADERS[kind];
  const city = kind === "not_found" ? await findCityOf(c) : null;
  const response = htmlResponse(renderNotice({ notice: kind, city }, await readNoticeVisit(c)), "no-store", status);
  if (retryAfter !== null) response.headers.set("retry-after", String(retryAfter));
  return response;
}

/** A notice has no address of its own, and is shown without furigana where the readings cannot be read either. */
async function readNoticeVisit(c: PageContext): Promise<Visit> {
  try {
    return { ...(await readVisit(c, [])), place: null };
  } catch (error) {
    logError("page.notice_plain", error);
    return { ...PLAIN_VISIT, language: wishSchema.parse(c.req.query()).lang };
  }
}

/** The city whose address was almost right; null where there is none, or it cannot be read now. */
async function findCityOf(c: PageContext): Promise<City | null> {
  try {
    return (await findRecords(c.env, c.req.path.split("/")[1] ?? ""))?.city ?? null;
  } catch (error) {
    logError("page.notice_plain", error);
    return null;
  }
}

export const notFoundPage = (c: PageContext) => noticePage(c, "not_found");
export const tooManyPage = (c: PageContext) => noticePage(c, "too_many");
export const unreadPage = (c: PageContext) => noticePage(c, "unread");
export const brokenPage = (c: PageContext) => noticePage(c, "broken");

/** In the place of an address that no route knows; each may open a city, so that they are counted like pages. */
export const lostPage = async (c: PageContext) =>
  (await isOverLimit(c.env, { address: findAddress(c.req.raw.headers) })) ? tooManyPage(c) : notFoundPage(c);

/** What somebody who sets a city up is told; no visit of a city's pages leads there. */
export const noticeResponse = (status: number, notice: Notice): Response =>
  htmlResponse(renderNotice({ notice, city: null }), "no-store", status);
