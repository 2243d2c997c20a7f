import { openHouse } from "../../src/cli/open-house.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import type { CityRecords } from "../../src/domain/records.ts";
import { findMembers } from "../../src/find/find-members.ts";
import { renderAbout } from "../../src/page/about-page.tsx";
import { buildOverview, viewsOf } from "../../src/page/build-overview.ts";
import { renderCities } from "../../src/page/cities-page.tsx";
import { filterRecords, listQuerySchema } from "../../src/page/filter-records.ts";
import { findRelated } from "../../src/page/find-related.ts";
import { renderList } from "../../src/page/list-page.tsx";
import { renderOverview } from "../../src/page/overview-page.tsx";
import { renderRecord } from "../../src/page/record-page.tsx";

/** The built house, and its pages as the handlers make them. */
export const house = openHouse();
export const cities = [...house.cities.values()].map(({ records }) => records);
export const ORIGIN = "https://machi.example.jp";

export const overviewOf = (records: CityRecords, today: string) =>
  renderOverview({ overview: buildOverview(records, today) });

export function recordOf(records: CityRecords, id: string, today: string): string {
  const measure = records.measures.find((known) => known.id === id)!;
  const view = buildMeasureView(measure, records.city, today, records.book?.get(id));
  const room = house.cities.get(records.city.id)!;
  return renderRecord({ view, related: findRelated(id, room, [], house.concepts), origin: ORIGIN, today });
}

/** @param filters the query of the list's address */
export function listOf(records: CityRecords, filters: Record<string, string>, today: string): string {
  const query = listQuerySchema.parse(filters);
  const all = viewsOf(records, today);
  const room = house.cities.get(records.city.id)!;
  const topic = query.text === undefined ? [] : findMembers(query.text, room, house).ids;
  const found = filterRecords(query, all, topic);
  return renderList({ city: records.city, all, found, query });
}

/** Every page of a city that has an address of its own: its name and its HTML. */
export function pagesOf(records: CityRecords, today: string): [string, string][] {
  return [
    ["概要", overviewOf(records, today)],
    ["一覧", listOf(records, {}, today)],
    ["この計画について", renderAbout({ city: records.city })],
    ...records.measures.map(({ id }): [string, string] => [id, recordOf(records, id, today)]),
  ];
}

export const citiesPage = () =>
  renderCities({ cities: cities.map(({ city, measures }) => ({ ...city, measureCount: measures.length })) });

/** What people read of a page, in one line. */
export const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
