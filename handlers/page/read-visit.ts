import type { Context } from "hono";
import correctedReadings from "../../data/generated/corrected-readings.json";
import { listQuerySchema } from "../../src/page/filter-records.ts";
import { askQuerySchema, compareQuerySchema, turnQuerySchema } from "../../src/page/page-paths.ts";
import { type Visit, wishSchema } from "../../src/page/visit.ts";
import { type CorrectedReading, createFindRuby, type FindRuby } from "../../src/text/find-ruby.ts";
import type { Env } from "../env.ts";
import { findOrigin } from "../find-origin.ts";
import { loadHouse, openRoom } from "../load-house.ts";

type PageContext = Context<{ Bindings: Env }>;

let findRuby: FindRuby | null = null;

/** Made when furigana is first wanted: the readings stand in the dictionary that questions are read with. */
async function openFindRuby(env: Env): Promise<FindRuby> {
  findRuby ??= createFindRuby((await loadHouse(env)).tokenizer, correctedReadings as CorrectedReading[]);
  return findRuby;
}

/**
 * How the reader wishes to read the page that is asked for.
 * @param cityIds cities whose records the page names
 * @throws where a city cannot be read
 */
export async function readVisit(c: PageContext, cityIds: readonly string[]): Promise<Visit> {
  const { lang, kana } = wishSchema.parse(c.req.query());
  const rooms = lang === "ja" ? [] : await Promise.all(cityIds.map((id) => openRoom(c.env, id)));
  return {
    language: lang,
    findRuby: kana ? await openFindRuby(c.env) : null,
    plainWords: { get: (id) => rooms.map((room) => room?.plainWords.get(id)).find((words) => words !== undefined) },
    place: { origin: findOrigin(c.env, c.req.raw), path: findPath(c.req.raw) },
  };
}

/** What pages read of a query beside the reader's wishes. */
const FIELDS = new Set(
  [askQuerySchema, compareQuerySchema, listQuerySchema, turnQuerySchema].flatMap(({ shape }) => Object.keys(shape)),
);

/** Path and query as the page stands for itself: without the reader's wishes and without what no page reads. */
export function findPath(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  const kept = new URLSearchParams(
    [...searchParams].filter(([name, value]) => FIELDS.has(name) && value.trim() !== ""),
  );
  return kept.size > 0 ? `${pathname}?${kept}` : pathname;
}
