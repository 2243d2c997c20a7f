import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { staffSchema } from "../../src/domain/staff.ts";
import type { Finding } from "../../src/operations/finding.ts";
import { inspectSlack } from "../../src/operations/inspect-slack.ts";
import { listNeededScopes, SLACK_SCOPES } from "../../src/operations/slack-scopes.ts";
import { type FakeSlack, startFakeSlack } from "../contract/fake-slack.ts";
import { patientFetch } from "./patient-fetch.ts";

const STAFF = {
  reminderChannel: "C0CITY",
  reviewChannel: "C0REVIEW",
  departmentChannels: [{ department: "財政課", channel: "C0ZAISEI" }],
  recorders: { users: ["U0REC"], userGroups: ["S0REC"] },
  reviewers: { users: ["U0REV"], departments: [{ department: "財政課", users: ["U0REV", "U0ZAI"] }] },
};

let slack: FakeSlack;
beforeAll(async () => {
  slack = await startFakeSlack();
});
afterAll(() => slack?.close());
beforeEach(() => {
  slack.workspace.scopes = Object.keys(SLACK_SCOPES);
  slack.workspace.groups.set("S0REC", ["U1", "U2"]);
});
afterEach(() => {
  for (const method of ["auth.test", "users.info", "usergroups.users.list"]) slack.answerWith(method, null);
  slack.channels.historyErrors.clear();
  slack.workspace.absent.clear();
  slack.workspace.deactivated.clear();
});

const inspect = (
  staff: object = STAFF,
  more: { isSealed?: boolean; faults?: string[]; apiBaseUrl?: string } = {},
): Promise<Finding[]> =>
  inspectSlack({
    // Slack's own address is the fake's here.
    fetch: (url, init) => patientFetch(String(url).replace("https://slack.com/api/", slack.apiBaseUrl), init),
    settingsName: "ANNAKA",
    access: {
      botToken: "xoxb-1",
      apiBaseUrl: more.apiBaseUrl ?? "https://slack.com/api/",
      isSealed: more.isSealed ?? false,
    },
    staff: staffSchema.parse(staff),
    staffSetting: { name: "STAFF_ANNAKA", faults: more.faults ?? [] },
    measures: [{ departments: [{ name: "財政課", division: "総務部", role: "lead", scope: null }] }],
  });
const find = async (name: string, staff?: object) =>
  (await inspect(staff)).find((finding) => finding.name.includes(name));

test("整った Slack は、鍵・権限・チャンネル・人・グループがどれも ✓", async () => {
  const findings = await inspect();
  expect(findings.map(({ state, id, name }) => `${state} ${id} ${name}`)).toEqual([
    "ok slack_settings Slack の設定",
    "ok slack_token Slack のトークン",
    "ok slack_scopes Slack の権限",
    "ok slack_channel 市の知らせ(reminderChannel) C0CITY",
    "ok slack_channel 確認のお願い(reviewChannel) C0REVIEW",
    "ok slack_channel 財政課のチャンネル C0ZAISEI",
    "ok staff_user 記録する人 U0REC",
    "ok staff_user 確認する人 U0REV",
    "ok staff_user 確認する人 U0ZAI",
    "ok staff_group ユーザーグループ S0REC",
  ]);
  expect(findings.every(({ todo }) => todo === null)).toBe(true);
  expect(findings.at(-1)!.what).toBe("2人います。");
});

test.each([
  ["token_revoked", false, "wrong", /SLACK_ANNAKA_BOT_TOKEN/],
  ["token_revoked", true, "wrong", /--slack-link.*--slack\)/],
  ["ratelimited", false, "unknown", /もう一度/],
])("鍵が使えない(%s、しまってある: %s)なら %s とし、ほかは聞かない", async (error, isSealed, state, todo) => {
  slack.answerWith("auth.test", { body: { ok: false, error } });
  const findings = await inspect(STAFF, { isSealed });
  expect(findings.map(({ id }) => id)).toEqual(["slack_settings", "slack_token"]);
  expect(findings[1]).toMatchObject({ state, todo: expect.stringMatching(todo), what: expect.stringContaining(error) });
});

test("返事のないことと、読めない返事は、断りではない", async () => {
  for (const answer of [{ hangUp: true }, { raw: "<html>" }]) {
    slack.answerWith("auth.test", answer);
    expect((await inspect())[1]).toMatchObject({
      state: "unknown",
      what: "Slack に聞けませんでした(返事がありません)。",
    });
  }
});

