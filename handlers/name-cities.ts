import { describeCityIds } from "../src/wording/problems.ts";
import type { Env } from "./env.ts";
import { listCities } from "./load-house.ts";

/** More names than these help nobody; the rest stands in the list of cities. */
const MOST_NAMED = 20;

/** 「annaka、isesaki」, for whoever asked for a city that is not there. */
export async function nameCities(env: Env): Promise<string> {
  const cities = await listCities(env);
  const named = cities.slice(0, MOST_NAMED).map(({ id }) => id);
  return describeCityIds(named, cities.length - named.length);
}
