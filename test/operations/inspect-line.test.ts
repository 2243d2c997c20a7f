import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Finding } from "../../src/operations/finding.ts";
import { inspectLine, type LineAccess } from "../../src/operations/inspect-line.ts";
import { type FakeLine, startFakeLine } from "../contract/fake-line.ts";
import { patientFetch } from "./patient-fetch.ts";

const WEBHOOK = "https://yakusoku.example.jp/line/annaka/webhook";
const TOKEN = "line-token";

let line: FakeLine;
beforeAll(async () => {
  line = await startFakeLine();
});
afterAll(() => line?.close());
beforeEach(() => {
  line.reset();
  line.account.webhook = { endpoint: WEBHOOK, active: true };
  line.account.defaultMenu = "richmenu-1";
});

interface Look {
  access?: Partial<LineAccess>;
  webhookUrl?: string | null;
  subscribers?: number | null;
}
function inspect({ access, webhookUrl = WEBHOOK, subscribers = null }: Look = {}): Promise<Finding[]> {
  return inspectLine({
    fetch: patientFetch,
    settingsName: "ANNAKA",
    access: { accessToken: TOKEN, apiBaseUrl: line.url, botUserId: null, isSealed: false, ...access },
    webhookUrl,
    subscribers,
  });
}
const find = async (id: string, look?: Look) => (await inspect(look)).find((finding) => finding.id === id)!;
/** LINE's answer to one path in place of its own. */
const answering = (path: string, response: () => Response, apiBaseUrl = "https://api.line.me") =>
  inspectLine({
    fetch: async (url, init) =>
      String(url) === `${apiBaseUrl}${path}`
        ? response()
        : patientFetch(String(url).replace(apiBaseUrl, line.url), init),
    settingsName: "ANNAKA",
    access: { accessToken: TOKEN, apiBaseUrl, botUserId: null, isSealed: false },
    webhookUrl: WEBHOOK,
    subscribers: null,
  });

test("整った LINE は、どれも ✓ で、することはない", async () => {
  const findings = await inspect();
  expect(findings.map(({ id, state, todo }) => [id, state, todo])).toEqual(
    ["line_settings", "line_token", "line_webhook", "line_menu", "line_quota"].map((id) => [id, "ok", null]),
  );
  expect(findings[1]!.what).toBe("「安中市(@annaka)」につながります。");
});

test("ベーシック ID のない名は、名だけで言う", async () => {
  Object.assign(line.account.info, { basicId: undefined });
  expect((await find("line_token")).what).toBe("「安中市」につながります。");
});

test.each([
  [false, /npx wrangler secret put LINE_ANNAKA_CHANNEL_ACCESS_TOKEN/],
  [true, /city:connect/],
])("断られたトークンは、それだけを言い、ほかは聞かない(しまってある: %s)", async (isSealed, todo) => {
  line.account.tokens = new Set();
  const findings = await inspect({ access: { isSealed } });
  expect(findings.map(({ id, state }) => [id, state])).toEqual([
    ["line_settings", "ok"],
    ["line_token", "wrong"],
  ]);
  expect(findings[1]!.todo).toMatch(todo);
});

test.each([401, 403])("トークンへの %d は断り", async (status) => {
  const findings = await answering("/v2/bot/info", () => new Response("{}", { status }));
  expect(findings.at(-1)).toMatchObject({ id: "line_token", state: "wrong", what: "LINE に断られました。" });
});

test("500 と、返事のないことと、読めない返事は、断りではなく「聞けませんでした」", async () => {
  const token = async (response: () => Response) => (await answering("/v2/bot/info", response)).at(-1)!;
  expect(await token(() => new Response("{}", { status: 500 }))).toMatchObject({
    id: "line_token",
    state: "unknown",
    what: "LINE に聞けませんでした(500 が返りました)。",
  });
  expect(
    await token(() => {
      throw new TypeError("fetch failed");
    }),
  ).toMatchObject({ state: "unknown", what: "LINE に聞けませんでした(返事がありません)。" });
  const unread = await answering("/v2/bot/info", () => new Response("<html>"));
  expect(unread.find(({ id }) => id === "line_token")).toMatchObject({ state: "unknown", what: /200/ });
});

test("ほかの送り先から返事がなければ、残った設定を消すように言う", async () => {
  const refused = await answering("/v2/bot/info", () => new Response("", { status: 404 }), "http://127.0.0.1:9");
  expect(refused.at(-1)).toMatchObject({
    id: "line_token",
    state: "wrong",
    what: "LINE ではなく http://127.0.0.1:9 に聞いていて、返事がありません。",
    todo: expect.stringContaining("npx wrangler secret delete LINE_API_BASE_URL"),
  });
});

