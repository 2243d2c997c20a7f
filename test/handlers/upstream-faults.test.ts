import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Env, LineChannel, SlackWorkspace } from "../../handlers/env.ts";
import { callLine } from "../../handlers/line/call-line.ts";
import { createPushClient } from "../../handlers/line/push-client.ts";
import { sendReply } from "../../handlers/line/send-reply.ts";
import { backoffSeconds, clampDelay, paceSeconds } from "../../handlers/reminders/backoff.ts";
import { callSlack } from "../../handlers/slack/call-slack.ts";
import { findPosted } from "../../handlers/slack/find-posted.ts";
import { sendOrQueue, sendQueuedAnswer } from "../../handlers/slack/queued-answer.ts";
import { createSlackClient } from "../../handlers/slack/slack-client-options.ts";

/** LINE and Slack at their worst, at the level of HTTP: what each kind of answer is taken for. */
interface Answer {
  status?: number;
  raw?: string;
  headers?: Record<string, string>;
  hangUp?: boolean;
}
interface Call {
  path: string;
  headers: Record<string, unknown>;
  body: string;
}

let server: Server;
let origin: string;
let answers: Answer[] = [];
const calls: Call[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    calls.push({ path: request.url ?? "", headers: request.headers, body });
    const { status = 200, raw = "{}", headers = {}, hangUp = false } = answers.shift() ?? {};
    if (hangUp) return void request.socket.destroy();
    response.writeHead(status, { "content-type": "application/json", "x-line-request-id": "r1", ...headers });
    response.end(raw);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  answers = [];
  calls.length = 0;
  for (const level of ["log", "warn", "error"] as const) vi.spyOn(console, level).mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());

const json = (value: object, more: Answer = {}): Answer => ({ raw: JSON.stringify(value), ...more });
const HTML = "<!doctype html><title>502</title>";
const channel = (changes: Partial<LineChannel> = {}): LineChannel => ({
  channelId: null,
  secrets: ["secret"],
  accessToken: "token-1",
  botUserId: null,
  apiBaseUrl: origin,
  isSealed: false,
  ...changes,
});
const workspace = (): SlackWorkspace => ({
  secrets: ["secret"],
  botToken: "xoxb-1",
  apiBaseUrl: `${origin}/api/`,
  isSealed: false,
});
const MESSAGES = [{ type: "text" as const, text: "あ" }];

