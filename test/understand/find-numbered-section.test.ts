import { describe, expect, test } from "vitest";
import { readCities } from "../../src/cli/read-data-files.ts";
import { normalizeText } from "../../src/text/normalize.ts";
import { buildCatalogue, spellOutNumbers } from "../../src/understand/catalogue.ts";
import { findNumberedSection } from "../../src/understand/find-numbered-section.ts";

const catalogues = new Map(readCities([]).map((records) => [records.city.id, buildCatalogue(records)]));
const find = (city: string, text: string) =>
  findNumberedSection(normalizeText(spellOutNumbers(text)), catalogues.get(city)!);

describe("番号で指された区分", () => {
  test.each([
    ["isesaki", "重点項目2の(7)の取組", "重点項目2 (7)", 3],
    ["isesaki", "1-(4)の一覧", "重点項目1 (4)", 4],
    ["isesaki", "1-4の取組", "重点項目1 (4)", 4],
    ["isesaki", "重点２－（７）", "重点項目2 (7)", 3],
    ["isesaki", "重点項目3", "重点項目3", 6],
    ["isesaki", "2の7", "重点項目2 (7)", 3],
    ["annaka", "公約VIの一覧", "公約VI", 11],
    ["annaka", "公約Ⅵ", "公約VI", 11],
    ["annaka", "公約6", "公約VI", 11],
    ["annaka", "Ⅰ-①の公約", "公約I ①", 3],
    ["suzaka", "基本施策13", "基本施策13", 3],
  ])("%s「%s」は%s(%i件)", (city, text, label, count) => {
    const found = find(city, text);
    expect([found?.label, found?.ids.length]).toEqual([label, count]);
  });

  test.each([
    ["isesaki", "1-(2)-②の進捗", "isesaki-1-2-2"],
    ["isesaki", "２－（７）－③", "isesaki-2-7-3"],
    ["isesaki", "5-6-7は?", "isesaki-5-6-7"],
    ["annaka", "公約VI③2の進捗", "annaka-6-3-2"],
    ["annaka", "VI-⑤-1", "annaka-6-5-1"],
    ["annaka", "公約Ⅵ⑤1", "annaka-6-5-1"],
    ["suzaka", "施策37の担当", "suzaka-37"],
  ])("%s「%s」は一つの記録", (city, text, id) => {
    const found = find(city, text);
    expect([found?.isRecord, found?.ids]).toEqual([true, [id]]);
  });

  test.each([
    ["annaka", "公約VIIIの一覧"],
    ["isesaki", "重点項目9"],
    ["isesaki", "1-(12)"],
    ["suzaka", "施策99"],
  ])("%s「%s」は計画にない区分", (city, text) => expect(find(city, text)?.ids).toEqual([]));

  test.each([
    ["isesaki", "7つの公園"],
    ["isesaki", "女性を3割にする話"],
    ["isesaki", "1人1日あたりのごみ"],
    ["isesaki", "2施設から3施設へ"],
    ["annaka", "wi-fi"],
    ["annaka", "iターン"],
    ["konan", "年に3回"],
  ])("%s「%s」は区分ではない", (city, text) => expect(find(city, text)).toBeUndefined());
});
