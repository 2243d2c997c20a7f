import type { Context } from "hono";
import type { CityRecords } from "../../src/domain/records.ts";
import type { Visit } from "../../src/page/visit.ts";
import type { Env } from "../env.ts";
import { CHECKED_CACHE, htmlResponse } from "./html-response.ts";
import type { Reported } from "./open-reported.ts";
import { readVisit } from "./read-visit.ts";

/** Pages that an isolate keeps: of 20,000 letters each about 4 MB. */
const MOST_PAGES = 100;

interface KeptPage {
  /** What was reported when it was written; a publication or a withdrawal makes another one. */
  book: CityRecords["book"];
  /** ISO date in Japan. */
  today: string;
  html: string;
  etag: string;
}

/** By address and the reader's wishes; the page asked for last stands last. */
const kept = new Map<string, KeptPage>();

/**
 * A page of a city, written once for all who read it alike. Whether it still stands is asked of D1 every time, so that a
 * publication is seen at once; only the writing is spared.
 * @param render is not called where the page stands
 */
export async function answerKept(
  c: Context<{ Bindings: Env }>,
  { records: { city, book }, today }: Reported,
  render: (visit: Visit) => string | Promise<string>,
): Promise<Response> {
  const key = c.req.url;
  const before = kept.get(key);
  const page =
    before && before.book === book && before.today === today
      ? before
      : await writePage(await render(await readVisit(c, [city.id])), { book, today });
  kept.delete(key);
  kept.set(key, page);
  if (kept.size > MOST_PAGES) kept.delete(kept.keys().next().value!);
  const response = htmlResponse(page.html, CHECKED_CACHE);
  response.headers.set("etag", page.etag);
  return response;
}

async function writePage(html: string, of: Pick<KeptPage, "book" | "today">): Promise<KeptPage> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(html));
  const name = [...new Uint8Array(digest, 0, 12)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return { ...of, html, etag: `"${name}"` };
}
