import { expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { findLiteral, findMembers } from "../../src/find/find-members.ts";

const house = openHouse();
const members = (city: string, words: string) => findMembers(words, house.cities.get(city)!, house);

test("題にそのことばのある区分があれば、区分の記録と、本文で言う記録がみな入る", () => {
  const { section, ids, holding } = members("isesaki", "環境");
  expect(section?.label).toContain("環境に配慮した行政運営");
  expect(ids).toEqual(expect.arrayContaining(section!.ids));
  expect(ids.length).toBeGreaterThan(section!.ids.length);
  expect(holding).toBeGreaterThan(1);
});

test("一文字のことばは、区分の題の中の一字とは合わせない", () => {
  expect(members("annaka", "人").section).toBeNull();
});

test.each([
  ["annaka", "改革", "公約VI 改革から選ばれるまちへ"],
  ["isesaki", "財政", "重点項目2 安定的な財政運営"],
  ["isesaki", "向上", "重点項目5 市民サービスの向上"],
])("%s「%s」: 題の合う区分のうち、外がわで、題の短いもの", (city, words, label) => {
  expect(members(city, words).section?.label).toBe(label);
});

test("そのことばを言う記録は、ほかの近い記録といっしょに入る", () => {
  const { ids, section, holding } = members("annaka", "ペット");
  const saying = findLiteral(["ペット"], house.cities.get("annaka")!.records.measures, "text");
  expect([section, holding]).toEqual([null, saying.length]);
  expect(saying.length).toBeGreaterThan(1);
  expect(ids).toEqual(expect.arrayContaining(saying));
});

test("どの記録も言わず、近くもないことばと、計画を指すだけのことばには、何もない", () => {
  const nothing = { ids: [], section: null, holding: 0 };
  for (const words of ["宇宙", "の取組"]) expect(members("annaka", words), words).toEqual(nothing);
  expect(members("konan", "ペット")).toEqual(nothing);
});

test("つづりの違うことば(空家)でも、空き家の記録を見つける", () => {
  expect(members("annaka", "空家").ids).toEqual(["annaka-1-2-1"]);
});

test("多くの記録がついでに言うことば(検討)は、題と要約で言う記録だけを数える", () => {
  const { measures } = house.cities.get("isesaki")!.records;
  expect(findLiteral(["検討"], measures, "text").length).toBeGreaterThan(20);
  expect(members("isesaki", "検討").holding).toBe(7);
});

test.each([
  // The plan's text says it in another form, and another record answers as surely.
  ["isesaki", "救急", ["isesaki-2-7-3", "isesaki-2-7-2"]],
  ["annaka", "介護", ["annaka-3-6-1", "annaka-2-3-2"]],
  // No record says it: the surest stays.
  ["suzaka", "ふるさと納税", ["suzaka-37"]],
  ["konan", "宇宙", []],
])("ふだんのことばのない%sの「%s」: いちばん確かな記録と、本文で言う記録", (city, words, ids) => {
  const room = { ...house.cities.get(city)!, plainWords: new Map() };
  expect(findMembers(words, room, house).ids).toEqual(ids);
});
