import { expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { findCodeNames, isNamedIn } from "../../src/find/code-names.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { normalizeText } from "../../src/text/normalize.ts";

const house = openHouse();
const now = new Date("2026-11-28T00:00:00Z");

test.each([
  ["R18号の整備", ["r18"]],
  ["H5N1の対策", ["h5n1"]],
  ["1-3号線の整備", ["1-3号線"]],
  ["国道254号の渋滞", ["国道254"]],
  ["県道２号線", ["県道2"]],
  ["CO2を減らす取組", []],
  ["20-30代の取組", []],
  ["Wi-Fiの整備", []],
  ["PFIとPPP", []],
  ["119番のかけ方教室", ["119番"]],
  ["189の周知", ["189"]],
  ["9-17時の窓口", ["9-17時"]],
  ["119件の目標", []],
  ["登録者8000の目標", []],
  ["#8000に電話", ["#8000"]],
])("「%s」の符号の名は %j", (text, names) => expect(findCodeNames(normalizeText(text))).toEqual(names));

test.each([
  ["annaka", "R18号の整備"],
  ["annaka", "1-3号線の整備"],
  ["annaka", "H5N1の対策"],
  ["annaka", "国道254号の整備"],
  ["isesaki", "H7N9の対策"],
  ["isesaki", "R17号の整備は?"],
  ["suzaka", "国道406号の整備"],
  ["konan", "2号線の整備"],
  ["annaka", "119番のかけ方教室"],
  ["annaka", "189の周知"],
  ["isesaki", "110番の件数"],
  ["annaka", "DVの相談窓口の取組は?"],
])("%s「%s」: その名のない取組を、ほかのことばだけで答えない", (city, question) => {
  const { answer } = findAnswer(question, house.cities.get(city)!, house, null, now);
  expect(answer.kind).toBe("not_found");
});

test("頭文字の名を持つ取組が、ほかのことばの近いものに勝つ", () => {
  const { answer } = findAnswer("LED化で何円節約した?", house.cities.get("isesaki")!, house, null, now);
  expect(answer.kind === "measure" && answer.view.measure.id).toBe("isesaki-1-7-2");
});

test("番号が続く別の名(国道254)は、その名(国道25)を言ったことにならない", () => {
  const [measure] = house.cities.get("annaka")!.records.measures;
  const saying = (title: string) => ({ ...measure!, title });
  expect(
    ["国道25号の整備", "国道254号と国道25号", "国道25"].map((title) => isNamedIn("国道25", saying(title))),
  ).toEqual([true, true, true]);
  expect(["国道254号の整備", "国道25a", "県道25号"].map((title) => isNamedIn("国道25", saying(title)))).toEqual([
    false,
    false,
    false,
  ]);
});
