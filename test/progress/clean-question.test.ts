import { expect, test } from "vitest";
import { cleanQuestion } from "../../src/progress/clean-question.ts";

test.each([
  ["原市1-2の前の道路の舗装は?", "〇〇の前の道路の舗装は?"],
  ["受付番号AB1234567の件はどうなった", "受付番号〇〇の件はどうなった"],
  ["https://example.jp/x を見た。給食は  無料?", "を見た。給食は 無料?"],
  ["R7の予算12345円", "R7の予算12345円"],
])("「%s」は「%s」として残す", (question, kept) => expect(cleanQuestion(question)).toBe(kept));

test("隠したあとに二文字も残らないものは、残さない", () => {
  expect(cleanQuestion("原市1-2")).toBeUndefined();
  expect(cleanQuestion("原市1-2の橋")).toBe("〇〇の橋");
  expect(cleanQuestion("?!")).toBeUndefined();
});

test("120字を越えるところは切る", () => {
  expect(cleanQuestion("あ".repeat(121))).toBe("あ".repeat(120));
});
