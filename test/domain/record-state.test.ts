import { describe, expect, test } from "vitest";
import { findReach, type Kpi } from "../../src/domain/kpi.ts";
import type { ProgressEntry } from "../../src/domain/progress-entry.ts";
import { buildProgressBook } from "../../src/domain/progress-entry.ts";
import {
  countStates,
  isSettled,
  isUnreported,
  RECORD_STATES,
  STATE_DEFINITIONS,
} from "../../src/domain/record-state.ts";
import { viewOn } from "../../src/domain/records.ts";
import { findPresentValue } from "../../src/domain/report.ts";
import { describeState, nameState } from "../../src/wording/describe-state.ts";
import { measureOf, published, recordsOf } from "../progress/sample-entries.ts";

/** A record of 湖南市 (plan until 2026-03-31) or another city on a day, with what its department published. */
function viewOf(id: string, today: string, said: Partial<ProgressEntry>[] = []) {
  const city = id.split("-")[0]!;
  const entries = said.map((changes, index) => published(index + 1, { city, measureId: id, ...changes }));
  return viewOn({ ...recordsOf(city), book: buildProgressBook(entries) }, measureOf(id), today);
}
const at = (date: string) => ({ recordedAt: `${date}T01:00:00.000Z` });

describe("状態", () => {
  test.each([
    ["期限前", "konan-1-3", "2025-12-30", [], "before_deadline"],
    ["90日前から期限が近い", "konan-1-3", "2025-12-31", [], "due_soon"],
    ["期限の日", "konan-1-3", "2026-03-31", [], "due_soon"],
    ["期限の次の日", "konan-1-3", "2026-04-01", [], "passed_without_report"],
    ["期限がない", "annaka-7-1-1", "2023-10-30", [], "unknown"],
    ["資料の達成は、その時点から", "annaka-7-1-1", "2023-10-31", [], "achieved"],
    ["年度末実績", "konan-1-3", "2026-05-01", [{ point: "year_end", note: "開館した" }], "reported"],
    ["評価", "konan-1-3", "2026-05-01", [{ evaluation: 1 }], "reported"],
    ["効果額0円も報告", "konan-1-3", "2026-05-01", [{ effectThousandYen: 0 }], "reported"],
    ["指標の実績", "konan-1-3", "2026-05-01", [{ kpi: { name: "x", value: 0 } }], "reported"],
    ["遅れそうは、遅れではない", "konan-1-3", "2026-05-01", [{ status: "at_risk" }], "reported"],
    ["遅れ", "konan-1-3", "2026-05-01", [{ status: "late" }], "late"],
    ["遅れのあとの進行中", "konan-1-3", "2026-05-01", [{ status: "late" }, { status: "in_progress" }], "reported"],
    ["中止", "konan-1-3", "2026-05-01", [{ status: "stopped" }], "stopped"],
    ["変更なしだけ", "konan-1-3", "2026-05-01", [{ confirmsOnly: true }], "passed_without_report"],
    ["次の確認日だけ", "konan-1-3", "2026-05-01", [{ nextCheckOn: "2026-06-01" }], "passed_without_report"],
    [
      "期限を動かしただけで、それも過ぎた",
      "konan-1-3",
      "2026-08-01",
      [{ deadline: { newDate: "2026-07-31", reason: "入札" } }],
      "passed_without_report",
    ],
    [
      "公開されていない",
      "konan-1-3",
      "2026-05-01",
      [{ state: "draft", review: null, status: "late" }],
      "passed_without_report",
    ],
  ] as [string, string, string, Partial<ProgressEntry>[], string][])("%s", (_, id, today, said, kind) => {
    expect(viewOf(id, today, said).state.kind).toBe(kind);
  });

  test("どの状態にも、ことばと一文の意味がある。数は、すべての記録を一度ずつ数える", () => {
    for (const kind of RECORD_STATES) {
      expect(STATE_DEFINITIONS[kind].label).not.toBe("");
      expect(STATE_DEFINITIONS[kind].definition).toMatch(/。$/);
    }
    for (const city of ["annaka", "isesaki", "suzaka", "konan"]) {
      const records = recordsOf(city);
      const states = records.measures.map((measure) => viewOn(records, measure, "2026-11-28").state);
      const counts = countStates(states);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(records.measures.length);
      expect(counts.late).toBe(0);
      expect(states.filter((state) => isSettled(state) && isUnreported(state))).toEqual([]);
    }
  });

  test("資料の時点が期限より前かどうかを持ち、資料の時点が期限の日以後なら、そのことを言う", () => {
    expect(viewOf("annaka-1-2-1", "2026-11-28").state).toEqual({
      kind: "passed_without_report",
      sourceAsOf: "2023-10-31",
      sourceIsOlder: true,
    });
    const late = {
      ...measureOf("annaka-1-2-1"),
      statuses: [{ ...measureOf("annaka-1-2-1").statuses[0]!, asOf: "2024-03-31" }],
    };
    const view = viewOn(recordsOf("annaka"), late, "2026-11-28");
    expect(view.state).toMatchObject({ sourceAsOf: "2024-03-31", sourceIsOlder: false });
    expect(describeState(view)).toBe(
      "期限(令和6年3月31日)を過ぎました。資料(令和6年3月31日時点)に達成の記載はなく、その後の報告はありません。再起動プロジェクト一覧では「今年度達成予定」",
    );
  });

  test("須坂市の資料に計画の終わりはない: 目標の年だけを言う", () => {
    const view = viewOf("suzaka-35", "2026-11-28");
    expect(view.deadline).toMatchObject({ origin: "target_year", fiscalYear: 2025 });
    expect(describeState(view)).toContain("指標の目標の年(令和7年度)を過ぎました");
    expect(describeState(view)).not.toContain("計画の期間");
  });

  test("資料が後の日付で達成と言えば、前の報告より新しいことばになる", () => {
    const view = viewOf("annaka-6-5-1", "2026-11-28", [{ status: "late", ...at("2023-11-15") }]);
    expect([view.state.kind, view.progress.asOf]).toEqual(["achieved", "2023-12-30"]);
  });
});

