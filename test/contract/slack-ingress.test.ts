import { expect, test } from "vitest";
import { sendTooLong } from "./send-too-long.ts";
import { createSlackBench, FORM_TYPE, JSON_TYPE, QUESTION, SECRET } from "./slack-bench.ts";
import { buildCommand, buildMention, signRequest, USER } from "./slack-request.ts";

const bench = createSlackBench();

const count = async (table: "event" | "conversation") =>
  (await (await bench.worker.db()).prepare(`SELECT count(*) AS n FROM ${table}`).first<{ n: number }>())!.n;
const countEvents = () => count("event");
const countConversations = () => count("conversation");

test("知らない市は 404、設定のない市は 503 で足りない設定の名前を言う", async () => {
  expect((await bench.send(signRequest("{}", JSON_TYPE, SECRET), "nowhere")).status).toBe(404);
  const response = await bench.send(signRequest("{}", JSON_TYPE, SECRET), "suzaka");
  expect(response.status).toBe(503);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  expect(JSON.stringify(await response.json())).toContain("SLACK_SUZAKA_SIGNING_SECRET、SLACK_SUZAKA_BOT_TOKEN");
});

test("[C7] 1 MB を超える本文は、署名を見る前に 413。長さを名のらない本文も、数えて 413", async () => {
  const headers = { "content-type": JSON_TYPE };
  const bytes = new Uint8Array(1024 * 1024 + 1);
  const buildStream = () =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes);
        controller.close();
      },
    });
  for (const buildBody of [() => bytes, buildStream]) {
    const send = () => {
      const init = { method: "POST", headers, body: buildBody(), duplex: "half" };
      return bench.worker.fetch("/slack/isesaki/events", init as Parameters<typeof bench.worker.fetch>[1]);
    };
    expect((await sendTooLong(send)).status).toBe(413);
  }
});

test("[C8] 署名のある壊れた JSON は 400 で、何も書かない", async () => {
  const before = await countEvents();
  for (const body of [
    "{",
    "[]",
    "null",
    '"x"',
    '{"type":"event_callback"}',
    '{"type":"event_callback","event_id":"E","event":null}',
  ]) {
    expect((await bench.send(signRequest(body, JSON_TYPE, SECRET))).status, body).toBe(400);
  }
  for (const form of [
    "",
    "payload={",
    "payload=null",
    "command=/yakusoku",
    `payload=${encodeURIComponent('{"type":"block_actions","actions":[]}')}`,
  ]) {
    expect((await bench.sendForm(form)).status, form).toBe(400);
  }
  expect(await countEvents()).toBe(before);
});

test("[C9] 文字の途中で分かれて届いた本文も、署名が合う", async () => {
  const signed = signRequest(JSON.stringify({ type: "url_verification", challenge: "約束" }), JSON_TYPE, SECRET);
  const bytes = new TextEncoder().encode(signed.body);
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  const init = { ...signed, body: stream, duplex: "half" } as Parameters<typeof bench.worker.fetch>[1];
  expect((await bench.worker.fetch("/slack/isesaki/events", init)).status).toBe(200);
});

test("[C10] GET・PUT は 405、JSON でもフォームでもない本文は 415", async () => {
  for (const method of ["GET", "PUT", "DELETE"]) {
    const response = await bench.worker.fetch("/slack/isesaki/events", { method });
    expect(response.status).toBe(405);
    expect(response.headers.get("allow")).toBe("POST");
  }
  expect((await bench.send(signRequest("{}", "text/plain", SECRET))).status).toBe(415);
  expect((await bench.send(signRequest("{}", "multipart/form-data; boundary=x", SECRET))).status).toBe(415);
});

test("[C11] 5分より古い時刻も、5分より先の時刻も 401", async () => {
  const body = JSON.stringify({ type: "url_verification", challenge: "c" });
  const now = Math.floor(Date.now() / 1000);
  const statusAt = async (timestamp: number) =>
    (await bench.send(signRequest(body, JSON_TYPE, SECRET, timestamp))).status;
  expect(await statusAt(now - 301)).toBe(401);
  expect(await statusAt(now + 310)).toBe(401);
  expect(await statusAt(now - 290)).toBe(200);
  expect(await statusAt(now + 290)).toBe(200);
});

test("[C12] 時刻がない・数でないときは 401", async () => {
  const body = JSON.stringify({ type: "url_verification", challenge: "c" });
  for (const timestamp of ["NaN", "", "Infinity", "1e9", "-1"]) {
    expect((await bench.send(signRequest(body, JSON_TYPE, SECRET, timestamp))).status, timestamp).toBe(401);
  }
  const { "x-slack-request-timestamp": _, ...headers } = signRequest(body, JSON_TYPE, SECRET).headers;
  expect((await bench.worker.fetch("/slack/isesaki/events", { method: "POST", headers, body })).status).toBe(401);
});

