import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import type { Finding } from "../../src/operations/finding.ts";
import { createSealer } from "../../src/store/seal.ts";
import { type FakeLine, startFakeLine } from "./fake-line.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";
import { buildBody, buildText, sign } from "./line-request.ts";
import { buildEvent, buildMention, signRequest } from "./slack-request.ts";

const OPERATOR = "operator-key-of-twenty-letters-and-more";
const KEY = "master-secret-of-more-than-thirty-two-letters";
const SIGNING = "shared-app-signing-secret";
const JSON_TYPE = "application/json";
const QUESTION = "公約は何件?";

let line: FakeLine;
let slack: FakeSlack;
let worker: WorkerHarness;

beforeAll(async () => {
  [line, slack] = await Promise.all([startFakeLine(), startFakeSlack()]);
  worker = await startWorker({
    OPERATOR_KEY: OPERATOR,
    CREDENTIALS_KEY: KEY,
    PUBLIC_URL: "https://yakusoku.example.jp",
    LINE_API_BASE_URL: line.url,
    SLACK_API_BASE_URL: slack.apiBaseUrl,
    SLACK_CLIENT_ID: "111.222",
    SLACK_CLIENT_SECRET: "client-secret",
    SLACK_SIGNING_SECRET: SIGNING,
  });
});
afterAll(async () => {
  await worker?.close();
  await line?.close();
  await slack?.close();
});
beforeEach(async () => {
  line.reset();
  slack.calls.length = 0;
  worker.clearLogs();
  await (await worker.db()).batch([
    (await worker.db()).prepare("DELETE FROM channel_credential"),
    (await worker.db()).prepare("DELETE FROM slack_install"),
  ]);
});
afterEach(() => {
  for (const method of ["oauth.v2.access", "auth.test"]) slack.answerWith(method, null);
  expect([...line.faults, ...slack.faults]).toEqual([]);
  expect(worker.readLogs()).not.toMatch(/secret-|xoxb-|xoxe-|token-of/);
});

const asOperator = (path: string, init: { method?: string; body?: unknown; key?: string } = {}) =>
  worker.fetch(path, {
    method: init.method ?? "GET",
    headers: { authorization: `Bearer ${init.key ?? OPERATOR}` },
    ...(init.body !== undefined && { body: JSON.stringify(init.body) }),
  });
const connectLine = (city: string, secret: string, accessToken = `token-of-${city}`, key = OPERATOR) =>
  asOperator(`/operate/${city}/credentials/line`, {
    method: "PUT",
    body: { channelSecret: secret, accessToken },
    key,
  });
const readRows = async () =>
  (await (await worker.db()).prepare("SELECT * FROM channel_credential ORDER BY city, channel").all()).results;
const doctor = async (city: string) =>
  ((await (await asOperator(`/operate/${city}/inspect`)).json()) as { findings: Finding[] }).findings;

const sendLine = (city: string, secret: string, destination = line.account.info.userId) => {
  const body = buildBody([buildText(QUESTION)], destination);
  return worker.fetch(`/line/${city}/webhook`, {
    method: "POST",
    headers: { "content-type": JSON_TYPE, "x-line-signature": sign(body, secret) },
    body,
  });
};

