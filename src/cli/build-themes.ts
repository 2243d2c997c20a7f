import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { CityTheme } from "../find/city-themes.ts";
import type { ThemeFile, ThemeList } from "../find/theme-files.ts";
import type { CityEntry } from "../understand/city-names.ts";
import { BUILT, builtPath, readBuiltJson } from "./generated-files.ts";

/** What `countThemes` found in a city. */
export interface CityThemes {
  id: string;
  themes: Record<string, CityTheme>;
}

/**
 * Writes the topics that two cities or more have, each with its cities, so that a page that compares them need not open
 * every city: `themes.json` and one file a topic.
 */
export function writeThemes(cities: readonly Pick<CityEntry, "id" | "name">[], counted: readonly CityThemes[]): void {
  const concepts = readBuiltJson(BUILT.concepts) as { id: string; name: string }[];
  const names = new Map(cities.map(({ id, name }) => [id, name]));
  const files = concepts.flatMap(({ id, name }): ThemeFile[] => {
    const having = counted.flatMap((city) => {
      const theme = city.themes[id];
      const cityName = names.get(city.id);
      return theme && cityName !== undefined ? [{ id: city.id, name: cityName, ...theme }] : [];
    });
    return having.length < 2 ? [] : [{ id, name, cities: having.sort((a, b) => b.records - a.records) }];
  });
  const dir = path.dirname(builtPath(BUILT.themes));
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  for (const file of files) writeFileSync(builtPath(BUILT.theme(file.id)), JSON.stringify(file));
  const list: ThemeList = {
    themes: files
      .map(({ id, name, cities: having }) => ({ id, name, cities: having.length }))
      .sort((a, b) => b.cities - a.cities),
  };
  writeFileSync(builtPath(BUILT.themes), JSON.stringify(list));
}
