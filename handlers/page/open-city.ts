import { z } from "zod";
import { calendarDateSchema } from "../../src/domain/calendar-date.ts";
import { listCompared } from "../../src/find/city-themes.ts";
import { findMembers } from "../../src/find/find-members.ts";
import { type ThemeFile, type ThemeList, themeFileSchema, themeListSchema } from "../../src/find/theme-files.ts";
import type { ListedCity } from "../../src/page/cities-page.tsx";
import {
  findRelated,
  findThemes,
  type RelatedRecord,
  type SharedTheme,
  withElsewhere,
} from "../../src/page/find-related.ts";
import type { Env } from "../env.ts";
import { fetchAsset, loadHouse, openRoom } from "../load-house.ts";

/** Everything that the pages ask of the loaded data; the routes know nothing of how it is loaded. */

/** What the page of all cities tells of one, as build-data has written it; the rest of a line is left alone. */
const listedCitySchema = z.object({
  id: z.string(),
  name: z.string(),
  nameEn: z.string(),
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

let themes: ThemeList["themes"] | null = null;

/** Every topic that several cities have; read once an isolate. */
export async function readThemes(env: Env): Promise<ThemeList["themes"]> {
  if (themes) return themes;
  const asset = await fetchAsset(env, "/themes/themes.json");
  if (!asset) throw new Error("static asset missing: /themes/themes.json; run npm run build:data");
  themes = themeListSchema.parse(await asset.json()).themes;
  return themes;
}

/** Letters of topics that an isolate keeps: a topic has 500 with a few cities, and 200,000 with every city of the country. */
const MOST_THEME_LETTERS = 4_000_000;
/** They change with a deployment alone; the one asked for last stands last. */
const themeFiles = new Map<string, { theme: ThemeFile; letters: number }>();

/** A topic with its cities; undefined where fewer than two cities have it. */
export async function findTheme(env: Env, id: string): Promise<ThemeFile | undefined> {
  if (!(await readThemes(env)).some((theme) => theme.id === id)) return undefined;
  const file = themeFiles.get(id) ?? (await readTheme(env, id));
  if (!file) return undefined;
  themeFiles.delete(id);
  themeFiles.set(id, file);
  let letters = [...themeFiles.values()].reduce((sum, kept) => sum + kept.letters, 0);
  for (const [oldest, kept] of themeFiles) {
    if (letters <= MOST_THEME_LETTERS) break;
    letters -= kept.letters;
    themeFiles.delete(oldest);
  }
  return file.theme;
}

async function readTheme(env: Env, id: string): Promise<{ theme: ThemeFile; letters: number } | undefined> {
  const asset = await fetchAsset(env, `/themes/${id}.json`);
  const text = await asset?.text();
  return text === undefined ? undefined : { theme: themeFileSchema.parse(JSON.parse(text)), letters: text.length };
}

/** Ids of a city's records under a topic, surest first. @throws where the city cannot be read */
export async function listUnderTheme(env: Env, cityId: string, themeId: string): Promise<string[]> {
  const links = (await openRoom(env, cityId))?.links.get(themeId);
  return links ? listCompared(links) : [];
}

/** The records that speak of a topic, best first, as chat finds them. @throws where the city cannot be read */
export async function listSpeakingOf(env: Env, cityId: string, words: string): Promise<string[]> {
  const room = await openRoom(env, cityId);
  return room ? findMembers(words, room, await loadHouse(env)).ids : [];
}

/** What a record's page tells of other records. */
interface Surroundings {
  /** Records about the same things, in the same city: a page must not open every other city's pack. */
  related: RelatedRecord[];
  /** Topics of the record that other cities have too. */
  themes: SharedTheme[];
}

/** @throws where the city cannot be read */
export async function findSurroundings(env: Env, cityId: string, id: string): Promise<Surroundings> {
  const [room, { concepts }, known] = await Promise.all([openRoom(env, cityId), loadHouse(env), readThemes(env)]);
  if (!room) return { related: [], themes: [] };
  const shared = new Set(known.map((theme) => theme.id));
  const own = findThemes(id, room, concepts, shared);
  const files = await Promise.all(own.map((theme) => findTheme(env, theme.id)));
  return {
    related: findRelated(id, room, concepts),
    themes: own.map((theme, index) => withElsewhere(theme, files[index], cityId)),
  };
}
