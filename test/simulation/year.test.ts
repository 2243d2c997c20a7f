import { expect, test } from "vitest";
import { simulateYear } from "./simulate-year.ts";

test("年をまたぐ小さな8週: 祝日・開庁日のない週・二度動く定時・動かない定時・1割の失敗・人の出入りがあっても、届くべき人に一度ずつ届く", async () => {
  const report = await simulateYear({
    // 2024-12-30 から2025-01-03 までは、どの日も閉まっている。年度末の90日前も、その週にあたる
    from: "2024-12-09",
    weeks: 8,
    readersPerCity: 620,
    changesPerWeek: 4,
    variety: 2,
    changeRate: 0.05,
    failureRate: 0.1,
    doubled: [0, 5],
    missed: [1, 4, 6],
    limits: { konan: 1_500 },
    daily: false,
    seed: 20_241_209,
    log: () => undefined,
  });
  expect(report.wrong).toEqual({
    duplicates: 0,
    toPeopleWhoLeft: 0,
    missing: 0,
    unaccounted: 0,
    overQuota: 0,
    heldThoughItFits: 0,
    slackDuplicates: 0,
    slackIncomplete: 0,
    notMarkedLate: 0,
    refusedByPlatforms: 0,
  });
  expect(report).toMatchObject({ doubledCrons: 2, missedCrons: 3 });
  // 動かなかった三週の四市。ほかに、通数が足りて翌日以降に送れた週もある
  expect(report.lateWeeks).toBeGreaterThanOrEqual(12);
  expect(report.planned).toBe(report.delivered + report.leftBeforeSending + report.heldByQuota);
  expect(report.delivered).toBeGreaterThan(12_000);
  expect(report.heldWeeks).toBeGreaterThan(1);
  expect(report.leftBeforeSending).toBeGreaterThan(0);
  expect(report.lineFailures + report.slackFailures).toBeGreaterThan(20);
  expect(report.maxQueries).toBeLessThanOrEqual(50);
}, 600_000);
