import { expect, test } from "vitest";
import { findKanjiNumber } from "../../src/text/kanji-numbers.ts";

test.each([
  ["〇", 0],
  ["六", 6],
  ["十", 10],
  ["二十八", 28],
  ["三〇", 30],
  ["三八", 38],
  ["三零", 30],
  ["百二十", 120],
  ["千五百", 1500],
  ["三千四", 3004],
  ["二〇二四", 2024],
])("「%s」は %i", (text, number) => {
  expect(findKanjiNumber(text)).toBe(number);
});

test.each(["", "〇〇", "〇八", "十百", "十十", "三五十", "一部", "12"])("「%s」は数ではない", (text) => {
  expect(findKanjiNumber(text)).toBeUndefined();
});
