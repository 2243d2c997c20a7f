import { describe, expect, test } from "vitest";
import { staffSchema } from "../../src/domain/staff.ts";
import { buildCheckIn, CHECK_INS } from "../../src/progress/check-in.ts";
import { mayRecord, mayReview } from "../../src/progress/permissions.ts";
import {
  buildEntry,
  buildWithdrawal,
  findCommentFault,
  findNextState,
  findUndoFault,
  UNDO_MS,
} from "../../src/progress/review-flow.ts";
import { draft, published } from "./sample-entries.ts";

const staff = staffSchema.parse({
  recorders: { users: ["U0A"], userGroups: ["S0REC"] },
  reviewers: { users: ["U0R"], userGroups: ["S0REV"] },
});
const actor = (userId: string, ...groupIds: string[]) => ({ userId, groupIds });

describe("だれが記録し、だれが確認できるか", () => {
  test.each([
    ["名前のある人", actor("U0A"), "allowed"],
    ["グループの人", actor("U0B", "S0REC"), "allowed"],
    ["ほかのグループの人", actor("U0B", "S0REV"), "refused"],
    ["[C65] だれでもない人", actor("U0C"), "refused"],
  ])("記録: %s", (_, who, kind) => expect(mayRecord(staff, who).kind).toBe(kind));

  test("設定がなければ、だれも記録も確認もできない", () => {
    const nobody = staffSchema.parse({});
    expect([mayRecord(nobody, actor("U0A")).kind, mayReview(nobody, actor("U0R"), null).kind]).toEqual([
      "refused",
      "refused",
    ]);
  });

  test("自分の記録は自分で公開できない", () => {
    const own = draft(1, { recordedBy: "U0R" });
    expect(mayReview(staff, actor("U0R"), own)).toEqual({ kind: "refused", reason: "own_entry" });
    expect(mayReview(staff, actor("U0X", "S0REV"), own)).toEqual({ kind: "allowed" });
  });

  test("確認者が一人だけの市では、その人の記録もその人が確認する", () => {
    const single = staffSchema.parse({ reviewers: { users: ["U0R"] } });
    expect(mayReview(single, actor("U0R"), draft(1, { recordedBy: "U0R" })).kind).toBe("allowed");
    const group = staffSchema.parse({ reviewers: { users: ["U0R"], userGroups: ["S0REV"] } });
    expect(mayReview(group, actor("U0R"), draft(1, { recordedBy: "U0R" })).kind).toBe("refused");
  });

  test("番号の形でない設定は受け付けない", () => {
    expect(staffSchema.safeParse({ recorders: { users: ["@tanaka"] } }).success).toBe(false);
  });
});

describe("確認の流れ", () => {
  test.each([
    ["draft", "publish", "published"],
    ["draft", "return", "returned"],
    ["draft", "withdraw", "withdrawn"],
    ["published", "return", null],
    ["published", "withdraw", null],
    ["returned", "publish", null],
    ["withdrawn", "publish", null],
  ] as const)("%s を %s すると %s", (state, action, next) => expect(findNextState(state, action)).toBe(next));

  const now = new Date("2025-10-10T01:05:00.000Z");
  const recorded = draft(1, { recordedAt: "2025-10-10T01:00:00.000Z", recordedBy: "U0A" });

  test("記録した本人は10分まで取り消せる", () => {
    expect(findUndoFault(recorded, "U0A", now)).toBeNull();
    expect(findUndoFault(recorded, "U0A", new Date(Date.parse(recorded.recordedAt) + UNDO_MS))).toBeNull();
    expect(findUndoFault(recorded, "U0A", new Date(Date.parse(recorded.recordedAt) + UNDO_MS + 1))).toBe("too_late");
    expect(findUndoFault(recorded, "U0B", now)).toBe("not_own");
    expect(findUndoFault(published(1, { recordedBy: "U0A" }), "U0A", now)).toBe("decided");
    expect(findUndoFault({ ...recorded, state: "withdrawn" }, "U0A", now)).toBe("withdrawn");
  });

  test("取り消しも訂正も、もとの行を変えずに新しい行になる", () => {
    expect(buildWithdrawal(recorded, "w1", now)).toMatchObject({
      id: "w1",
      withdraws: "e1",
      replaces: null,
      status: null,
    });
    const recording = { id: "c1", city: "konan", measureId: "konan-1-3", recordedBy: "U0A", now, via: "form" as const };
    expect(buildEntry(recording, buildCheckIn("done", "2025-10-10", null), recorded)).toMatchObject({
      replaces: "e1",
      withdraws: null,
      status: "achieved",
      recordedAt: "2025-10-10T01:05:00.000Z",
    });
  });

  test("差し戻しには理由が要る", () => {
    expect(findCommentFault("return", "  ")).toBe("差し戻す理由を書いてください。");
    expect(findCommentFault("return", "根拠を付けて")).toBeNull();
    expect(findCommentFault("publish", null)).toBeNull();
    expect(findCommentFault("publish", "あ".repeat(301))).not.toBeNull();
  });
});

test("ワンタップの答えは、それぞれの記録になる", () => {
  const said = CHECK_INS.map((choice) => {
    const { status, fiscalYear, confirmsOnly } = buildCheckIn(choice, "2026-03-31", { from: 2021, to: 2025 });
    return [choice, status, fiscalYear, confirmsOnly];
  });
  expect(said).toEqual([
    ["unchanged", null, null, true],
    ["moved", "in_progress", 2025, false],
    ["delayed", "at_risk", 2025, false],
    ["done", "achieved", 2025, false],
  ]);
  // The plan has ended: a year outside of it could not be edited in a CSV.
  expect(buildCheckIn("done", "2026-04-01", { from: 2021, to: 2025 }).fiscalYear).toBeNull();
});
