import { expect, test } from "vitest";
import { findPeriod, findYearAgo } from "../../src/reply/find-update-period.ts";

test.each([
  ["this_week", "2026-11-16", "2026-11-20", "今週"],
  ["last_week", "2026-11-09", "2026-11-15", "先週"],
  ["this_month", "2026-11-01", "2026-11-20", "今月"],
  ["last_month", "2026-10-01", "2026-10-31", "先月"],
  ["this_year", "2026-04-01", "2026-11-20", "今年度"],
  ["recent", "2026-10-21", "2026-11-20", "最近30日"],
] as const)("%s は、11月20日(金)には %s から %s まで", (period, from, to, label) => {
  expect(findPeriod(period, "2026-11-20")).toEqual({ from, to, label });
});

test("年の初めの先月は、前の年の12月", () => {
  expect(findPeriod("last_month", "2027-01-05")).toMatchObject({ from: "2026-12-01", to: "2026-12-31" });
});

test("一年前は、その日の前後15日。うるう日は28日にする", () => {
  expect(findYearAgo("2026-11-20")).toEqual({ date: "2025-11-20", from: "2025-11-05", to: "2025-12-05" });
  expect(findYearAgo("2028-02-29").date).toBe("2027-02-28");
});
