import type { City } from "../../src/domain/city.ts";
import type { CityRecords } from "../../src/domain/records.ts";
import { findMembers } from "../../src/find/find-members.ts";
import { findRelated, type RelatedRecord } from "../../src/page/find-related.ts";
import type { Env } from "../env.ts";
import { fetchAsset, findRecords, loadHouse, openRoom } from "../load-house.ts";

/** Everything that the pages ask of the loaded data; the routes know nothing of how it is loaded. */

export type ListedCity = Omit<City, "staff"> & { measureCount: number };

/** Every city there is, without opening any. Who works for a city is nobody else's business. */
export async function listCities(env: Env): Promise<ListedCity[]> {
  const asset = await fetchAsset(env, "/cities/cities.json");
  if (!asset) throw new Error("static asset missing: /cities/cities.json; run npm run build:data");
  // Written by build-data from files that zod has read.
  return ((await asset.json()) as { cities: ListedCity[] }).cities;
}

/** A city's records; undefined for a city that has no data. @throws where they cannot be read */
export async function openCity(env: Env, cityId: string): Promise<CityRecords | undefined> {
  return findRecords(env, cityId);
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
  return room ? findRelated(id, room, [], (await loadHouse(env)).concepts) : [];
}