test("ほかの送り先から返事がなければ、残った設定を消すように言う", async () => {
  slack.answerWith("auth.test", { hangUp: true });
  const apiBaseUrl = slack.apiBaseUrl;
  expect((await inspect(STAFF, { apiBaseUrl }))[1]).toMatchObject({
    state: "wrong",
    what: `Slack ではなく ${apiBaseUrl} に聞いていて、返事がありません。`,
    todo: expect.stringContaining("npx wrangler secret delete SLACK_API_BASE_URL"),
  });
  slack.answerWith("auth.test", null);
  expect((await inspect(STAFF, { apiBaseUrl }))[1]!.state).toBe("ok");
});

test.each([
  ["not_in_channel", "wrong", /invite/],
  ["channel_not_found", "wrong", /招待/],
  ["is_archived", "wrong", /別のチャンネル/],
  ["missing_scope", "unknown", /Slack の権限/],
  ["fatal_error", "unknown", /もう一度/],
])("チャンネルに入れないわけ(%s)ごとに、することを言う", async (code, state, todo) => {
  slack.channels.historyErrors.set("C0ZAISEI", code);
  const finding = await find("C0ZAISEI");
  expect(finding).toMatchObject({ state, what: expect.stringMatching(/ません|アーカイブ/) });
  expect(finding!.todo).toMatch(todo);
});

test("いない人・無効の人・聞けなかった人を、言いわける", async () => {
  slack.workspace.absent.add("U0REC");
  slack.workspace.deactivated.add("U0REV");
  expect(await find("U0REC")).toMatchObject({ state: "wrong", what: "このワークスペースにいません。" });
  expect(await find("U0REV")).toMatchObject({ state: "wrong", todo: expect.stringContaining("後任") });
  for (const [error, what] of [
    ["missing_scope", "権限が足りず、見られません。"],
    ["internal_error", "Slack に聞けませんでした(internal_error)。"],
  ]) {
    slack.answerWith("users.info", { body: { ok: false, error } });
    expect(await find("U0ZAI")).toMatchObject({ state: "unknown", what });
  }
});

test("ないグループ・だれもいないグループ・聞けなかったグループを、言いわける", async () => {
  const group = () => find("S0REC");
  slack.workspace.groups.set("S0REC", []);
  expect(await group()).toMatchObject({ state: "wrong", what: "だれもいません。" });
  slack.workspace.groups.delete("S0REC");
  expect(await group()).toMatchObject({ state: "wrong", what: "見つかりません(no_such_subteam)。" });
  for (const error of ["missing_scope", "ratelimited"]) {
    slack.answerWith("usergroups.users.list", { body: { ok: false, error } });
    expect((await group())?.state).toBe("unknown");
  }
});

test("足りない権限は、名と、何のためかを言う", async () => {
  slack.workspace.scopes = Object.keys(SLACK_SCOPES).filter((scope) => !["commands", "users:read"].includes(scope));
  expect(await find("権限")).toMatchObject({
    state: "wrong",
    what: "足りません: commands(/yakusoku とショートカット)、users:read(引きつぎ(いなくなった人))。",
  });
});

test("要る権限は、その市の職員の設定による", () => {
  const EVERY = ["app_mentions:read", "chat:write", "commands", "im:history"];
  const scopes = (staff: object) =>
    listNeededScopes(staffSchema.parse(staff)).filter((scope) => !EVERY.includes(scope));
  expect(listNeededScopes(staffSchema.parse({}))).toEqual(EVERY);
  expect(scopes({ reminderChannel: "C0CITY" })).toEqual(["channels:history"]);
  expect(scopes({ departmentChannels: STAFF.departmentChannels })).toEqual(["channels:history"]);
  expect(scopes({ recorders: { users: ["U0REC"] } })).toEqual(["users:read", "files:read"]);
  expect(scopes({ reviewers: { userGroups: ["S0REV"] } })).toEqual(["usergroups:read", "users:read", "files:read"]);
});

test("読めない設定は、どこかを言う。一度に見るのは35件まで", async () => {
  const users = Array.from({ length: 36 }, (_, at) => `U0MANY${at}`);
  const findings = await inspect({ recorders: { users }, reviewers: { users: ["U0MANY0"] } }, { faults: ["x「y」"] });
  expect(findings.find(({ id }) => id === "staff_setting")!.what).toContain("STAFF_ANNAKA の x「y」");
  expect(findings.filter(({ id }) => id === "staff_user")).toHaveLength(35);
  expect(findings.find(({ id }) => id === "staff_rest")).toMatchObject({ state: "unknown", what: /残りの2件/ });
});
