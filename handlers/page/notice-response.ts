import type { Context } from "hono";
import { type Notice, renderNotice } from "../../src/page/notice-page.tsx";
import { PLAIN_VISIT, type Visit, wishSchema } from "../../src/page/visit.ts";
import type { NoticeKind } from "../../src/page/words/page-words.ts";
import type { Env } from "../env.ts";
import { logError } from "../log.ts";
import { WINDOW_SECONDS } from "../rate-limits.ts";
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
  const response = htmlResponse(renderNotice(kind, await readNoticeVisit(c)), "no-store", status);
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

export const notFoundPage = (c: PageContext) => noticePage(c, "not_found");
export const tooManyPage = (c: PageContext) => noticePage(c, "too_many");
export const unreadPage = (c: PageContext) => noticePage(c, "unread");
export const brokenPage = (c: PageContext) => noticePage(c, "broken");

/** What somebody who sets a city up is told; no visit of a city's pages leads there. */
export const noticeResponse = (status: number, notice: Notice): Response =>
  htmlResponse(renderNotice(notice), "no-store", status);
