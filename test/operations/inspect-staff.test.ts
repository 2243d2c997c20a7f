import { expect, test } from "vitest";
import { staffSchema } from "../../src/domain/staff.ts";
import { inspectStaff } from "../../src/operations/inspect-staff.ts";

const owned = (...names: [name: string, role?: "lead" | "joint" | "related"][]) => ({
  departments: names.map(([name, role = "lead"]) => ({ name, division: "総務部", role, scope: null })),
});
const MEASURES = [owned(["財政課"]), owned(["市民課"], ["税務課", "joint"]), owned(["税務課"], ["全課", "related"])];
const inspect = (staff: object, measures = MEASURES) =>
  inspectStaff({ staff: staffSchema.parse(staff), settingName: "STAFF_ANNAKA", measures });

test("記録の課の名前(部の名前でも、つづけた名前でも)なら、何も言わない", () => {
  expect(
    inspect({
      departmentChannels: ["財政課", "総務部", "総務部財政課"].map((department) => ({ department, channel: "C0A" })),
      recorders: { departments: [{ department: "税務課", users: ["U0A"] }] },
      reviewers: { users: ["U0B"] },
    }),
  ).toEqual([]);
});

test.each([
  ["チャンネル", { departmentChannels: [{ department: "財務課", channel: "C0A" }] }],
  [
    "記録する人",
    { recorders: { departments: [{ department: "財務課", users: ["U0A"] }] }, reviewers: { users: ["U0B"] } },
  ],
  ["確認する人", { reviewers: { departments: [{ department: "財務課", users: ["U0A"] }] } }],
])("記録にない課(%sの)は、名と、記録のとおりの名前を言う", (_, staff) => {
  expect(inspect(staff)).toMatchObject([
    {
      id: "staff_department",
      state: "wrong",
      what: "STAFF_ANNAKA の「財務課」が担当する記録はありません。知らせも権限も働きません。",
      todo: "記録のとおりの名前に直してください(例: 財政課、市民課、税務課)。",
    },
  ]);
});

test("関連するだけの課は、担当ではない。同じ課は一度だけ言う", () => {
  const departmentChannels = ["C0A", "C0B"].map((channel) => ({ department: "全課", channel }));
  expect(inspect({ departmentChannels })[0]!.what).toContain("「全課」が担当する");
});

test("記録に担当課が書かれていない市では、課に分けられないと言う", () => {
  const found = inspect({ departmentChannels: [{ department: "財政課", channel: "C0A" }] }, [owned()]);
  expect(found[0]!.todo).toContain("課ごとには分けられません");
});

test("記録する人がいて確認する人がいなければ言い、どちらもいなければ言わない", () => {
  expect(inspect({ recorders: { users: ["U0REC"] } })).toMatchObject([
    { id: "staff_reviewers", state: "wrong", todo: "STAFF_ANNAKA の reviewers に加えてください。" },
  ]);
  expect(inspect({})).toEqual([]);
  expect(inspect({ recorders: { users: ["U0REC"] }, reviewers: { userGroups: ["S0REV"] } })).toEqual([]);
});

test("確認する人が課ごとだけなら、公開できる人のいない記録の数と課を言う", () => {
  const reviewers = { departments: [{ department: "財政課", users: ["U0REV"] }] };
  const unreviewed = (recorders: object) => inspect({ recorders, reviewers }).map(({ what }) => what);
  expect(unreviewed({ users: ["U0REC"] })).toEqual(["2件の記録には、公開できる人がいません(市民課、税務課)。"]);
  expect(unreviewed({ departments: [{ department: "市民課", users: ["U0REC"] }] })).toEqual([
    "1件の記録には、公開できる人がいません(市民課、税務課)。",
  ]);
  expect(unreviewed({ departments: [{ department: "財政課", users: ["U0REC"] }] })).toEqual([]);
});