describe("「達成」の記載はない、とは言わない", () => {
  test("資料のあとの報告がことばで「始めた」と言えば、報告ありになる", () => {
    const view = viewOf("annaka-1-1-4", "2026-11-28", [{ note: "4月に運用を始めた", ...at("2024-05-10") }]);
    expect(nameState(view)).toBe("報告あり");
    expect(view.progress).toMatchObject({ kind: "not_stated", origin: "担当課の報告", asOf: "2024-05-10" });
    expect(describeState(view)).not.toMatch(/達成|予定/);
  });
});

describe("遅れそう", () => {
  test("前の状況は残り、警告が添えられ、次の状況で消える", () => {
    const warned = viewOf("konan-1-3", "2025-12-01", [
      { status: "in_progress", ...at("2025-10-01") },
      { status: "at_risk", ...at("2025-11-01") },
    ]);
    expect(warned.progress).toMatchObject({ kind: "in_progress", asOf: "2025-10-01" });
    expect([warned.warnedOn, nameState(warned)]).toEqual(["2025-11-01", "進行中・遅れそう"]);
    const moved = viewOf("konan-1-3", "2025-12-01", [{ status: "at_risk" }, { status: "in_progress" }]);
    expect([moved.warnedOn, nameState(moved)]).toEqual([null, "進行中"]);
  });
});

describe("指標", () => {
  const kpi = (bound: NonNullable<Kpi["target"]>["bound"], baseline: number | null, target: number) =>
    ({
      baseline: baseline === null ? null : { value: baseline, fiscalYear: 2019, asWritten: String(baseline) },
      target: { value: target, upper: null, bound, fiscalYear: 2025, asWritten: String(target) },
    }) as const;

  test.each([
    ["増やす目標の途中", kpi("exactly", 100, 200), 140, 0.4],
    ["減らす目標の途中", kpi("atMost", 10, 5), 9, 0.2],
    ["はじめより後ろ", kpi("atLeast", 100, 200), 90, 0],
    ["目標をこえた", kpi("exactly", 100, 200), 250, 1],
    ["「90.0未満」", kpi("below", 91.7, 90), 90.5, null],
    ["今よりゆるい上限(実質公債費比率)", kpi("below", 9.5, 12), 9, null],
    ["今よりゆるい以下", kpi("atMost", 9.5, 12), 9, null],
    ["幅のある目標", kpi("range", 3, 5), 4, null],
    ["増分の目標", kpi("increaseBy", 3, 200), 4, null],
    ["はじめと同じ目標", kpi("exactly", 5, 5), 5, null],
    ["基準値がない", kpi("atLeast", null, 5), 4, null],
  ])("%s", (_, figures, value, reach) => {
    const found = findReach(figures, value);
    expect(found === null ? null : Math.round(found * 1e6) / 1e6).toBe(reach);
  });

  test("現状は、いちばん新しい年度の実績。あとから届いた古い年度の値ではない", () => {
    const value = (value: number) => ({ name: "x", value });
    const { reports } = viewOf("konan-1-3", "2026-11-28", [
      { fiscalYear: 2025, kpi: value(250), ...at("2026-04-10") },
      { fiscalYear: 2024, kpi: value(90), ...at("2026-05-10") },
      { fiscalYear: 2025, kpi: value(260), ...at("2026-04-20") },
    ]);
    expect(findPresentValue(reports, "x")?.value).toBe(260);
    expect(findPresentValue(reports, "y")).toBeNull();
  });
});
