import { CHECKED_CACHE } from "./checked-cache.ts";

/** Anybody's page may read it; it is asked for again each time, for what was withdrawn must not be read anywhere. */
export const openResponse = (body: string, type: string, headers: Record<string, string> = {}) =>
  new Response(body, {
    headers: {
      "content-type": `${type}; charset=utf-8`,
      "cache-control": CHECKED_CACHE,
      "access-control-allow-origin": "*",
      "access-control-expose-headers": "etag",
      "cross-origin-resource-policy": "cross-origin",
      "x-content-type-options": "nosniff",
      ...headers,
    },
  });
