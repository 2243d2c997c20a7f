import { z } from "zod";
import { calendarDateSchema } from "../../src/domain/calendar-date.ts";
import { findMembers } from "../../src/find/find-members.ts";
import type { ListedCity } from "../../src/page/cities-page.tsx";
import { findRelated, type RelatedRecord } from "../../src/page/find-related.ts";
import type { Env } from "../env.ts";
import { fetchAsset, loadHouse, openRoom } from "../load-house.ts";

/** Everything that the pages ask of the loaded data; the routes know nothing of how it is loaded. */

/** What the page of all cities tells of one, as build-data has written it; the rest of a line is left alone. */
const listedCitySchema = z.object({
  id: z.string(),
  name: z.string(),
  plan: z.object({ title: z.string() }),
  measureWord: z.string(),
  documents: z.array(
    z.object({ shortTitle: z.string(), coverage: z.string().nullable(), asOf: calendarDateSchema.nullable() }),
  ),
  measureCount: z.number().int().min(0),
}) satisfies z.ZodType<ListedCity>;
const cityListSchema = z.object({ cities: z.array(listedCitySchema) });

let listed: readonly ListedCity[] | null = null;

/** Every city there is, without opening any; read once an isolate, for it changes with a deployment alone. */
export async function readCityList(env: Env): Promise<readonly ListedCity[]> {
  if (listed) return listed;
  const asset = await fetchAsset(env, "/cities/cities.json");
  if (!asset) throw new Error("static asset missing: /cities/cities.json; run npm run build:data");
  listed = cityListSchema.parse(await asset.json()).cities;
  return listed;
}

/** The records that speak of a topic, best first, as chat finds them. @throws where the city cannot be read */
export async function listSpeakingOf(env: Env, cityId: string, words: string): Promise<string[]> {
  const room = await openRoom(env, cityId);
  return room ? findMembers(words, room, await loadHouse(env)).ids : [];
}

/**
 * Records about the same things as one record, in its own city: a page must not open every other city's pack.
 * @throws where the city cannot be read
 */
export async function listRelated(env: Env, cityId: string, id: string): Promise<RelatedRecord[]> {
  const room = await openRoom(env, cityId);
  return room ? findRelated(id, room, (await loadHouse(env)).concepts) : [];
}
