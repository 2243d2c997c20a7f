import { describe, expect, test } from "vitest";
import { EMPTY_CONTENT } from "../../src/domain/progress-entry.ts";
import { buildCheckIn } from "../../src/progress/check-in.ts";
import { findDoubts } from "../../src/progress/find-doubts.ts";
import { findRecording } from "../../src/progress/find-recording.ts";
import { findUndoFault } from "../../src/progress/review-flow.ts";
import { STAFF_COMMANDS } from "../../src/progress/staff-commands.ts";
import { draft, measureOf, recordsOf } from "./sample-entries.ts";

/** Where a rule begins or ends to the day, the minute or the figure: the other side of each is tried too. */
describe("境目", () => {
  test("取り消せるのは、ちょうど10分まで", () => {
    const entry = draft(1, { recordedBy: "U0A", recordedAt: "2025-10-10T01:00:00.000Z" });
    expect(findUndoFault(entry, "U0A", new Date("2025-10-10T01:10:00.000Z"))).toBeNull();
    expect(findUndoFault(entry, "U0A", new Date("2025-10-10T01:10:00.001Z"))).toBe("too_late");
  });

  test("一度押すだけの答えは、計画の初めの年度も終わりの年度も、計画のうち", () => {
    const period = { from: 2021, to: 2025 };
    const years = ["2021-03-31", "2021-04-01", "2026-03-31", "2026-04-01"].map(
      (today) => buildCheckIn("moved", today, period).fiscalYear,
    );
    expect(years).toEqual([null, 2021, 2025, null]);
  });

  test("工程だけを選べば、済みと読む。「まだ」と書けば、まだ", () => {
    const measure = measureOf("konan-1-3");
    const { city } = recordsOf("konan");
    const stepItem = measure.schedule[0]!.item;
    const read = (stepDone: string) => {
      const result = findRecording({ stepItem, stepDone }, measure, city, "2025-10-10");
      return result.kind === "good" ? result.content.step?.done : result.faults;
    };
    expect([read(""), read("済み"), read("まだ")]).toEqual([true, true, false]);
  });

  describe("もっともらしくない値", () => {
    const kpi = (unit: string, baseline: number, target: number) => ({
      name: "指標",
      unit,
      category: null,
      baseline: { value: baseline, fiscalYear: 2020, asWritten: String(baseline) },
      latest: null,
      target: { value: target, upper: null, bound: "exactly" as const, fiscalYear: 2025, asWritten: String(target) },
      remark: null,
    });
    const doubt = (value: number, unit: string, baseline: number, target: number) => {
      const measure = { ...measureOf("konan-1-3"), kpis: [kpi(unit, baseline, target)] };
      const content = { ...EMPTY_CONTENT, kpi: { name: "指標", value } };
      return findDoubts(content, { measure, corrects: null, known: [], today: "2025-10-10" }).length > 0;
    };
    test.each([
      ["十倍ちょうどはたずねず、それより大きければたずねる", [doubt(500, "件", 20, 50), doubt(501, "件", 20, 50)]],
      ["十分の一ちょうどはたずねず、それより小さければたずねる", [doubt(2, "件", 20, 50), doubt(1.9, "件", 20, 50)]],
      ["知っている値がどれも負なら、正の値をたずねる", [doubt(-3, "千円", -5, -2), doubt(1, "千円", -5, -2)]],
      ["零や正が混じれば、負の値だけをたずねる", [doubt(1, "件", 0, 5), doubt(-1, "件", 0, 5)]],
      ["百分率は百までたずねない", [doubt(100, "%", 20, 90), doubt(100.5, "%", 20, 90)]],
    ])("%s", (_, found) => expect(found).toEqual([false, true]));

    test("零は、どの大きさとも比べない", () => expect(doubt(0, "件", 20, 50)).toBe(false));
  });

  test("職員のコマンドには、どれも空でない別名だけがある", () => {
    expect(JSON.stringify(STAFF_COMMANDS)).not.toContain('""');
  });
});