describe("LINE の接続情報をデータベースにしまう", () => {
  test("命令で入れると、その市の webhook が開き、そのトークンで答える。秘密は読めない形で残り、どこにも出ない", async () => {
    expect((await sendLine("annaka", "secret-a")).status).toBe(503);
    const kept = await connectLine("annaka", "secret-a");
    expect([kept.status, await kept.json()]).toEqual([200, { city: "annaka", channel: "line", label: "@annaka" }]);
    expect((await sendLine("annaka", "secret-a")).status).toBe(200);
    await expect.poll(() => line.calls.length).toBe(1);
    expect(line.calls[0]!.headers.authorization).toBe("Bearer token-of-annaka");
    const [row] = await readRows();
    expect(row).toMatchObject({ city: "annaka", channel: "line", label: "@annaka" });
    expect(JSON.stringify(row)).not.toMatch(/secret-a|token-of/);
    expect(
      (await doctor("annaka")).filter(({ id }) => ["credentials", "line_settings", "line_token"].includes(id)),
    ).toEqual([
      expect.objectContaining({ state: "ok", what: "1件、開けます。" }),
      expect.objectContaining({ state: "ok", what: "封をして、データベースにあります。" }),
      expect.objectContaining({ state: "ok" }),
    ]);
  });

  test("つなぐとすぐ、書いて置いたページにも LINE でたずねるリンクが出て、外すと消える", async () => {
    const readPage = async () => (await worker.fetch("/annaka/m/annaka-6-5-1")).text();
    expect(await readPage()).not.toContain("oaMessage");
    await connectLine("annaka", "secret-a");
    expect(await readPage()).toContain("oaMessage/%40annaka");
    await asOperator("/operate/annaka/credentials/line", { method: "DELETE" });
    expect(await readPage()).not.toContain("oaMessage");
  });

  test("別のボット宛ての通知には答えない", async () => {
    await connectLine("annaka", "secret-a");
    expect((await sendLine("annaka", "secret-a", `U${"9".repeat(32)}`)).status).toBe(200);
    await expect.poll(() => worker.readLogs()).toContain("line.destination_unknown");
    expect(line.calls).toEqual([]);
  });

  test("シークレットを入れかえると、一日は前のものも通る", async () => {
    await connectLine("annaka", "secret-a");
    await connectLine("annaka", "secret-b");
    expect((await sendLine("annaka", "secret-a")).status).toBe(200);
    expect((await sendLine("annaka", "secret-b")).status).toBe(200);
    expect((await sendLine("annaka", "secret-c")).status).toBe(401);
  });

  test("運用の鍵がちがえば 401、LINE が断るトークンは 422、同じボットをほかの市へは 409、知らない市は 404。何もしまわない", async () => {
    expect((await connectLine("annaka", "secret-a", "token-of-annaka", "no-key-no-key-no-key-no-key")).status).toBe(
      401,
    );
    line.account.tokens = new Set(["token-of-annaka"]);
    const refused = await connectLine("annaka", "secret-a", "token-of-nobody");
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining("発行しなおして")]);
    expect((await connectLine("atlantis", "secret-a", "token-of-annaka")).status).toBe(404);
    expect(await readRows()).toEqual([]);
    expect((await connectLine("annaka", "secret-a")).status).toBe(200);
    const taken = await connectLine("konan", "secret-k", "token-of-annaka");
    expect([taken.status, await taken.text()]).toEqual([409, expect.stringContaining("annaka のものです")]);
    expect(await readRows()).toHaveLength(1);
  });

  test.each([
    ["別の鍵で封をしたもの", "another-secret-of-more-than-32-letters", "annaka/line", "しまったときの鍵とちがいます"],
    ["ほかの市から写したもの", KEY, "konan/line", "こわれています"],
  ])("%sは開かず、503 と点検が、何がちがい何をするかを言う", async (_, key, place, words) => {
    const content = { channelSecret: "secret-a", accessToken: "token-of-a", previous: null, channelId: null };
    const sealed = await createSealer(key, null).seal(JSON.stringify(content), place);
    const insert = (await worker.db()).prepare(
      "INSERT INTO channel_credential (city, channel, sealed, account, label, connected_at) VALUES ('annaka', 'line', ?, 'U1', '@a', 0)",
    );
    await insert.bind(sealed).run();
    const answer = await sendLine("annaka", "secret-a");
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining(words)]);
    for (const id of ["credentials", "line_settings"])
      expect((await doctor("annaka")).find((one) => one.id === id)).toMatchObject({
        state: "wrong",
        what: expect.stringMatching(new RegExp(`${words}[^]*city:connect -- --city annaka --line`)),
      });
    // What does not open is replaced by putting it in anew.
    expect((await connectLine("annaka", "secret-b")).status).toBe(200);
    expect((await sendLine("annaka", "secret-b")).status).toBe(200);
  });

  test("封をしなおすと、今の鍵だけで開く。開かないものがあれば、どれかを言って止まる", async () => {
    await connectLine("annaka", "secret-a");
    const [before] = await readRows();
    const done = await asOperator("/operate/credentials/reseal", { method: "POST" });
    expect([done.status, await done.json()]).toEqual([
      200,
      { sealed: 1, key: expect.stringMatching(/^[\w-]{8}$/), previous: null },
    ]);
    expect((await readRows())[0]!.sealed).not.toBe(before!.sealed);
    expect((await sendLine("annaka", "secret-a")).status).toBe(200);
    await (await worker.db()).prepare("UPDATE channel_credential SET sealed = 'broken'").run();
    const stopped = await asOperator("/operate/credentials/reseal", { method: "POST" });
    expect([stopped.status, await stopped.text()]).toEqual([409, expect.stringContaining("annaka の line")]);
    expect((await asOperator("/operate/credentials/reseal", { method: "POST", key: "x" })).status).toBe(401);
  });

  test("外すと、入口は閉じる", async () => {
    await connectLine("annaka", "secret-a");
    const removed = await asOperator("/operate/annaka/credentials/line", { method: "DELETE" });
    expect(await removed.json()).toEqual({ city: "annaka", channel: "line", removed: true });
    expect((await sendLine("annaka", "secret-a")).status).toBe(503);
  });
});

