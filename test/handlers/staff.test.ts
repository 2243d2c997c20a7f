import { expect, test } from "vitest";
import { type Env, isMissing, readStaff, readStaffSetting } from "../../handlers/env.ts";
import { buildAlertCard } from "../../src/card/build-alert-card.ts";
import { describeSlackError } from "../../src/card/describe-slack-error.ts";
import { escapeSlackLine } from "../../src/card/slack/slack-text.ts";
import { recordsOf, withCity } from "../reminder/city-records.ts";

const { city } = recordsOf("annaka");
const read = (value: unknown) => readStaff({ STAFF_ANNAKA: value } as unknown as Env, city);

test("職員のチャンネルは、環境変数があればそちら、なければ city.yaml から読む", () => {
  const staff = { reminderChannel: "C0123ABCD", departmentChannels: [{ department: "財政課", channel: "C0456EFGH" }] };
  expect(read(JSON.stringify(staff))).toMatchObject(staff);
  expect(read(undefined)).toEqual(city.staff);
  expect(read("")).toEqual(city.staff);
  const written = withCity(recordsOf("annaka"), { staff: { ...city.staff, reminderChannel: "C9" } }).city;
  expect(readStaff({} as Env, written)).toMatchObject({ reminderChannel: "C9" });
});

test("読めない環境変数は、足りない設定として名前を返し、ほかのチャンネルには送らない", () => {
  for (const value of ["{", "[]", '{"reminderChannel":"#general"}', '{"channel":"C0123ABCD"}', 5]) {
    const staff = read(value);
    expect(isMissing(staff) && staff.missing[0], String(value)).toMatch(/^STAFF_ANNAKA/);
  }
});

test("ひとつの番号のまちがいは、その場所と番号を言って外し、ほかの設定はそのまま使う", () => {
  const written = {
    reminderChannel: "C0123ABCD",
    departmentChannels: [
      { department: "財政課", channel: "#zaisei" },
      { department: "企画課", channel: "C0456EFGH" },
    ],
    recorders: {
      users: ["U0GOOD", "@tanaka", "U0ALSO"],
      departments: [{ department: "財政課", users: ["u1", "U2AB"] }],
    },
    reviewers: { users: ["U0REV"], userGroup: ["S0REV"] },
    reviewChannel: 5,
  };
  const env = { STAFF_ANNAKA: JSON.stringify(written) } as unknown as Env;
  expect(readStaff(env, city)).toMatchObject({
    reminderChannel: "C0123ABCD",
    departmentChannels: [{ department: "企画課", channel: "C0456EFGH" }],
    reviewChannel: null,
    recorders: { users: ["U0GOOD", "U0ALSO"], departments: [{ department: "財政課", users: ["U2AB"] }] },
    reviewers: { users: ["U0REV"] },
  });
  const faults = readStaffSetting(env, city).faults.join("\n");
  for (const place of [
    "recorders.users[1]「@tanaka」",
    "recorders.departments[0].users[0]「u1」",
    "departmentChannels[0].channel「#zaisei」",
    "reviewers.userGroup",
    "reviewChannel「5」",
  ])
    expect(faults).toContain(place);
});

test("形のちがいも、何を書けばよいかを日本語で言う", () => {
  const written = { recorders: { users: "U0REC" }, reviewers: ["U0REV"], departmentChannels: [{ department: 5 }] };
  const faults = readStaffSetting({ STAFF_ANNAKA: JSON.stringify(written) } as unknown as Env, city).faults.join("\n");
  for (const line of [
    "recorders.users「U0REC」: [ ] の中に並べて書いてください",
    'reviewers「["U0REV"]」: { } で囲んで書いてください',
    'departmentChannels[0].department「5」: " " で囲んで書いてください',
  ])
    expect(faults).toContain(line);
  expect(faults).not.toMatch(/Invalid|expected/);
});

test("JSON として読めない設定は、そう言う。設定の名前は Slack でもそのまま写せる", () => {
  const staff = read("{recorders:");
  expect(isMissing(staff) && staff.missing[0]).toContain("JSON として読めません");
  expect(escapeSlackLine("設定(STAFF_ANNAKA)と _斜体_", "mrkdwn")).toBe("設定(STAFF_ANNAKA)と ＿斜体＿");
});

test("Slack が断ったわけごとに、することが違うことばで出る", () => {
  for (const [code, does] of [
    ["missing_scope", "Bot Token Scopes に足して"],
    ["invalid_auth", "トークン(BOT_TOKEN)を受け付けません"],
    ["not_in_channel", "/invite"],
    ["channel_not_found", "番号を確かめ"],
    ["is_archived", "アーカイブ"],
    ["no_such_subteam", "ユーザーグループ"],
    ["rate_limited", "回数の上限"],
  ] as const)
    expect(describeSlackError(code), code).toContain(does);
  const { lines } = buildAlertCard(
    { kind: "slack_failed", occasion: "2024-W10", target: "city", code: "missing_scope" },
    city,
  );
  expect(lines.join("")).toContain("chat:write");
  expect(lines.join("")).not.toContain("招待");
});
