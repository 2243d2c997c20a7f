import { expect, test } from "vitest";
import type { PlanSection } from "../../src/understand/catalogue.ts";
import { findNearTitles } from "../../src/understand/find-near-title.ts";

const sectionsOf = (...titles: string[]): PlanSection[] =>
  titles.map((plain) => ({ label: plain, title: plain, plain, kana: null, level: 0, ids: [] }));
/** What stands in the text for each title that it nearly says. */
const nearIn = (text: string, ...titles: string[]) =>
  findNearTitles(text, sectionsOf(...titles)).map(({ section, start, end }) => [section.plain, text.slice(start, end)]);

test("一字抜けた題と、助詞の違う題を読む", () => {
  const title = "自然に選ばれるまち";
  expect(nearIn("自然から選ばれるまちの状況は", title)).toEqual([[title, "自然から選ばれるまち"]]);
  expect(nearIn("自然に選れるまちの状況は", title)).toEqual([[title, "自然に選れるまち"]]);
  expect(nearIn("自然の観察はどこで", title)).toEqual([]);
});

test("そのとおりに言われた題と、短い題は、ここでは読まない", () => {
  expect(nearIn("自然に選ばれるまちは", "自然に選ばれるまち")).toEqual([]);
  expect(nearIn("健康くり", "健康づくり")).toEqual([]);
});

test("ほかの題と同じ終わりがなくても、その題だけの所があれば読む", () => {
  const titles = ["文化スポーツから選ばれるまちへ", "働く人から選ばれるまちへ", "子育てから選ばれるまちへ"];
  expect(nearIn("文化スポーツのことは", ...titles)).toEqual([[titles[0], "文化スポーツ"]]);
  expect(nearIn("選ばれるまちへは", ...titles)).toEqual([]);
});

test("題がまるごと、ほかの二つの題の終わりでも、言いまちがいを読む", () => {
  const titles = ["まちづくりの推進", "緑のまちづくりの推進", "水辺のまちづくりの推進"];
  expect(nearIn("まちずくりの推進は", ...titles)).toEqual([["まちづくりの推進", "まちずくりの推進"]]);
});

test("二つの名にまたがる所は、一つの題ではない", () => {
  expect(nearIn("「自然に選」と「ばれるまち」は", "自然に選ばれるまち")).toEqual([]);
});
