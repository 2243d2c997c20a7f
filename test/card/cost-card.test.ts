import { expect, test } from "vitest";
import { buildCostCard } from "../../src/card/build-cost-card.ts";
import { recordsOf } from "../progress/sample-entries.ts";

const { city } = recordsOf("konan");
const week = { state: "released", reason: null, targets: 300, quotaLeft: 5_000 } as const;
const linesOf = (changes: Partial<Parameters<typeof buildCostCard>[0]>) =>
  buildCostCard({ ...week, ...changes }, city)?.lines ?? null;

test("送った週は、何通かと、送る前の残りと、ひと月の目安を言う", () => {
  expect(buildCostCard(week, city)?.title).toBe("市民への LINE のお知らせ");
  expect(linesOf({})).toEqual([
    "今週受け取る人: 300人(300通)",
    "今月の残り: 5000通(今週分を送る前)",
    "この人数なら、ひと月におよそ1300通です。",
  ]);
});

test("送る前の週は、残りをそのまま言い、残りが分からなければ言わない", () => {
  expect(linesOf({ state: "planned" })?.[1]).toBe("今月の残り: 5000通");
  expect(linesOf({ quotaLeft: null })).toHaveLength(2);
  expect(linesOf({ quotaLeft: 0 })?.[1]).toContain("0通");
});

test("止めた週は、通数のためか、ほかのわけがあるかを言う", () => {
  for (const reason of ["quota", "monthly_limit"])
    expect(linesOf({ state: "held", reason })?.at(-1)).toBe("残りが足りないため、今週分はまだ送りきっていません。");
  expect(linesOf({ state: "held", reason: "unauthorized" })?.at(-1)).toBe(
    "今週分はまだ送りきっていません。理由は、このチャンネルに出した別の知らせにあります。",
  );
});

test("受け取る人がいない週と、送らない週には、何も言わない", () => {
  expect([linesOf({ targets: 0 }), linesOf({ state: "skipped" })]).toEqual([null, null]);
});
