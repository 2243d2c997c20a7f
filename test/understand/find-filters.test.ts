import { describe, expect, test } from "vitest";
import { readCities } from "../../src/cli/read-data-files.ts";
import { normalizeText } from "../../src/text/normalize.ts";
import { buildCatalogue } from "../../src/understand/catalogue.ts";
import { findFilters } from "../../src/understand/find-filters.ts";

const catalogues = new Map(readCities([]).map((records) => [records.city.id, buildCatalogue(records)]));
const read = (city: string, text: string, years: number[] = []) =>
  findFilters(normalizeText(text), years, catalogues.get(city)!).filters;

describe("担当課", () => {
  test.each([
    ["isesaki", "財政課の施策", ["財政課"]],
    ["isesaki", "企画部の取組", ["企画部"]],
    ["isesaki", "上水道局の取組", ["上下水道局"]],
    ["konan", "広報課の担当", ["秘書広報課"]],
    ["suzaka", "市民課は?", ["市民課"]],
  ])("%s「%s」は %j", (city, text, departments) => expect(read(city, text).departments).toEqual(departments));

  test.each([
    ["isesaki", "農政課の施策は?", "農政課"],
    ["suzaka", "外国市民課は?", "外国市民課"],
    ["isesaki", "どこの課が担当?", null],
    ["isesaki", "郵便局の近く", null],
    ["isesaki", "保健室の利用", null],
  ])("%s「%s」で、記録にない課は %j", (city, text, unknown) =>
    expect(read(city, text).unknownDepartment).toBe(unknown),
  );
});

describe("ほかの条件", () => {
  test.each([
    ["達成した公約は?", { status: "achieved" }],
    ["まだ達成していない公約", { status: "not_achieved" }],
    ["「公約達成」になっていないもの", { status: "not_achieved" }],
    ["短期の公約", { term: "短期" }],
    ["長期の公約", { term: "中長期" }],
    ["目標シートの公約一覧", { document: { id: "pledge-sheets", title: "公約実施目標シート" } }],
    ["ホームページ3年前から", { page: null }],
    ["37ページの取組", { page: 37 }],
    ["p.49", { page: 49 }],
    ["後から追加された取組", { addedLater: true }],
  ])("「%s」", (text, expected) => expect(read("annaka", text)).toMatchObject(expected));

  test.each([
    ["に追加された取組", 2023],
    ["で新しく増えた項目", 2023],
    ["に人口は増えましたか", null],
    ["に研修に入った職員", null],
  ])("令和5年度「%s」の追加年度は %j", (text, year) => expect(read("isesaki", text, [2023]).addedIn).toBe(year));

  test.each([
    ["が期限の公約", { from: 2023, to: 2023 }],
    ["以降が期限の公約", { from: 2023, to: null }],
    ["より前が期限の公約", { from: null, to: 2022 }],
    ["の目標は?", null],
  ])("令和5年度「%s」の期限は %j", (text, deadline) => expect(read("annaka", text, [2023]).deadline).toEqual(deadline));
});
