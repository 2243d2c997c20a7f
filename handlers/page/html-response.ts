import { CHECKED_CACHE } from "../checked-cache.ts";
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

/** Two pages also run a script of ours each, which asks us alone. */
const SCRIPTED_POLICY = [...POLICY, "script-src 'self'"];

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

/** A page with its script: the chat, and the API to try. */
export function scriptedResponse(html: string): Response {
  const response = htmlResponse(html, CHECKED_CACHE);
  response.headers.set("content-security-policy", SCRIPTED_POLICY.join("; "));
  return response;
}
