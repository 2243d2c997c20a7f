import { expect, test } from "vitest";
import {
  CREDENTIAL_FAULTS,
  describeCredentials,
  describeMissingApp,
} from "../../src/operations/describe-credentials.ts";

const END = new Date("2026-11-28T00:00:00Z");

test.each([
  ["line", null, /--city annaka --line で入れなおして/],
  ["slack", null, /--city annaka --slack で入れなおして/],
  ["slack", END, /--city annaka --slack-link で出るリンクから、アプリを入れなおして/],
] as const)("使えない接続情報(%s、切れる時: %s)は、その入れかたで入れなおすと言う", (channel, expiresAt, how) => {
  const row = { city: "annaka", channel, expiresAt };
  for (const fault of ["otherKey", "damaged", "unreadable"] as const)
    expect(CREDENTIAL_FAULTS[fault](row)).toMatch(how);
});

test("使えないものは五つまで言い、残りは数を言う", () => {
  const told = (count: number) =>
    describeCredentials(
      9,
      Array.from({ length: count }, (_, at) => `まちがい${at + 1}`),
    ).what.split("\n  ");
  expect(told(0)).toEqual(["9件、開けます。"]);
  expect(told(1)).toEqual(["まちがい1。"]);
  expect(told(5)).toHaveLength(5);
  expect(told(7).slice(4)).toEqual(["まちがい5。", "ほかに2件あります。"]);
});

test("共通のアプリに足りないものは、名と、入れる命令を言う", () => {
  expect(describeMissingApp(["SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET"])).toMatchObject({
    id: "slack_app",
    state: "wrong",
    what: "足りません(SLACK_CLIENT_ID、SLACK_CLIENT_SECRET)。",
    todo: "npm run city:connect -- --slack-app で入れてください。",
  });
});