/** What Slack answers to a code. */
const grant = (team: string, more: object = {}) => ({
  ok: true,
  access_token: `xoxb-${team}`,
  token_type: "bot",
  scope: "chat:write",
  bot_user_id: "U0BOT",
  app_id: "A1",
  team: { id: team, name: `${team}の職場` },
  enterprise: null,
  is_enterprise_install: false,
  authed_user: { id: "U1" },
  ...more,
});
const rotating = (team: string, serial: number) =>
  grant(team, { access_token: `xoxb-${team}-${serial}`, refresh_token: `xoxe-${team}-${serial}`, expires_in: 43_200 });
const answerOauth = (body: object) => slack.answerWith("oauth.v2.access", { body });

async function makeLink(city: string): Promise<string> {
  const answer = await asOperator(`/operate/${city}/slack-link`, { method: "POST" });
  const { url } = (await answer.json()) as { url: string };
  expect(url).toMatch(/^https:\/\/yakusoku\.example\.jp\/slack\/install\?link=[\w-]{43}$/);
  return new URL(url).pathname + new URL(url).search;
}

/** Follows a link as a browser does. @returns what Slack's page hands back, and the browser's cookie */
async function visit(link: string): Promise<{ state: string; cookie: string; to: URL }> {
  const answer = await worker.fetch(link, { redirect: "manual" });
  expect(answer.status).toBe(302);
  const to = new URL(answer.headers.get("location")!);
  const cookie = answer.headers.get("set-cookie")!;
  expect(cookie).toMatch(/HttpOnly.*Secure.*SameSite=Lax/);
  return { state: to.searchParams.get("state")!, cookie: cookie.split(";")[0]!, to };
}
const comeBack = async (query: Record<string, string>, cookie: string) => {
  const answer = await worker.fetch(`/slack/oauth?${new URLSearchParams(query)}`, { headers: { cookie } });
  return { status: answer.status, text: await answer.text() };
};
async function install(city: string, team: string, body: object = grant(team)) {
  answerOauth(body);
  const { state, cookie } = await visit(await makeLink(city));
  return comeBack({ code: "code-1", state }, cookie);
}

const sendShared = (team: string, event: Record<string, unknown>, more: Record<string, unknown> = {}) => {
  const body = { ...JSON.parse(buildEvent(event)), team_id: team, ...more };
  body.authorizations[0].team_id = team;
  return worker.fetch("/slack/events", signRequest(JSON.stringify(body), JSON_TYPE, SIGNING));
};
const posts = () => slack.calls.filter(({ method }) => method === "chat.postMessage");
const oauthCalls = () => slack.calls.filter(({ method }) => method === "oauth.v2.access");

