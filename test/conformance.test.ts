import { expect, test } from "vitest";
import { findNamedTests, readCases, readTestFiles } from "../src/cli/conformance.ts";

test("70の場合のどれにも、それを名のる試験があり、知らない番号を名のる試験はない", () => {
  const cases = readCases().map(({ number }) => number);
  expect(cases).toEqual(Array.from({ length: 70 }, (_, index) => index + 1));
  expect([...findNamedTests(readTestFiles()).keys()].sort((one, other) => one - other)).toEqual(cases);
});

test("題と、場合の表の一行めから番号を読む", () => {
  const source = 'test("[C08] [C9] 題\\"つき", () => {});\ntest.each([["[C54] 半角", 1]])("%s", () => {});';
  expect([...findNamedTests([{ file: "a.test.ts", source }])]).toEqual([
    [8, [{ file: "a.test.ts", title: '題\\"つき' }]],
    [9, [{ file: "a.test.ts", title: '題\\"つき' }]],
    [54, [{ file: "a.test.ts", title: "半角" }]],
  ]);
});
