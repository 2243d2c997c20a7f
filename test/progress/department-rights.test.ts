import { describe, expect, test } from "vitest";
import { renderHandOver } from "../../src/card/slack/staff/hand-over-message.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { buildProgressBook } from "../../src/domain/progress-entry.ts";
import { staffSchema } from "../../src/domain/staff.ts";
import { findCsvEntries } from "../../src/progress/find-csv-entries.ts";
import { listOwnerGaps, withinDepartments } from "../../src/progress/hand-over.ts";
import { describeRefusal, listDepartmentsOf, mayRecord, mayReview } from "../../src/progress/permissions.ts";
import { draft, measureOf, published, recordsOf } from "./sample-entries.ts";

const staff = staffSchema.parse({
  recorders: {
    users: ["U0ALL"],
    departments: [
      { department: "地域創生推進課", users: ["U0CHIIKI"] },
      { department: "秘書広報課", userGroups: ["S0HISHO"] },
    ],
  },
  reviewers: { departments: [{ department: "秘書広報課", users: ["U0BOSS"] }] },
});
const actor = (userId: string, ...groupIds: string[]) => ({ userId, groupIds });
/** 地域創生推進課's and 秘書広報課's. */
const ours = measureOf("konan-1-1");
const theirs = measureOf("konan-1-3");

describe("課ごとの権限", () => {
  test("課に置かれた人は、その課の取組だけを記録できる", () => {
    expect(mayRecord(staff, actor("U0CHIIKI"), ours).kind).toBe("allowed");
    expect(mayRecord(staff, actor("U0CHIIKI"), theirs)).toEqual({ kind: "refused", reason: "other_department" });
    expect(mayRecord(staff, actor("U0X", "S0HISHO"), theirs).kind).toBe("allowed");
    expect(mayRecord(staff, actor("U0ALL"), theirs).kind).toBe("allowed");
    expect(mayRecord(staff, actor("U0CHIIKI")).kind).toBe("allowed");
    expect(mayRecord(staff, actor("U0NOBODY"), ours)).toEqual({ kind: "refused", reason: "not_recorder" });
  });

  test("確認も同じ。その課でただ一人の確認者は、自分の記録も確認できる", () => {
    expect(mayReview(staff, actor("U0BOSS"), draft(1), theirs).kind).toBe("allowed");
    expect(mayReview(staff, actor("U0BOSS"), draft(1), ours)).toEqual({ kind: "refused", reason: "other_department" });
    expect(mayReview(staff, actor("U0BOSS"), draft(1, { recordedBy: "U0BOSS" }), theirs).kind).toBe("allowed");
  });

  test("見てよい課の一覧は、市全体の人には絞りがない", () => {
    expect(listDepartmentsOf(staff, actor("U0ALL"))).toBeNull();
    expect(listDepartmentsOf(staff, actor("U0CHIIKI"))).toEqual(["地域創生推進課"]);
  });

  test("CSV の、ほかの課の取組に書きこんだ行は断り、もとのままの行は通す", () => {
    const csv = "記録ID,実施したこと\nkonan-1-1,書いた\nkonan-1-3,ほかの課\nkonan-1-4,\n";
    const result = findCsvEntries({
      bytes: new TextEncoder().encode(csv),
      records: recordsOf("konan"),
      book: buildProgressBook([]),
      recordedBy: "U0CHIIKI",
      now: new Date("2025-10-10T00:00:00Z"),
      idOf: (line) => `csv-${line}`,
      mayRecord: (measure) => mayRecord(staff, actor("U0CHIIKI"), measure).kind === "allowed",
    });
    expect(result).toMatchObject({ kind: "bad", faults: [{ line: 3, column: "担当課" }] });
  });

  test("課を移って、もう記録できない人の取組は、引きつぐものに出る", () => {
    const views = [ours, theirs].map((measure, index) =>
      buildMeasureView(measure, recordsOf("konan").city, "2026-01-01", [
        published(index + 1, { measureId: measure.id, recordedBy: "U0CHIIKI" }),
      ]),
    );
    const hasMoved = (userId: string, { measure }: (typeof views)[number]) =>
      mayRecord(staff, actor(userId), measure).kind !== "allowed";
    const gaps = listOwnerGaps(views, recordsOf("konan").city, new Set(), hasMoved);
    expect(gaps.map(({ view, movedRecorders }) => [view.measure.id, movedRecorders])).toEqual([
      ["konan-1-3", ["U0CHIIKI"]],
    ]);
    const message = renderHandOver({ gaps, of: null, remark: "", url: null });
    expect(JSON.stringify(message)).toContain("<@U0CHIIKI>(いまはこの取組を記録できません) 1件");
    expect(withinDepartments(views, ["地域創生推進課"]).map(({ measure }) => measure.id)).toEqual(["konan-1-1"]);
  });
});

test.each([
  ["not_recorder", "登録された職員"],
  ["not_reviewer", "登録された確認者"],
  ["other_department", "あなたの課の担当ではありません"],
  ["own_entry", "ほかの確認者"],
] as const)("断るときは、わけを言う(%s)", (reason, words) => expect(describeRefusal(reason)).toContain(words));
