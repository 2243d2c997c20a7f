import { describe, expect, test } from "vitest";
import { buildMeasureCard } from "../../src/card/build-measure-card.ts";
import { findKpiWay } from "../../src/domain/kpi-way.ts";
import type { ProgressEntry } from "../../src/domain/progress-entry.ts";
import { buildProgressBook } from "../../src/domain/progress-entry.ts";
import { viewOn } from "../../src/domain/records.ts";
import { describeProgress } from "../../src/wording/describe-progress.ts";
import { describeState } from "../../src/wording/describe-state.ts";
import { measureOf, published, recordsOf } from "../progress/sample-entries.ts";

function viewOf(id: string, today: string, said: Partial<ProgressEntry>[]) {
  const city = id.split("-")[0]!;
  const entries = said.map((changes, index) => published(index + 1, { city, measureId: id, ...changes }));
  return viewOn({ ...recordsOf(city), book: buildProgressBook(entries) }, measureOf(id), today);
}
const at = (date: string) => ({ recordedAt: `${date}T01:00:00.000Z` });
const late = { status: "late", ...at("2026-04-10") } as const;

describe("遅れの報告のあとの、新しい報告", () => {
  test.each<[string, Partial<ProgressEntry>, string]>([
    ["終わったと書いた報告", { note: "工事が終わり、供用を始めました" }, "reported"],
    ["終わった工程", { step: { item: "実施", fiscalYear: null, done: true } }, "reported"],
    ["遅れを取り戻したという報告", { note: "遅れは解消し、予定どおりです" }, "reported"],
    ["遅れの訳を書いた報告", { note: "用地の交渉のため遅れています" }, "late"],
    ["まだの工程", { step: { item: "実施", fiscalYear: null, done: false } }, "late"],
    ["変更なし", { confirmsOnly: true }, "late"],
    ["次の確認日だけ", { nextCheckOn: "2026-09-01" }, "late"],
  ])("%sなら「%s」", (_, said, state) => {
    const view = viewOf("konan-1-3", "2026-08-01", [late, { ...said, ...at("2026-07-01") }]);
    expect(view.state.kind).toBe(state);
    expect(buildMeasureCard(view, "summary", null).status.tone === "late").toBe(state === "late");
  });

  test("前の区分が何だったかも、日付とともに言う", () => {
    const view = viewOf("konan-1-3", "2026-08-01", [late, { note: "供用を始めました", ...at("2026-07-01") }]);
    expect(describeState(view)).toContain("令和8年4月10日の報告は「遅れ」");
  });

  test("新しい報告のあとの遅れは、遅れ", () => {
    const view = viewOf("konan-1-3", "2026-08-01", [
      { note: "説明会を開きました", ...at("2026-03-01") },
      { status: "late", ...at("2026-07-01") },
    ]);
    expect(view.state.kind).toBe("late");
  });
});

describe("「変更なし」だけの記録", () => {
  test.each(["konan-1-3", "annaka-1-2-1", "isesaki-5-6-7", "suzaka-35"])(
    "%s のカードは、報告がないとも言わない",
    (id) => {
      for (const today of ["2023-12-01", "2026-08-01"]) {
        const view = viewOf(id, today, [{ confirmsOnly: true, ...at("2023-11-20") }]);
        const card = buildMeasureCard(view, "summary", null);
        for (const text of [card.statusNote, describeProgress(view).join("。")]) {
          expect(text).not.toMatch(/報告はありません|未報告/);
        }
        expect(card.statusNote.match(/変更なし/g)).toHaveLength(1);
      }
    },
  );
});

test("同じ年度の実績が二度報告されたら、図の点はあとのほう", () => {
  const kpi = measureOf("suzaka-35").kpis.find(({ target }) => target?.value != null)!;
  const said = (value: number) => ({ kpi: { name: kpi.name, value }, fiscalYear: 2025 }) as Partial<ProgressEntry>;
  const view = viewOf("suzaka-35", "2026-08-01", [said(1), said(2)]);
  expect(findKpiWay(kpi, view.reports)?.actual.at(-1)).toEqual({ fiscalYear: 2025, value: 2 });
});

test("次の確認日だけの記録は、市民にとっては何も言っていない", () => {
  const view = viewOf("konan-1-3", "2026-08-01", [{ nextCheckOn: "2026-09-01", ...at("2026-07-01") }]);
  expect(view.progress.kind).toBe("unreported");
  expect(JSON.stringify(buildMeasureCard(view, "detail", null))).not.toMatch(/令和8年9月1日|2026-09-01|7月1日/);
});
