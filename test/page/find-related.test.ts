import { expect, test } from "vitest";
import type { CityRecords } from "../../src/domain/records.ts";
import { findRelated, findThemes, type LinkedCity } from "../../src/page/find-related.ts";
import { cities } from "./sample-pages.ts";

const concepts = new Map([
  ["houses", { name: "空き家", kind: "service" as const }],
  ["greeting", { name: "あいさつ", kind: "chat" as const }],
]);
const cityOf = (id: string, records: Record<string, number>, chat: Record<string, number> = {}): LinkedCity => ({
  records: cities.find(({ city }) => city.id === id) as CityRecords,
  links: new Map([
    ["houses", { records }],
    ["greeting", { records: chat }],
  ]),
});
const idsOf = (own: LinkedCity) => findRelated("suzaka-35", own, concepts).map(({ id, concept }) => `${id} ${concept}`);

test("同じ市の同じ話題の記録を、確かな順に出す。自分と弱い結びつきは出さない", () => {
  const own = cityOf("suzaka", { "suzaka-35": 1, "suzaka-36": 0.6, "suzaka-37": 0.9, "suzaka-38": 0.4 });
  expect(idsOf(own)).toEqual(["suzaka-37 空き家", "suzaka-36 空き家"]);
  expect(findThemes("suzaka-35", own, concepts, new Set(["houses"]))).toEqual([{ id: "houses", name: "空き家" }]);
  // Nobody else has it: there is nothing to compare.
  expect(findThemes("suzaka-35", own, concepts, new Set())).toEqual([]);
});

test("自分の結びつきが弱いか、雑談の話題だけなら、何も出さない", () => {
  const weak = cityOf("suzaka", { "suzaka-35": 0.4, "suzaka-36": 1 }, { "suzaka-35": 1, "suzaka-36": 1 });
  expect(idsOf(weak)).toEqual([]);
  expect(findThemes("suzaka-35", weak, concepts, new Set(["houses"]))).toEqual([]);
});