describe("LINE", () => {
  test.each<[string, Answer, object]>([
    ["受け取った", json({}), { kind: "sent" }],
    ["空の返事(200)", { raw: "" }, { kind: "sent" }],
    ["HTML の返事", { raw: HTML }, { kind: "failed", code: "unreachable" }],
    ["途中で切れた JSON", { raw: '{"a":' }, { kind: "failed", code: "unreachable" }],
    ["切断", { hangUp: true }, { kind: "failed", code: "unreachable", status: null, requestId: null }],
    ["400", json({ message: "x" }, { status: 400 }), { kind: "failed", code: "refused", status: 400, requestId: "r1" }],
    ["401", { status: 401 }, { kind: "failed", code: "unauthorized", status: 401 }],
    ["403", { status: 403 }, { kind: "failed", code: "unauthorized", status: 403 }],
    ["409", { status: 409 }, { kind: "failed", code: "conflict", status: 409 }],
    [
      "429 速すぎ",
      json({ message: "The API rate limit has been exceeded." }, { status: 429 }),
      { code: "rate_limited" },
    ],
    [
      "429 今月の上限",
      json({ message: "You have reached your monthly limit." }, { status: 429 }),
      { code: "monthly_limit" },
    ],
    ["429 HTML", { status: 429, raw: HTML }, { code: "rate_limited" }],
    ["499", { status: 499 }, { code: "refused", status: 499 }],
    ["500", { status: 500 }, { kind: "failed", code: "server_error", status: 500 }],
    ["503 HTML", { status: 503, raw: HTML }, { kind: "failed", code: "server_error", status: 503 }],
  ])("一斉送信に%s", async (_, answer, outcome) => {
    answers = [answer];
    expect(await createPushClient(channel()).multicast(["U1"], MESSAGES, "k1")).toMatchObject(outcome);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({
      path: "/v2/bot/message/multicast",
      headers: { authorization: "Bearer token-1", "x-line-retry-key": "k1" },
    });
  });

  test("返事が来なければ、待つのをやめて「時間切れ」とし、届いた返事は待たない", async () => {
    expect(await callLine(60, () => new Promise(() => undefined))).toEqual({
      kind: "failed",
      code: "timeout",
      status: null,
      requestId: null,
    });
    expect(await callLine(60, async () => 7)).toEqual({ kind: "done", value: 7 });
  });

  test.each<[string, Answer[], object]>([
    [
      "上限がある",
      [json({ type: "limited", value: 200 }), json({ totalUsage: 3 })],
      { quota: { limit: 200, used: 3 } },
    ],
    ["上限がない", [json({ type: "none" })], { kind: "read", quota: null }],
    ["上限を言わない", [json({})], { kind: "failed", code: "server_error" }],
    ["上限が数でない", [json({ type: "limited", value: "many" })], { kind: "failed", code: "server_error" }],
    ["使った数を言わない", [json({ type: "limited", value: 200 }), json({})], { kind: "failed", code: "server_error" }],
    ["上限を読めない", [{ status: 500 }], { kind: "failed", code: "server_error" }],
    [
      "使った数を読めない",
      [json({ type: "limited", value: 200 }), { status: 429 }],
      { kind: "failed", code: "rate_limited" },
    ],
    ["HTML", [{ raw: HTML }], { kind: "failed", code: "unreachable" }],
  ])("通数: %sときに、上限なしとは読まない", async (_, given, outcome) => {
    answers = given;
    expect(await createPushClient(channel()).readQuota()).toMatchObject(outcome);
  });

  test("断られたトークンは一度だけ取りなおし、だめなら断られたまま", async () => {
    const token = json({ access_token: "token-2", expires_in: 900, token_type: "Bearer" });
    answers = [{ status: 401 }, token, json({}), { status: 401 }];
    const client = createPushClient(channel({ channelId: "123" }));
    expect(await client.multicast(["U1"], MESSAGES, "k1")).toEqual({ kind: "sent" });
    expect(calls.map(({ path }) => path)).toEqual([
      "/v2/bot/message/multicast",
      "/oauth2/v3/token",
      "/v2/bot/message/multicast",
    ]);
    expect(calls[1]!.body).toContain("client_id=123");
    expect(calls[1]!.body).toContain("client_secret=secret");
    expect(calls[2]!.headers).toMatchObject({ authorization: "Bearer token-2", "x-line-retry-key": "k1" });
    expect(await client.multicast(["U1"], MESSAGES, "k2")).toMatchObject({ code: "unauthorized" });
    expect(calls).toHaveLength(4);
    answers = [{ status: 401 }, { status: 500 }];
    const other = createPushClient(channel({ channelId: "123" }));
    expect(await other.multicast(["U1"], MESSAGES, "k3")).toMatchObject({ code: "unauthorized", status: 401 });
  });

  test.each<[string, Answer, object]>([
    ["番号", json({ sentMessages: [{ id: "m1" }, { id: "m2" }] }), { kind: "sent", messageIds: ["m1", "m2"] }],
    ["番号のない返事", json({}), { kind: "sent", messageIds: [] }],
    ["長すぎる番号", json({ sentMessages: [{ id: "x".repeat(101) }] }), { kind: "sent", messageIds: [] }],
    ["400", { status: 400 }, { kind: "failed", code: "refused" }],
    ["切断", { hangUp: true }, { kind: "failed", code: "unreachable" }],
  ])("返信に%s: 一度だけ送り、再送の鍵を付けない", async (_, answer, outcome) => {
    answers = [answer];
    expect(await sendReply(channel(), "reply-1", MESSAGES)).toMatchObject(outcome);
    expect(calls).toHaveLength(1);
    expect(calls[0]!.headers).not.toHaveProperty("x-line-retry-key");
    expect(JSON.parse(calls[0]!.body)).toMatchObject({ replyToken: "reply-1" });
  });
});

