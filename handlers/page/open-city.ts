import type { City } from "../../src/domain/city.ts";
import type { CityRecords } from "../../src/domain/records.ts";
import { findMembers } from "../../src/find/find-members.ts";
import { findRelated, linksOfCity, type RelatedRecord } from "../../src/page/find-related.ts";
import type { Env } from "../env.ts";
import { ALL_RECORDS, findRecords, loadHouse } from "../load-house.ts";

/** Everything that the pages ask of the loaded data; the routes know nothing of how it is loaded. */

export type ListedCity = Omit<City, "staff"> & { measureCount: number };

/** Every city there is. Who works for a city is nobody else's business. */
export async function listCities(_env: Env): Promise<ListedCity[]> {
  return ALL_RECORDS.map(({ city: { staff: _, ...city }, measures }) => ({ ...city, measureCount: measures.length }));
}

/** A city's records; undefined for a city that has no data. */
export async function openCity(_env: Env, cityId: string): Promise<CityRecords | undefined> {
  return findRecords(cityId);
}

/** The records that speak of a topic, best first, as chat finds them. */
export async function listSpeakingOf(env: Env, cityId: string, words: string): Promise<string[]> {
  const house = await loadHouse(env);
  const room = house.cities.get(cityId);
  return room ? findMembers(words, room, house).ids : [];
}

/** Records about the same things as one record, here and in other cities. */
export async function listRelated(env: Env, cityId: string, id: string): Promise<RelatedRecord[]> {
  const { cities, concepts } = await loadHouse(env);
  const linked = [...cities.values()].map(({ records }) => ({
    records,
    links: linksOfCity(concepts, records.city.id),
  }));
  const own = linked.find(({ records }) => records.city.id === cityId);
  if (!own) return [];
  return findRelated(
    id,
    own,
    linked.filter((other) => other !== own),
    concepts,
  );
}