test("署名がない・違う・他の市のものであれば 401", async () => {
  const signed = signRequest(JSON.stringify({ type: "url_verification", challenge: "c" }), JSON_TYPE, SECRET);
  for (const signature of ["", "v0=", "v0=00", "v1=00", signed.headers["x-slack-signature"]!.toUpperCase()]) {
    const headers = { ...signed.headers, "x-slack-signature": signature };
    expect((await bench.send({ ...signed, headers })).status, signature).toBe(401);
  }
  expect((await bench.send({ ...signed, body: `${signed.body} ` })).status).toBe(401);
  expect((await bench.send(signed, "annaka")).status).toBe(401);
});

test("[C13] ssl_check=1 に何が付いていても 200 で、中身は見ない", async () => {
  const smuggled = `ssl_check=1&${buildCommand(QUESTION, bench.slack.responseUrl)}&payload=${encodeURIComponent("{}")}`;
  const unsigned = await bench.worker.fetch("/slack/isesaki/events", {
    method: "POST",
    headers: { "content-type": FORM_TYPE },
    body: smuggled,
  });
  expect(unsigned.status).toBe(200);
  expect((await bench.sendForm(smuggled)).status).toBe(200);
  expect(await bench.slack.waitForCalls(0)).toEqual([]);
});

test("[C14] 署名のある url_verification には合言葉を返し、署名がなければ 401", async () => {
  const body = JSON.stringify({ token: "t", type: "url_verification", challenge: "合言葉" });
  const signed = await bench.send(signRequest(body, JSON_TYPE, SECRET));
  expect([signed.status, await signed.json()]).toEqual([200, { challenge: "合言葉" }]);
  const unsigned = await bench.worker.fetch("/slack/isesaki/events", {
    method: "POST",
    headers: { "content-type": JSON_TYPE },
    body,
  });
  expect(unsigned.status).toBe(401);
});

test("[C15] Slack への送信が終わらないうちに受け取りを返し、答えはあとで届く", async () => {
  const taken = Promise.withResolvers<void>();
  bench.slack.answerWith("chat.postMessage", { heldUntil: taken.promise });
  const thread = { thread_ts: "1700000400.000100" };
  const known = await countConversations();
  expect((await bench.sendEvent(buildMention("ネーミングライツについて", thread))).status).toBe(200);
  await expect.poll(() => bench.slack.calls).toHaveLength(1);
  expect(await countConversations()).toBe(known);
  bench.slack.answerWith("chat.postMessage", null);
  taken.resolve();
  // What is done after the answer proves that the Worker lived to see it sent.
  await expect.poll(countConversations).toBe(known + 1);
  await bench.sendEvent(buildMention("担当課は?", thread));
  expect((await bench.slack.waitForCalls(2))[1]!.body.blocks[0].text.text).toContain("総務部管財課");
});

test("[C16] 署名の鍵を替えたあと、前の鍵は期限まで通り、過ぎれば 401", async () => {
  const body = JSON.stringify({ type: "url_verification", challenge: "c" });
  const statusOf = async (secret: string, city: string) =>
    (await bench.send(signRequest(body, JSON_TYPE, secret), city)).status;
  expect(await statusOf(SECRET, "isesaki")).toBe(200);
  expect(await statusOf("isesaki-old-secret", "isesaki")).toBe(200);
  expect(await statusOf("annaka-signing-secret", "annaka")).toBe(200);
  expect(await statusOf("annaka-old-secret", "annaka")).toBe(401);
});

test("[C42] Slack のものでない response_url には送らず、400 を返す", async () => {
  for (const url of [
    "https://evil.example/x",
    "https://hooks.slack.com.evil.example/",
    "https://hooks.slack.com/x",
    "http://127.0.0.1:1/",
    "x",
  ]) {
    expect((await bench.sendForm(buildCommand(QUESTION, url))).status, url).toBe(400);
    expect((await bench.sendTap({ value: "v=1", at: "ephemeral", responseUrl: url })).status, url).toBe(400);
  }
  expect(await bench.slack.waitForCalls(0)).toEqual([]);
});

test("使わない種類の知らせと操作は、200 で何もしない", async () => {
  expect((await bench.sendEvent({ type: "reaction_added", user: USER, item: {} })).status).toBe(200);
  expect(
    (await bench.send(signRequest('{"type":"app_rate_limited","minute_rate_limited":1}', JSON_TYPE, SECRET))).status,
  ).toBe(200);
  const modal = JSON.stringify({ type: "view_closed", user: { id: USER }, view: { id: "V" } });
  expect((await bench.sendForm(`payload=${encodeURIComponent(modal)}`)).status).toBe(200);
  expect(await bench.slack.waitForCalls(0)).toEqual([]);
});
