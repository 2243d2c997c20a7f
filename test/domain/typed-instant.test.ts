import { expect, test } from "vitest";
import { readTypedInstant } from "../../src/domain/typed-instant.ts";

test.each([
  ["2026-12-01T00:00:00+09:00"],
  ["2026-11-30T15:00:00Z"],
  ["2026-12-01"],
  ["2026-12-01T00:00"],
  [" 2026-12-01T00:00:00\n"],
])("設定に書いた「%s」は、日本の12月1日0時", (typed) => {
  expect(readTypedInstant(typed)).toBe(Date.UTC(2026, 10, 30, 15));
});

test.each(["", "来週", "2026/12/01", "12月1日", "2026-13-01", "2026-12-01 00:00", "1"])(
  "「%s」は時刻ではない",
  (typed) => {
    expect(readTypedInstant(typed)).toBeNaN();
  },
);