describe("一つの Slack アプリを、たくさんのワークスペースが入れる", () => {
  test("市ごとのリンクから入れると、その市の答えが、そのワークスペースのトークンで返る", async () => {
    const { to, state, cookie } = await visit(await makeLink("annaka"));
    expect(to.origin + to.pathname).toBe("https://slack.com/oauth/v2/authorize");
    expect(Object.fromEntries(to.searchParams)).toMatchObject({
      client_id: "111.222",
      redirect_uri: "https://yakusoku.example.jp/slack/oauth",
      scope: expect.stringContaining("app_mentions:read,chat:write"),
    });
    answerOauth(grant("TANNAKA"));
    const done = await comeBack({ code: "code-1", state }, cookie);
    expect([done.status, done.text]).toEqual([200, expect.stringContaining("安中市につなぎました")]);
    const [call] = oauthCalls();
    expect(call!.authorization).toBe(`Basic ${btoa("111.222:client-secret")}`);
    expect(call!.body).toEqual({ code: "code-1", redirect_uri: "https://yakusoku.example.jp/slack/oauth" });
    expect(JSON.stringify(await readRows())).not.toContain("xoxb");

    await install("isesaki", "TISESAKI");
    for (const [team, words] of [
      ["TANNAKA", /安中市・/],
      ["TISESAKI", /伊勢崎市・/],
    ] as const) {
      slack.calls.length = 0;
      expect((await sendShared(team, buildMention(QUESTION))).status).toBe(200);
      await expect.poll(() => posts().length).toBe(1);
      expect(posts()[0]!.authorization ?? posts()[0]!.body.token).toContain(`xoxb-${team}`);
      expect(JSON.stringify(posts()[0]!.body)).toMatch(words);
    }
  });

  test("共通の入口に届いたものも、その市の数に入る", async () => {
    await install("suzaka", "TSUZAKA");
    await sendShared("TSUZAKA", buildMention(QUESTION));
    const counted = (await worker.db()).prepare("SELECT name FROM usage_count WHERE city = 'suzaka' AND name = ?");
    await expect.poll(() => counted.bind("webhook:slack:ok").first()).not.toBeNull();
  });

  test("リンクも戻りも一度きり。よそのブラウザー、知らない state、期限切れは断り、何もしまわない", async () => {
    answerOauth(grant("TANNAKA"));
    const link = await makeLink("annaka");
    const first = await visit(link);
    const second = await visit(link);
    expect((await comeBack({ code: "c", state: first.state }, second.cookie)).status).toBe(400);
    expect((await comeBack({ code: "c", state: first.state }, "")).status).toBe(400);
    expect((await comeBack({ code: "c", state: "made-up" }, "slack_install=made-up")).status).toBe(400);
    expect([await readRows(), oauthCalls()]).toEqual([[], []]);
    expect((await comeBack({ code: "c", state: first.state }, first.cookie)).status).toBe(200);
    expect((await comeBack({ code: "c", state: first.state }, first.cookie)).status).toBe(400);
    expect((await comeBack({ code: "c", state: second.state }, second.cookie)).status).toBe(400);
    expect((await worker.fetch(link, { redirect: "manual" })).status).toBe(410);
    expect(oauthCalls()).toHaveLength(1);

    const shared = await makeLink("suzaka");
    const both = [await visit(shared), await visit(shared)];
    answerOauth(grant("TSUZAKA"));
    const atOnce = await Promise.all(both.map(({ state, cookie }) => comeBack({ code: "c", state }, cookie)));
    // The other one is told that the visit is over, or the link, as the two fall.
    expect(atOnce.map(({ status }) => status).sort()).toEqual([200, expect.toBeOneOf([400, 410])]);
    expect(oauthCalls()).toHaveLength(2);

    const late = await visit(await makeLink("konan"));
    await (await worker.db()).prepare("UPDATE slack_install SET expires_at = 1 WHERE link IS NOT NULL").run();
    expect((await comeBack({ code: "c", state: late.state }, late.cookie)).status).toBe(400);
    await (await worker.db()).prepare("UPDATE slack_install SET expires_at = 1").run();
    expect(await readRows()).toHaveLength(2);
  });

  test.each([
    ["許可しなかった", { error: "access_denied" }, grant("T9"), 400],
    ["Slack が断った", { code: "c" }, { ok: false, error: "invalid_code" }, 502],
    ["組織全体を選んだ", { code: "c" }, grant("T9", { is_enterprise_install: true, team: null }), 400],
    ["ほかの市のワークスペース", { code: "c" }, grant("TOTHER"), 409],
  ])("%sときは何も変えず、同じリンクでやりなおせる", async (_, query, body, status) => {
    await install("isesaki", "TOTHER");
    const link = await makeLink("annaka");
    answerOauth(body);
    const tried = await visit(link);
    expect((await comeBack({ ...query, state: tried.state } as Record<string, string>, tried.cookie)).status).toBe(
      status,
    );
    expect(await readRows()).toHaveLength(1);
    answerOauth(grant("TANNAKA"));
    const again = await visit(link);
    expect((await comeBack({ code: "c", state: again.state }, again.cookie)).status).toBe(200);
    expect(await readRows()).toHaveLength(2);
  });

  test("署名のちがう本文は 401。アプリを入れていないワークスペースには何もしない", async () => {
    const body = buildEvent(buildMention(QUESTION));
    expect((await worker.fetch("/slack/events", signRequest(body, JSON_TYPE, "wrong"))).status).toBe(401);
    expect((await sendShared("TNOBODY", buildMention(QUESTION))).status).toBe(200);
    await expect.poll(() => worker.readLogs()).toContain("slack.workspace_unknown");
    expect(slack.calls).toEqual([]);
    const challenge = JSON.stringify({ type: "url_verification", challenge: "abc", token: "x" });
    const answer = await worker.fetch("/slack/events", signRequest(challenge, JSON_TYPE, SIGNING));
    expect(await answer.json()).toEqual({ challenge: "abc" });
  });
});

