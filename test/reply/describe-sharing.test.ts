import { expect, test } from "vitest";
import { describeCondition } from "../../src/reply/describe-condition.ts";

test.each([
  ["any", "担当課: 財政課"],
  ["own", "担当課: 財政課"],
  ["alone", "担当課: 財政課(単独)"],
  ["joint", "担当課: 財政課(ほかの課と共同)"],
  ["lead", "担当課: 財政課(主担当)"],
  ["beside", "担当課: 財政課(関係課として)"],
] as const)("課で選んだ一覧は、どう関わる課かを言う: %s", (sharing, said) => {
  const units = [{ division: "財政部", name: "財政課" }];
  expect(describeCondition({ kind: "department", units, words: "財政課", sharing })).toBe(said);
});
