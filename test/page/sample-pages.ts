import { BUILT, readBuiltJson } from "../../src/cli/generated-files.ts";
import { openHouse } from "../../src/cli/open-house.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import type { CityRecords } from "../../src/domain/records.ts";
import { listCompared } from "../../src/find/city-themes.ts";
import { findMembers } from "../../src/find/find-members.ts";
import { themeFileSchema, themeListSchema } from "../../src/find/theme-files.ts";
import { renderAbout } from "../../src/page/about-page.tsx";
import { buildDeadlines } from "../../src/page/build-deadlines.ts";
import { buildOverview, countDepartments, listUpdateLines, viewsOf } from "../../src/page/build-overview.ts";
import { renderCities } from "../../src/page/cities-page.tsx";
import { renderCompare } from "../../src/page/compare-page.tsx";
import { renderDeadlines } from "../../src/page/deadlines-page.tsx";
import { renderDepartment, renderDepartments } from "../../src/page/department-page.tsx";
import { filterRecords, listQuerySchema } from "../../src/page/filter-records.ts";
import { findRelated, findThemes, withElsewhere } from "../../src/page/find-related.ts";
import { renderList } from "../../src/page/list-page.tsx";
import { renderOverview } from "../../src/page/overview-page.tsx";
import { renderRecord } from "../../src/page/record-page.tsx";
import { renderUpdates } from "../../src/page/updates-page.tsx";

/** The built house, and its pages as the handlers make them. */
export const house = openHouse();
export const cities = [...house.cities.values()].map(({ records }) => records);
export const ORIGIN = "https://machi.example.jp";

/** Topics that several of the cities have. */
export const themeList = themeListSchema.parse(readBuiltJson(BUILT.themes));

/** A topic with its cities' records as they stand on a day. */
export function compareOf(themeId: string, known: readonly CityRecords[], today: string) {
  const theme = themeFileSchema.parse(readBuiltJson(BUILT.theme(themeId)));
  const compared = theme.cities.map(({ id }) => {
    const records = known.find(({ city }) => city.id === id)!;
    const ids = listCompared(house.cities.get(id)!.links.get(themeId)!);
    const views = new Map(viewsOf(records, today).map((view) => [view.measure.id, view]));
    return { city: records.city, views: ids.map((recordId) => views.get(recordId)!) };
  });
  return { theme, compared, html: renderCompare({ theme, compared, from: 0 }) };
}

export const overviewOf = (records: CityRecords, today: string) =>
  renderOverview({ overview: buildOverview(records, today) });

export function recordOf(records: CityRecords, id: string, today: string): string {
  const measure = records.measures.find((known) => known.id === id)!;
  const view = buildMeasureView(measure, records.city, today, records.book?.get(id));
  const room = house.cities.get(records.city.id)!;
  return renderRecord({
    view,
    related: findRelated(id, room, house.concepts),
    themes: findThemes(id, room, house.concepts, new Set(themeList.themes.map((theme) => theme.id))).map((theme) =>
      withElsewhere(theme, themeFileSchema.parse(readBuiltJson(BUILT.theme(theme.id))), records.city.id),
    ),
    lineId: "@abc1234",
    origin: ORIGIN,
    today,
  });
}

/** @param filters the query of the list's address */
export function listOf(records: CityRecords, filters: Record<string, string>, today: string): string {
  const query = listQuerySchema.parse(filters);
  const all = viewsOf(records, today);
  const room = house.cities.get(records.city.id)!;
  const topic = query.text === undefined ? [] : findMembers(query.text, room, house).ids;
  const found = filterRecords(query, all, topic, today);
  return renderList({ city: records.city, all, found, query });
}

export const departmentsOf = (records: CityRecords, today: string) =>
  renderDepartments({ city: records.city, departments: countDepartments(viewsOf(records, today)) });

export const departmentOf = (records: CityRecords, department: string, today: string) =>
  renderDepartment({ city: records.city, department, all: viewsOf(records, today) });

export const deadlinesOf = (records: CityRecords, today: string) =>
  renderDeadlines({ city: records.city, deadlines: buildDeadlines(records, today) });

export const updatesOf = (records: CityRecords, today: string, from = 0) =>
  renderUpdates({ city: records.city, updates: listUpdateLines(records, today), from });

/** Every page of a city that has an address of its own: its name and its HTML. */
export function pagesOf(records: CityRecords, today: string): [string, string][] {
  return [
    ["概要", overviewOf(records, today)],
    ["一覧", listOf(records, {}, today)],
    ["この計画について", renderAbout({ city: records.city })],
    ["担当課", departmentsOf(records, today)],
    ...countDepartments(viewsOf(records, today)).map(({ label }): [string, string] => [
      label,
      departmentOf(records, label, today),
    ]),
    ["期限", deadlinesOf(records, today)],
    ["更新", updatesOf(records, today)],
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