describe("切れるトークン", () => {
  const setEnd = async (msFromNow: number) =>
    (await worker.db())
      .prepare("UPDATE channel_credential SET expires_at = ?")
      .bind(Date.now() + msFromNow)
      .run();

  test("切れる2時間前から、定時の見まわりが取りかえ、次からは新しいトークンで答える", async () => {
    await install("annaka", "TANNAKA", rotating("TANNAKA", 1));
    answerOauth(rotating("TANNAKA", 2));
    await worker.runScheduled("*/30 * * * *");
    await setEnd(60 * 60 * 1000);
    slack.calls.length = 0;
    await worker.runScheduled("*/30 * * * *");
    await expect.poll(() => oauthCalls().length).toBe(1);
    expect(oauthCalls()[0]!.body).toEqual({ grant_type: "refresh_token", refresh_token: "xoxe-TANNAKA-1" });
    await expect.poll(() => worker.readLogs()).toContain("slack.token_renewed");
    await sendShared("TANNAKA", buildMention(QUESTION));
    await expect.poll(() => posts().length).toBe(1);
    expect(posts()[0]!.authorization ?? posts()[0]!.body.token).toContain("xoxb-TANNAKA-2");
  });

  test("切れているのが何件でも、見まわりは一つの知らせに、どの市のものかをみな書く", async () => {
    await install("annaka", "TANNAKA", rotating("TANNAKA", 1));
    await install("konan", "TKONAN", rotating("TKONAN", 1));
    answerOauth({ ok: false, error: "invalid_refresh_token" });
    await setEnd(-1_000);
    await (await worker.db()).prepare("DELETE FROM operator_alert").run();
    await worker.runScheduled("*/30 * * * *");
    const alert = (await worker.db()).prepare("SELECT what FROM operator_alert WHERE name = 'credentials'");
    expect(await alert.first("what")).toMatch(/annaka の Slack.*konan の Slack/s);
    // 市の職員が見る点検には、その市のものだけ
    expect(JSON.stringify(await doctor("annaka"))).not.toMatch(/konan/);
  });

  test("切れたあと一度に十件たずねられても、取りかえは一度だけで、どれも新しいトークンで答える", async () => {
    await install("annaka", "TANNAKA", rotating("TANNAKA", 1));
    slack.answerWith("oauth.v2.access", { body: rotating("TANNAKA", 2), delayMs: 300 });
    await setEnd(-1_000);
    slack.calls.length = 0;
    await Promise.all(Array.from({ length: 10 }, () => sendShared("TANNAKA", buildMention(QUESTION))));
    await expect.poll(() => posts().length).toBe(10);
    expect(oauthCalls()).toHaveLength(1);
    expect(new Set(posts().map(({ authorization, body }) => authorization ?? body.token))).toEqual(
      new Set(["Bearer xoxb-TANNAKA-2"]),
    );
  });

  test("取りかえているあいだに封をしなおしても、新しいトークンは残る", async () => {
    await install("annaka", "TANNAKA", rotating("TANNAKA", 1));
    slack.answerWith("oauth.v2.access", { body: rotating("TANNAKA", 2), delayMs: 2_000 });
    await setEnd(-1_000);
    slack.calls.length = 0;
    const asked = sendShared("TANNAKA", buildMention(QUESTION));
    await expect.poll(() => oauthCalls().length).toBe(1);
    expect((await asOperator("/operate/credentials/reseal", { method: "POST" })).status).toBe(200);
    expect((await asked).status).toBe(200);
    await expect.poll(() => posts().length).toBe(1);
    expect(posts()[0]!.authorization ?? posts()[0]!.body.token).toContain("xoxb-TANNAKA-2");
  });

  test("取りかえを Slack が断れば、切れるまでは今のトークンで答え、切れたら点検が言う", async () => {
    await install("annaka", "TANNAKA", rotating("TANNAKA", 1));
    answerOauth({ ok: false, error: "invalid_refresh_token" });
    await setEnd(30_000);
    await sendShared("TANNAKA", buildMention(QUESTION));
    await expect.poll(() => posts().length).toBe(1);
    expect(worker.readLogs()).toContain("invalid_refresh_token");
    await setEnd(-1_000);
    expect((await doctor("annaka")).find(({ id }) => id === "credentials")).toMatchObject({
      state: "wrong",
      what: expect.stringMatching(/^annaka の Slack のトークンが切れています。.*--city annaka --slack-link /),
    });
  });
});

