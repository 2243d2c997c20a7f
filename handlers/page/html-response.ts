import { type NoticePageProps, renderNotice } from "../../src/page/notice-page.tsx";
import { WINDOW_SECONDS } from "../rate-limits.ts";
import { PAGE_HEADERS } from "../web/page-headers.ts";

/**
 * What a page may do: read its style sheet and fonts from here, send its forms here, and nothing else. There is no
 * script, and no style in the page.
 */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  // The style sheet brings a blank that keeps the place of letters on their way.
  "font-src 'self' data:",
  "img-src 'self'",
  // No script could ask; auditors look for robots.txt from inside the page.
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** The chat also runs one script of ours, which asks us alone. */
const CHAT_POLICY = [...POLICY, "script-src 'self'"];

/** Kept by browsers and asked for again each time: what was withdrawn a moment ago must not be read anywhere. */
export const CHECKED_CACHE = "no-cache";

/** A page for people. @param cache `no-store` for what is nobody else's or not true for long */
export function htmlResponse(html: string, cache: typeof CHECKED_CACHE | "no-store", status = 200): Response {
  return new Response(html, {
    status,
    headers: {
      ...PAGE_HEADERS,
      "content-security-policy": POLICY.join("; "),
      "content-type": "text/html; charset=utf-8",
      "cache-control": cache,
    },
  });
}

/** The page of the chat, with its script. */
export function chatResponse(html: string): Response {
  const response = htmlResponse(html, CHECKED_CACHE);
  response.headers.set("content-security-policy", CHAT_POLICY.join("; "));
  return response;
}

/** A page in the place of one that cannot be shown; nobody keeps it. */
export function noticeResponse(
  status: number,
  notice: NoticePageProps,
  headers: Record<string, string> = {},
): Response {
  const response = htmlResponse(renderNotice(notice), "no-store", status);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

export const notFoundPage = () =>
  noticeResponse(404, {
    title: "ページがありません",
    text: "アドレスが変わったか、打ちまちがいかもしれません。まちの一覧から、さがしてみてください。",
  });

export const tooManyPage = () =>
  noticeResponse(
    429,
    { title: "短い時間に多すぎます", text: "1分ほど待ってから、もう一度開いてください。" },
    { "retry-after": String(WINDOW_SECONDS) },
  );
