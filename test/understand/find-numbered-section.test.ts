import { describe, expect, test } from "vitest";
import { readCities } from "../../src/cli/read-data-files.ts";
import { normalizeText } from "../../src/text/normalize.ts";
import { buildCatalogue } from "../../src/understand/catalogue.ts";
import { findNumberedSection } from "../../src/understand/find-numbered-section.ts";
import { spellOutNumbers } from "../../src/understand/plan-numbers.ts";

const catalogues = new Map(readCities([]).map((records) => [records.city.id, buildCatalogue(records)]));
const find = (city: string, text: string) =>
  findNumberedSection(normalizeText(spellOutNumbers(text)), catalogues.get(city)!);

describe("番号で指された区分", () => {
  test.each([
    ["isesaki", "重点項目2の(7)の取組", "重点項目2 (7)", 3],
    ["isesaki", "重点項目2のうち(7)に掲げる取組", "重点項目2 (7)", 3],
    ["isesaki", "重点項目2の中で(7)に分けられたもの", "重点項目2 (7)", 3],
    ["isesaki", "重点項目2を開いて(7)のところ", "重点項目2 (7)", 3],
    ["isesaki", "重点項目の2、さらにその(7)", "重点項目2 (7)", 3],
    ["isesaki", "重点項目2の七番目の区分、(7)に並んでいる取組", "重点項目2 (7)", 3],
    ["isesaki", "重点項目2の7番目の区分", "重点項目2 (7)", 3],
    ["isesaki", "重点項目2の7番の取組", "重点項目2 (7)", 3],
    ["isesaki", "2番目の重点項目の(7)の取組", "重点項目2 (7)", 3],
    ["isesaki", "重点項目二の(七)の取組", "重点項目2 (7)", 3],
    ["isesaki", "重点項目2の第7の区分", "重点項目2 (7)", 3],
    ["isesaki", "重点項目の1で担当が市民部", "重点項目1", 19],
    ["isesaki", "1-(4)の一覧", "重点項目1 (4)", 4],
    ["isesaki", "1-4の取組", "重点項目1 (4)", 4],
    ["isesaki", "重点２－（７）", "重点項目2 (7)", 3],
    ["isesaki", "重点項目3", "重点項目3", 6],
    ["isesaki", "2の7", "重点項目2 (7)", 3],
    ["isesaki", "1-4 ICTの取組", "重点項目1 (4)", 4],
    ["isesaki", "2の7 中身は", "重点項目2 (7)", 3],
    ["isesaki", "1-4中身教えて", "重点項目1 (4)", 4],
    ["isesaki", "20-30代向けの1-4の取組", "重点項目1 (4)", 4],
    ["konan", "第1の政策", "第1の政策", 4],
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
    ["suzaka", "施策三十七の担当", "suzaka-37"],
    ["suzaka", "施策三七の担当", "suzaka-37"],
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
    ["isesaki", "20-30代の意見"],
    ["isesaki", "9-17時に開いている?"],
    ["isesaki", "1-3号線の整備"],
    ["isesaki", "1-4号線の整備"],
    ["isesaki", "3-4か月健診"],
    ["isesaki", "3-4ヶ月の子"],
    ["isesaki", "1-2世帯"],
    ["isesaki", "1-2時間かかる"],
    ["isesaki", "2-3人で"],
    ["isesaki", "1-2kmの道"],
    ["isesaki", "2-3 years old"],
    ["isesaki", "1-4歳の子"],
    ["isesaki", "2-3丁目"],
    ["isesaki", "1-2-3号線"],
    ["isesaki", "国道1-2の間"],
    ["isesaki", "午前9-11"],
    ["isesaki", "1-4年生"],
    ["isesaki", "2-1校の統合"],
    ["isesaki", "8-9について"],
    ["suzaka", "7-99"],
  ])("%s「%s」は区分ではない", (city, text) => expect(find(city, text)).toBeUndefined());
});

describe("計画が記録に付けた番号(1-2-a)", () => {
  const records = readCities([]).find(({ city }) => city.id === "isesaki")!;
  const numbers = ["A-3", "1-2-a", "A-31"];
  const measures = records.measures.slice(0, 3).map((measure, at) => ({ ...measure, number: numbers[at]! }));
  const catalogue = buildCatalogue({ ...records, measures });
  const findIn = (text: string) => findNumberedSection(normalizeText(text), catalogue);

  test.each([
    ["A-3の進捗", "A-3", 0],
    ["取組a-3は?", "A-3", 0],
    ["１－２－ａ", "1-2-A", 1],
    ["A-31の担当", "A-31", 2],
  ])("「%s」は%s", (text, label, at) => {
    expect(findIn(text)).toMatchObject({ label, isRecord: true, ids: [measures[at]!.id] });
  });

  test.each(["BA-3の進捗", "A-32の進捗", "1-A-3", "1-2-a-4"])("「%s」は、その番号ではない", (text) => {
    expect(findIn(text)?.isRecord ?? false).toBe(false);
  });
});