describe("Slack", () => {
  const post = () => callSlack(() => createSlackClient(workspace()).chat.postMessage({ channel: "C1", text: "x" }));

  test.each<[string, Answer, object]>([
    ["受け取った", json({ ok: true, ts: "1.1" }), { kind: "done" }],
    ["HTML の返事", { raw: HTML }, { kind: "failed", code: "unknown" }],
    ["途中で切れた JSON", { raw: '{"ok":' }, { kind: "failed", code: "unknown" }],
    ["切断", { hangUp: true }, { kind: "failed", code: "unknown" }],
    ["500", { status: 500 }, { kind: "failed", code: "unknown" }],
    ["503 HTML", { status: 503, raw: HTML }, { kind: "failed", code: "unknown" }],
    [
      "よそへの案内",
      { status: 302, headers: { location: "https://example.jp/" } },
      { kind: "failed", code: "unknown" },
    ],
    [
      "429",
      { status: 429, headers: { "retry-after": "7" } },
      { kind: "failed", code: "rate_limited", retryAfterSeconds: 7 },
    ],
    [
      "断り",
      json({ ok: false, error: "not_in_channel" }),
      { kind: "failed", code: "refused", slackError: "not_in_channel" },
    ],
    ["中の誤り", json({ ok: false, error: "internal_error" }), { kind: "failed", code: "unknown" }],
    ["時間切れの断り", json({ ok: false, error: "request_timeout" }), { kind: "failed", code: "unknown" }],
    ["使えない時間", json({ ok: false, error: "service_unavailable" }), { kind: "failed", code: "unknown" }],
    ["こわれた断り", json({ ok: false, error: "<b>秘密</b>" }), { kind: "failed", code: "unknown" }],
  ])("投稿に%s", async (_, answer, outcome) => {
    answers = [answer];
    expect(await post()).toMatchObject(outcome);
    expect(calls).toHaveLength(1);
  });

  test("429 が待つ時間を言わなければ、届いたか分からないとはせず、時間をおく", async () => {
    answers = [{ status: 429 }];
    const outcome = await post();
    expect(outcome).toMatchObject({ kind: "failed" });
    expect(outcome).not.toMatchObject({ code: "refused" });
  });

  describe("投稿したかをさがす", () => {
    const find = (leadTs: string | null = null) =>
      findPosted(createSlackClient(workspace()), {
        channel: "C1",
        leadTs,
        blockId: "reminder:p:0",
        since: new Date("2026-11-25T00:10:00Z"),
      });
    const page = (blockId: string, cursor = "") =>
      json({
        ok: true,
        messages: [{ ts: "0.1" }, { ts: "1.1", blocks: [{ block_id: "x" }, { block_id: blockId }] }],
        response_metadata: { next_cursor: cursor },
      });

    test("見つかる、ない、次のページ、さがしきれない", async () => {
      answers = [page("reminder:p:0")];
      expect(await find()).toEqual({ kind: "found", ts: "1.1" });
      expect(calls[0]!.path).toBe("/api/conversations.history");
      // Ten minutes before the first attempt: clocks differ.
      expect(calls[0]!.body).toContain(`oldest=${Date.parse("2026-11-25T00:00:00Z") / 1000}.000000`);
      answers = [page("other")];
      expect(await find("9.9")).toEqual({ kind: "absent" });
      expect(calls[1]!.path).toBe("/api/conversations.replies");
      expect(calls[1]!.body).toContain("ts=9.9");
      answers = [page("other", "c2"), page("reminder:p:0")];
      expect(await find()).toEqual({ kind: "found", ts: "1.1" });
      expect(calls.at(-1)!.body).toContain("cursor=c2");
      calls.length = 0;
      answers = Array.from({ length: 9 }, () => page("other", "more"));
      expect(await find()).toEqual({ kind: "failed", code: "refused", slackError: "history_too_long" });
      expect(calls).toHaveLength(5);
    });

    test("読めない返事は、ないことにしない", async () => {
      answers = [{ raw: HTML }];
      expect(await find()).toMatchObject({ kind: "failed" });
      answers = [json({ ok: true, messages: "x" })];
      await expect(find()).rejects.toThrow();
      answers = [json({ ok: false, error: "missing_scope" })];
      expect(await find()).toMatchObject({ code: "refused", slackError: "missing_scope" });
    });
  });

  describe("待たせた答え", () => {
    const now = new Date("2026-11-25T00:00:00Z");
    const env = (sent: unknown[] = []): Env =>
      ({
        SLACK_API_BASE_URL: `${origin}/api/`,
        SLACK_KONAN_SIGNING_SECRET: "s",
        SLACK_KONAN_BOT_TOKEN: "xoxb-1",
        REMINDERS: { sendBatch: async (messages: unknown[]) => void sent.push(...messages) },
      }) as unknown as Env;
    const answer = (to: object, until = now.getTime()) =>
      ({ kind: "answer", city: "konan", to, message: { channel: "C1", text: "x" }, until }) as never;
    const url = () => answer({ kind: "response_url", url: `${origin}/commands/T1/1/x` });
    const inChannel = () => answer({ kind: "channel" });

    test.each<[string, () => never, Answer, object]>([
      ["チャンネルに届く", inChannel, json({ ok: true }), { kind: "done" }],
      [
        "チャンネルの429",
        inChannel,
        { status: 429, headers: { "retry-after": "9" } },
        { kind: "again", delaySeconds: 9 },
      ],
      ["チャンネルの断り", inChannel, json({ ok: false, error: "is_archived" }), { kind: "done" }],
      ["チャンネルの500", inChannel, { status: 500 }, { kind: "done" }],
      ["返信先に届く", url, {}, { kind: "done" }],
      ["返信先の429", url, { status: 429, headers: { "retry-after": "8" } }, { kind: "again", delaySeconds: 8 }],
      ["返信先の429(時間を言わない)", url, { status: 429 }, { kind: "again", delaySeconds: 5 }],
      ["返信先の404", url, { status: 404 }, { kind: "done" }],
    ])("%s", async (_, build, given, outcome) => {
      answers = [given];
      expect(await sendQueuedAnswer(env(), build(), now)).toEqual(outcome);
      expect(calls).toHaveLength(1);
    });

    test("遅すぎるもの、設定のない市、Slack のものでない返信先には送らない", async () => {
      expect(await sendQueuedAnswer(env(), answer({ kind: "channel" }, now.getTime() - 1), now)).toEqual({
        kind: "done",
      });
      const foreign = answer({ kind: "response_url", url: "https://example.jp/x" });
      expect(await sendQueuedAnswer(env(), foreign, now)).toEqual({ kind: "done" });
      expect(calls).toEqual([]);
    });

    test("429 だけが待ち、言われた秒と30分の期限を付けてキューへ。ほかの誤りは投げる", async () => {
      const sent: unknown[] = [];
      const queue = (error: object) =>
        sendOrQueue(
          env(sent),
          { city: "konan", to: { kind: "channel" }, message: {} },
          () => Promise.reject(error),
          now,
        );
      await queue({ code: "slack_webapi_rate_limited_error", retryAfter: 6.2 });
      await queue({ code: "slack_bolt_respond_error", statusCode: 429 });
      expect(sent).toEqual([
        { body: expect.objectContaining({ kind: "answer", until: now.getTime() + 1_800_000 }), delaySeconds: 7 },
        { body: expect.objectContaining({ kind: "answer" }), delaySeconds: 5 },
      ]);
      await expect(queue({ code: "slack_bolt_respond_error", statusCode: 500 })).rejects.toBeDefined();
      await sendOrQueue(env(sent), { city: "konan", to: { kind: "channel" }, message: {} }, async () => undefined, now);
      expect(sent).toHaveLength(2);
    });
  });
});

test("待つ長さ: 30秒から倍に、二時間まで。読めない設定は30秒、キューには12時間まで", () => {
  const wait = (attempts: number, REMINDER_RETRY_SECONDS?: string) =>
    backoffSeconds({ REMINDER_RETRY_SECONDS } as unknown as Env, attempts);
  expect([0, 1, 2, 3, 8, 9, 30].map((attempts) => wait(attempts))).toEqual([30, 30, 60, 120, 3_840, 7_200, 7_200]);
  expect([
    wait(2, "10"),
    wait(2, "0"),
    wait(2, ""),
    wait(2, "x"),
    wait(1, "3600"),
    wait(1, "3601"),
    wait(1, "-1"),
  ]).toEqual([20, 0, 60, 60, 3_600, 30, 30]);
  const pace = (REMINDER_RETRY_SECONDS: string) => paceSeconds({ REMINDER_RETRY_SECONDS } as unknown as Env);
  expect([pace("30"), pace("0")]).toEqual([1, 0]);
  expect([clampDelay(-3), clampDelay(0.2), clampDelay(43_200), clampDelay(43_201)]).toEqual([0, 1, 43_200, 43_200]);
});