describe("ワークスペースが外す", () => {
  const now = () => Math.floor(Date.now() / 1000);

  test("app_uninstalled で、しまったものは消え、あとから届くものには何もしない", async () => {
    await install("annaka", "TANNAKA");
    expect((await sendShared("TANNAKA", { type: "app_uninstalled" }, { event_time: now() })).status).toBe(200);
    expect(await readRows()).toEqual([]);
    slack.calls.length = 0;
    const revoked = { type: "tokens_revoked", tokens: { oauth: [], bot: ["U0BOT"] } };
    expect((await sendShared("TANNAKA", revoked, { event_time: now() })).status).toBe(200);
    expect((await sendShared("TANNAKA", buildMention(QUESTION))).status).toBe(200);
    expect(slack.calls).toEqual([]);
  });

  test("市だけのアプリにかえたあとで共通のアプリを外しても、つないだものは残る", async () => {
    await install("annaka", "TANNAKA");
    slack.answerWith("auth.test", { body: { ok: true, team_id: "TANNAKA", team: "安中の職場" } });
    const own = { signingSecret: "secret-own", botToken: "xoxb-own" };
    const kept = await asOperator("/operate/annaka/credentials/slack", { method: "PUT", body: own });
    expect(kept.status).toBe(200);
    expect((await sendShared("TANNAKA", { type: "app_uninstalled" }, { event_time: now() })).status).toBe(200);
    expect(await readRows()).toHaveLength(1);
  });

  test("入れなおす前の知らせが遅れて届いても、今のものは残る", async () => {
    await install("annaka", "TANNAKA");
    await sendShared("TANNAKA", { type: "app_uninstalled" }, { event_time: now() - 3_600 });
    expect(await readRows()).toHaveLength(1);
  });

  test("tokens_revoked は Slack に確かめ、今のトークンが生きていれば残し、死んでいれば消す", async () => {
    await install("annaka", "TANNAKA");
    const send = (bot: string[]) =>
      sendShared("TANNAKA", { type: "tokens_revoked", tokens: { oauth: ["U1"], bot } }, { event_time: now() });
    slack.answerWith("auth.test", { body: { ok: false, error: "token_revoked" } });
    await send([]);
    expect(await readRows()).toHaveLength(1);
    slack.answerWith("auth.test", { body: { ok: true, team_id: "TANNAKA" } });
    await send(["U0BOT"]);
    expect(await readRows()).toHaveLength(1);
    slack.answerWith("auth.test", { body: { ok: false, error: "token_revoked" } });
    await send(["U0BOT"]);
    expect(await readRows()).toEqual([]);
  });

  test.each([
    ["invalid_auth", 0],
    ["account_inactive", 0],
    ["team_access_not_granted", 0],
    ["ratelimited", 1],
  ])("tokens_revoked のあと Slack が %s と言えば、残るのは%i件", async (error, left) => {
    await install("annaka", "TANNAKA");
    slack.answerWith("auth.test", { body: { ok: false, error } });
    await sendShared("TANNAKA", { type: "tokens_revoked", tokens: { bot: ["U0BOT"] } }, { event_time: now() });
    expect(await readRows()).toHaveLength(left);
  });
});
