import type { Context } from "hono";
import type { ProgressBook } from "../../src/domain/progress-entry.ts";
import { type Visit, wishSchema, withWish } from "../../src/page/visit.ts";
import { CHECKED_CACHE } from "../checked-cache.ts";
import type { Env } from "../env.ts";
import { htmlResponse } from "./html-response.ts";
import type { Reported } from "./open-reported.ts";
import { findPath, readVisit } from "./read-visit.ts";

/** Pages that an isolate keeps: of 20,000 letters each about 4 MB. */
const MOST_PAGES = 100;

/** What a page was written from. */
interface Ground {
  /**
   * What was reported; a publication or a withdrawal makes another one. Held weakly: a city that the shelf gave up must
   * not stay in memory for its pages. null: nothing that is reported changes the page.
   */
  book: WeakRef<ProgressBook> | null;
  /** ISO date in Japan. */
  today: string;
  /** What else of the database stands on it. */
  beside: string | null;
}

interface KeptPage extends Ground {
  html: string;
  etag: string;
}

/** By address and the reader's wishes; the page asked for last stands last. */
const kept = new Map<string, KeptPage>();

/**
 * A page of a city, written once for all who read it alike. Whether it still stands is asked of D1 every time, so that a
 * publication is seen at once; only the writing is spared.
 * @param render is not called where the page stands
 * @param beside what the page shows of the database that is no report, as a text
 */
export async function answerKept(
  c: Context<{ Bindings: Env }>,
  { records: { city, book }, today }: Reported,
  render: (visit: Visit) => string | Promise<string>,
  beside: string | null = null,
): Promise<Response> {
  const key = findAddress(c);
  const before = kept.get(key);
  const stands = before && before.book?.deref() === book && before.today === today && before.beside === beside;
  const page = stands
    ? before
    : await writePage(await render(await readVisit(c, [city.id])), {
        book: book === undefined ? null : new WeakRef(book),
        today,
        beside,
      });
  kept.delete(key);
  kept.set(key, page);
  if (kept.size > MOST_PAGES) kept.delete(kept.keys().next().value!);
  const response = htmlResponse(page.html, CHECKED_CACHE);
  response.headers.set("etag", page.etag);
  return response;
}

/** A page's own address with the reader's wishes: what no page reads makes no other page. */
function findAddress(c: Context): string {
  const { origin } = new URL(c.req.url);
  return `${origin}${withWish(findPath(c.req.raw), wishSchema.parse(c.req.query()))}`;
}

async function writePage(html: string, ground: Ground): Promise<KeptPage> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(html));
  const name = [...new Uint8Array(digest, 0, 12)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return { ...ground, html, etag: `"${name}"` };
}