test("Webhook がほかの市のものなら、その市の Webhook を奪わせず、トークンを直させる", async () => {
  line.account.webhook = { endpoint: "https://yakusoku.example.jp/line/isesaki/webhook", active: true };
  const { todo } = await find("line_webhook");
  expect(todo).toContain("isesaki のチャネルのものです");
  expect(todo).toContain("npx wrangler secret put LINE_ANNAKA_CHANNEL_ACCESS_TOKEN");
  expect(todo).not.toContain("npm run setup");
  expect((await find("line_webhook", { access: { isSealed: true } })).todo).toContain(
    "npm run city:connect -- --city annaka --line で入れて",
  );
});

test("Webhook が同じ市の古いアドレスなら、どちらが正しいときも何をするかを言う", async () => {
  line.account.webhook = { endpoint: "https://old.example.jp/line/annaka/webhook", active: true };
  const { todo } = await find("line_webhook");
  expect(todo).toContain("https://yakusoku.example.jp が正しければ npm run setup -- --city annaka を");
  expect(todo).toContain("npm run setup -- --city annaka --url https://");
  const sealed = (await find("line_webhook", { access: { isSealed: true } })).todo;
  expect(sealed).toContain("npm run city:connect -- --city annaka --line --url https://");
  expect(sealed).not.toContain("npm run setup");
  expect(sealed).toContain("前と同じシークレットとトークンを貼ります");
});

test("設定のボットと別のボットなら言う。同じなら言わない", async () => {
  expect((await find("line_token", { access: { botUserId: line.account.info.userId } })).state).toBe("ok");
  const other = { botUserId: `U${"b".repeat(32)}` };
  expect(await find("line_token", { access: other })).toMatchObject({
    state: "wrong",
    what: expect.stringContaining("LINE_ANNAKA_BOT_USER_ID は別のボットです"),
    todo: expect.stringContaining("LINE_ANNAKA_BOT_USER_ID を消すか"),
  });
  expect(await find("line_token", { access: { ...other, isSealed: true } })).toMatchObject({
    what: expect.stringContaining("つないだのは別のボットです"),
    todo: expect.stringContaining("city:connect"),
  });
});

test("登録された Webhook は、ここのアドレスが分からなければ、くらべない", async () => {
  line.account.webhook = { endpoint: "https://old.example/x", active: true };
  expect(await find("line_webhook")).toMatchObject({
    state: "wrong",
    what: `Webhook URL が https://old.example/x です。${WEBHOOK} のはずです。`,
  });
  expect((await find("line_webhook", { webhookUrl: null })).state).toBe("ok");
});

test("登録のない Webhook は、登録する命令を言う", async () => {
  line.account.webhook = null;
  expect(await find("line_webhook")).toMatchObject({
    state: "wrong",
    what: "Webhook URL が登録されていません。",
    todo: "npm run setup -- --city annaka を実行すると登録されます。",
  });
});

test("届かないときは、LINE の言う理由と、くらべる設定を言う", async () => {
  line.account.testResult = { success: false, reason: "COULD_NOT_CONNECT" };
  expect(await find("line_webhook")).toMatchObject({
    state: "wrong",
    what: "LINE から届きません(COULD_NOT_CONNECT)。",
    todo: expect.stringContaining("LINE_ANNAKA_CHANNEL_SECRET"),
  });
  Object.assign(line.account, { testResult: { success: false } });
  expect(await find("line_webhook", { access: { isSealed: true } })).toMatchObject({
    what: "LINE から届きません(理由は分かりません)。",
    todo: expect.stringContaining("しまったチャネルシークレット"),
  });
});

test.each([
  "/v2/bot/channel/webhook/endpoint",
  "/v2/bot/channel/webhook/test",
  "/v2/bot/user/all/richmenu",
  "/v2/bot/message/quota",
])("%s だけが 500 なら、そこだけ「?」", async (path) => {
  const findings = await answering(path, () => new Response("{}", { status: 500 }));
  expect(findings.filter(({ state }) => state !== "ok")).toEqual([
    expect.objectContaining({ state: "unknown", todo: expect.stringContaining("もう一度") }),
  ]);
});

test("メニューがなければ、作る命令を言い、まちがいとはしない", async () => {
  line.account.defaultMenu = null;
  expect(await find("line_menu")).toMatchObject({
    state: "off",
    todo: "npm run setup -- --city annaka を実行すると作られます。",
  });
});

test("通数は、読む人の数にちょうど足りれば ✓、一通でも足りなければ言う", async () => {
  line.push.limits.set(TOKEN, 1_200);
  line.push.used.set(TOKEN, 1_100);
  expect(await find("line_quota", { subscribers: 100 })).toMatchObject({
    state: "ok",
    what: "1,200通のうち、残りは100通です。",
  });
  expect(await find("line_quota", { subscribers: 101 })).toMatchObject({
    state: "wrong",
    what: expect.stringContaining("101人で、次の分を送れません"),
  });
  line.push.used.set(TOKEN, 1_300);
  expect((await find("line_quota")).what).toContain("残りは0通");
});
