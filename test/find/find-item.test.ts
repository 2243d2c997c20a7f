import { expect, test } from "vitest";
import type { Measure } from "../../src/domain/measure.ts";
import { findItem } from "../../src/find/find-item.ts";
import type { CityRoom } from "../../src/find/house.ts";
import { openItemIndex, packItemTerms } from "../../src/search/item-index.ts";
import { openPackedFile, packFile } from "../../src/text/packed-file.ts";

/** What each item of one record says itself, and what everyday words are lent to it. */
type Said = [own: string, lent?: string];
const terms = (words = "") => words.split(" ").flatMap((word) => (word === "" ? [] : `w${word}`));

function find(asked: string, ...items: Said[]): [title: string, fit: number] | null {
  const parts = items.map(([own, lent]) => ({ own: terms(own), lent: terms(lent) }));
  const packed = packFile("test", "1", packItemTerms(new Map([["a-1", parts]])));
  const record = { items: items.map(([title]) => ({ title })) } as unknown as Measure;
  const room = { items: openItemIndex(openPackedFile(packed.buffer, "test")), byId: new Map([["a-1", record]]) };
  const found = findItem(terms(asked), "a-1", room as unknown as CityRoom);
  return found && [found.title, Math.round(found.fit * 100) / 100];
}

test("質問のことばを自分で持つ項目が選ばれ、みな持てば1", () => {
  expect(find("税金 スマホ", ["税金 スマホ"], ["窓口"])).toEqual(["税金 スマホ", 1]);
  expect(find("窓口", ["税金 スマホ"], ["窓口"])).toEqual(["窓口", 1]);
});

test("めずらしいことばを持つ項目が、どれにもあることばだけの項目に勝つ", () => {
  expect(find("税金 納付", ["税金"], ["税金 納付"], ["税金"])?.[0]).toBe("税金 納付");
});

test("同じだけ当たる項目が二つあれば、選ばない", () => {
  expect(find("税金", ["税金 窓口"], ["税金 納付"])).toBeNull();
});

test("ふだんのことばで同じだけ当たるなら、自分で一つでも言う項目を選ぶ", () => {
  expect(find("納付 税金", ["スマホ", "納付 税金"], ["窓口", "納付 税金"])).toBeNull();
  expect(find("税金 納付", ["税金", "納付"], ["窓口", "税金 納付"])?.[0]).toBe("税金");
});

test("ふだんのことばは、自分のことばより軽い", () => {
  expect(find("納付", ["税金", "納付"], ["窓口"])).toEqual(["税金", 0.7]);
  expect(find("納付 相談", ["納付 相談"], ["窓口", "納付 相談"])?.[0]).toBe("納付 相談");
});

test("ほとんど当たらない項目は、選ばない。だれも持たないことばは、当たりを割り引く", () => {
  expect(find("税金 あ い う え", ["税金"], ["窓口"])).toBeNull();
  const [, fit] = find("税金 あ", ["税金"], ["窓口"])!;
  expect(fit).toBeCloseTo(Math.log(3) / (1 + Math.log(3)), 2);
});

test("項目のない記録と、ことばのない質問では、選ばない", () => {
  expect(find("税金")).toBeNull();
  expect(find("", ["税金"], ["窓口"])).toBeNull();
});
