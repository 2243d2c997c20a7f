import { describe, expect, test } from "vitest";
import { buildProgressBook, type ProgressEntry } from "../../src/domain/progress-entry.ts";
import { buildCityDigest } from "../../src/reminder/build-city-digest.ts";
import { findDueRecords } from "../../src/reminder/find-due-records.ts";
import { published, recordsOf } from "../progress/sample-entries.ts";

const TODAY = "2026-06-10";

/** 湖南市, whose plan ended on 2026-03-31, with what its departments published. */
function konanWith(...entries: ProgressEntry[]) {
  return { ...recordsOf("konan"), book: buildProgressBook(entries) };
}

const overdueIds = (entries: ProgressEntry[], today = TODAY) => {
  const { overdue } = buildCityDigest(konanWith(...entries), today);
  return [...overdue.recent, ...overdue.long].map(({ measure }) => measure.id);
};

const report = (changes: Partial<ProgressEntry>) =>
  published(1, { measureId: "konan-1-3", recordedAt: "2026-05-20T01:00:00.000Z", ...changes });

describe("担当課の報告は、お知らせに効く", () => {
  test("報告がなければ、計画の終わりを過ぎた4件が並ぶ", () => {
    expect(overdueIds([])).toEqual(["konan-1-1", "konan-1-2", "konan-1-3", "konan-1-4"]);
  });

  test.each(["achieved", "stopped"] as const)("「%s」と報告された記録は、期限切れに数えない", (status) => {
    expect(overdueIds([report({ status })])).not.toContain("konan-1-3");
  });

  test("「遅れ」は「報告なし」ではなく、遅れと報告されたものに並ぶ", () => {
    expect(overdueIds([report({ status: "late" })])).not.toContain("konan-1-3");
    const { reportedLate, states } = buildCityDigest(konanWith(report({ status: "late" })), TODAY);
    expect(reportedLate).toMatchObject([{ measure: { id: "konan-1-3" }, asOf: "2026-05-20" }]);
    expect(states).toMatchObject({ late: 1, passed_without_report: 3 });
  });

  test.each([
    ["年度末実績", { point: "year_end", fiscalYear: 2025, note: "開館した" }],
    ["評価", { fiscalYear: 2025, evaluation: 2 }],
    ["効果額", { fiscalYear: 2025, effectThousandYen: 0 }],
    ["実施したこと", { note: "説明会を開いた" }],
    ["状況", { status: "in_progress" }],
  ] as const)("%s が公開された記録は、「報告がありません」に数えない", (_, said) => {
    expect(overdueIds([report(said)])).not.toContain("konan-1-3");
  });

  test.each([
    ["変更なし", { confirmsOnly: true }],
    ["次の確認日だけ", { nextCheckOn: "2026-09-01" }],
  ])("%s は、実績の報告ではない", (_, said) => {
    expect(overdueIds([report(said)])).toContain("konan-1-3");
  });

  test("未公開の報告では、何も変わらない", () => {
    expect(overdueIds([report({ status: "achieved", state: "draft", review: null })])).toContain("konan-1-3");
  });

  test("まだ言われていない日のまとめには、あとの報告を入れない", () => {
    expect(overdueIds([report({ status: "achieved" })], "2026-05-19")).toContain("konan-1-3");
  });

  test("延期された期限は、新しい日で知らせる", () => {
    const records = konanWith(report({ deadline: { newDate: "2026-08-31", reason: "工事の遅れ" } }));
    const { near, overdue } = buildCityDigest(records, TODAY);
    expect([...overdue.recent, ...overdue.long].map(({ measure }) => measure.id)).not.toContain("konan-1-3");
    expect(near.items[0]).toMatchObject({ kind: "record", date: "2026-08-31", measure: { id: "konan-1-3" } });
    // 90 days before 31 August is 2 June.
    expect(findDueRecords(records, "2026-W23", TODAY)).toEqual(["konan-1-3"]);
  });

  test("次の確認日は職員にだけ、公開された報告は「今週更新された記録」に出る", () => {
    const records = konanWith(
      report({ status: "in_progress", nextCheckOn: "2026-06-30", recordedAt: "2026-06-08T01:00:00.000Z" }),
    );
    const staff = buildCityDigest(records, TODAY);
    expect(staff.near.items.map(({ date }) => date)).toContain("2026-06-30");
    expect(staff.updates).toMatchObject([
      { measure: { id: "konan-1-3" }, on: "2026-06-08", text: "「進行中」(担当課の報告、令和8年6月8日)" },
    ]);
    const citizens = buildCityDigest(records, TODAY, { audience: "citizen" });
    expect(citizens.near.items).toEqual([]);
    expect(citizens.updates).toHaveLength(1);
  });
});
