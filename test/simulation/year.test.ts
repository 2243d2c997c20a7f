import { expect, test } from "vitest";
import { simulateYear } from "./simulate-year.ts";

test("小さな半年: 祝日・二度動く定時・動かない定時・1割の失敗・人の出入りがあっても、届くべき人に一度ずつ届く", async () => {
  const report = await simulateYear({
    from: "2023-04-03",
    weeks: 24,
    readersPerCity: 620,
    changesPerWeek: 4,
    variety: 2,
    changeRate: 0.05,
    failureRate: 0.1,
    doubled: [5, 20],
    missed: [3, 11, 17],
    limits: { konan: 1_500 },
    daily: false,
    seed: 20_230_403,
    log: () => undefined,
  });
  const { wrong, ...counts } = report;
  console.table(counts);
  expect(wrong).toEqual(Object.fromEntries(Object.keys(wrong).map((name) => [name, 0])));
  expect(report).toMatchObject({ doubledCrons: 2, missedCrons: 3 });
  // 動かなかった三週の四市。ほかに、通数が足りて翌日以降に送れた週もある
  expect(report.lateWeeks).toBeGreaterThanOrEqual(12);
  expect(report.planned).toBe(report.delivered + report.leftBeforeSending + report.heldByQuota);
  expect(report.delivered).toBeGreaterThan(30_000);
  expect(report.heldWeeks).toBeGreaterThan(3);
  expect(report.leftBeforeSending).toBeGreaterThan(0);
  expect(report.maxQueries).toBeLessThanOrEqual(50);
}, 600_000);
