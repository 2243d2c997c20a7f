import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { type FakeLine, startFakeLine } from "./fake-line.ts";
import { buildBody, buildText, sign } from "./line-request.ts";
import { sendTooLong } from "./send-too-long.ts";

/** The official test vector of LINE's documents. */
const VECTOR = {
  secret: "8c570fa6dd201bb328f1c1eac23a96d8",
  body: '{"destination":"U8e742f61d673b39c7fff3cecb7536ef0","events":[]}',
  signature: "GhRKmvmHys4Pi8DxkF4+EayaH0OqtJtaZxgTD9fMDLs=",
};
const SECRET = VECTOR.secret;
const OWN_BOT = "U0000000000000000000000000000aaaa";
const QUESTION = "ネーミングライツの担当課は?";
const HOUR_MS = 3_600_000;

let line: FakeLine;
let worker: WorkerHarness;

beforeAll(async () => {
  line = await startFakeLine();
  worker = await startWorker({
    LINE_API_BASE_URL: line.url,
    LINE_ISESAKI_CHANNEL_SECRET: SECRET,
    LINE_ISESAKI_CHANNEL_ACCESS_TOKEN: "isesaki-token",
    LINE_ISESAKI_CHANNEL_SECRET_PREVIOUS: "isesaki-old-secret",
    LINE_ISESAKI_CHANNEL_SECRET_PREVIOUS_UNTIL: new Date(Date.now() + HOUR_MS).toISOString(),
    LINE_ANNAKA_CHANNEL_SECRET: "annaka-secret",
    LINE_ANNAKA_CHANNEL_ACCESS_TOKEN: "annaka-token",
    LINE_ANNAKA_CHANNEL_SECRET_PREVIOUS: "annaka-old-secret",
    LINE_ANNAKA_CHANNEL_SECRET_PREVIOUS_UNTIL: new Date(Date.now() - 1_000).toISOString(),
    LINE_ANNAKA_BOT_USER_ID: OWN_BOT,
    LINE_KONAN_CHANNEL_SECRET: "konan-secret",
  });
  line.caller = worker;
});

afterAll(async () => {
  await worker?.close();
  await line?.close();
});

beforeEach(() => {
  line.reset();
  worker.clearLogs();
});

afterEach(() => expect(line.faults).toEqual([]));

interface Delivery {
  city?: string;
  signature?: string | null;
  contentType?: string;
  method?: string;
}

function deliver(body: string | Uint8Array | ReadableStream, options: Delivery = {}) {
  const { city = "isesaki", contentType = "application/json; charset=utf-8", method = "POST" } = options;
  const signature =
    options.signature === undefined && typeof body === "string" ? sign(body, SECRET) : options.signature;
  const headers: Record<string, string> = { "content-type": contentType };
  if (typeof signature === "string") headers["x-line-signature"] = signature;
  const payload = method === "GET" ? {} : { body, duplex: "half" as const };
  return worker.fetch(`/line/${city}/webhook`, { method, headers, ...payload } as Parameters<typeof worker.fetch>[1]);
}

async function countEvents(): Promise<number> {
  const row = await (await worker.db()).prepare("SELECT count(*) AS n FROM event").first<{ n: number }>();
  return row!.n;
}

/** Asserts that nothing was written and nothing was sent. */
async function expectNothing(before: number): Promise<void> {
  await worker.rest();
  expect(await countEvents()).toBe(before);
  expect(line.calls).toEqual([]);
}

describe("受け付け", () => {
  test("[C01] 公式の検査用の組は200で受け、ほかに何もしない", async () => {
    const before = await countEvents();
    const response = await deliver(VECTOR.body, { signature: VECTOR.signature });
    expect([response.status, await response.text()]).toEqual([200, ""]);
    await expectNothing(before);
  });

  test("[C02] 本文が一字でも違えば401で、何も書かない", async () => {
    const before = await countEvents();
    const body = buildBody([buildText(QUESTION)]);
    const response = await deliver(body.replace("担当", "担富"), { signature: sign(body, SECRET) });
    expect(response.status).toBe(401);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    await expectNothing(before);
  });

  test.each([
    ["ない", null],
    ["空", ""],
    ["短い", "GhRK"],
    ["長い", `${VECTOR.signature}AAAA`],
    ["base64でない", "署名ではない".replace(/[^\x20-\x7e]/g, "!")],
  ])("[C03] 署名が%sと401になり、500にはならない", async (_, signature) => {
    expect((await deliver(VECTOR.body, { signature })).status).toBe(401);
  });

  test("[C04] ほかの市のチャネルの秘密で署名されていれば401", async () => {
    const before = await countEvents();
    const body = buildBody([buildText(QUESTION)]);
    expect((await deliver(body, { signature: sign(body, "annaka-secret") })).status).toBe(401);
    await expectNothing(before);
  });

  test("[C05] 書き直した JSON は、意味が同じでも401", async () => {
    const body = buildBody([buildText(QUESTION)]);
    const rewritten = JSON.stringify(JSON.parse(body), null, 1);
    expect((await deliver(rewritten, { signature: sign(body, SECRET) })).status).toBe(401);
  });

  test("[C06] ボットの番号が設定と違えば、200で受けて返事をせず、知らせを残す", async () => {
    const before = await countEvents();
    const body = buildBody([buildText("達成した公約の一覧")]);
    expect((await deliver(body, { city: "annaka", signature: sign(body, "annaka-secret") })).status).toBe(200);
    await expectNothing(before);
    expect(worker.readLogs()).toContain("line.destination_unknown");
    const own = buildBody([buildText("達成した公約の一覧")], OWN_BOT);
    await deliver(own, { city: "annaka", signature: sign(own, "annaka-secret") });
    expect(await line.waitForCalls(1)).toHaveLength(1);
  });

  test("[C07] 10MBの本文は、署名も解析もせず413", async () => {
    const huge = new Uint8Array(10 * 1024 * 1024).fill(0x20);
    expect((await sendTooLong(() => deliver(huge, { signature: null }))).status).toBe(413);
  });

  test("[C07] 長さを名乗らない大きな本文も、数えながら読んで413", async () => {
    const chunk = new Uint8Array(256 * 1024).fill(0x20);
    const send = () => {
      let sent = 0;
      const stream = new ReadableStream({
        pull(controller) {
          sent += 1;
          if (sent > 8) controller.close();
          else controller.enqueue(chunk);
        },
      });
      return deliver(stream, { signature: null });
    };
    expect((await sendTooLong(send)).status).toBe(413);
  });

  test.each([
    ["閉じていない JSON", '{"events":['],
    ["イベントの並びがない", '{"destination":"U1"}'],
    ["配列", "[]"],
    ["空", ""],
  ])("[C08] 署名は正しいが本文が%sなら400で、何も書かない", async (_, body) => {
    const before = await countEvents();
    expect((await deliver(body)).status).toBe(400);
    await expectNothing(before);
  });

  test("[C09] 字の途中で分かれて届いても、署名を確かめて答える", async () => {
    const event = buildText(QUESTION);
    const body = buildBody([event]);
    const bytes = new TextEncoder().encode(body);
    const cut = bytes.indexOf(0xe3) + 1;
    const stream = new ReadableStream({
      async start(controller) {
        for (const part of [bytes.slice(0, cut), bytes.slice(cut)]) {
          controller.enqueue(part);
          await sleep(50);
        }
        controller.close();
      },
    });
    expect((await deliver(stream, { signature: sign(body, SECRET) })).status).toBe(200);
    const [call] = await line.waitForCalls(1);
    expect(call!.body.replyToken).toBe(event.replyToken);
  });

  test("[C10] GET は405、JSON でない形は415", async () => {
    const got = await deliver("", { method: "GET" });
    expect([got.status, got.headers.get("allow")]).toEqual([405, "POST"]);
    expect((await deliver("", { method: "PUT" })).status).toBe(405);
    expect((await deliver(VECTOR.body, { contentType: "text/plain" })).status).toBe(415);
    expect((await deliver(VECTOR.body, { contentType: "application/jsonp" })).status).toBe(415);
  });

  test("[C15] LINE の返事が来ないうちに、受け取りを返す", async () => {
    const event = buildText(QUESTION);
    const taken = Promise.withResolvers<void>();
    line.behave(event.replyToken, { heldUntil: taken.promise });
    expect((await deliver(buildBody([event]))).status).toBe(200);
    await expect.poll(() => line.calls).toHaveLength(1);
    taken.resolve();
  });

  test("[C16] 替える前の秘密は、期限の間だけ通る", async () => {
    expect((await deliver(VECTOR.body, { signature: sign(VECTOR.body, "isesaki-old-secret") })).status).toBe(200);
    const annaka = (secret: string) => deliver(VECTOR.body, { city: "annaka", signature: sign(VECTOR.body, secret) });
    expect((await annaka("annaka-secret")).status).toBe(200);
    expect((await annaka("annaka-old-secret")).status).toBe(401);
  });

  test("知らない市は404、設定の足りない市は足りない名前を挙げて503", async () => {
    expect((await deliver(VECTOR.body, { city: "tokyo" })).status).toBe(404);
    const response = await deliver(VECTOR.body, { city: "konan" });
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining("LINE_KONAN_CHANNEL_ACCESS_TOKEN") });
  });
});
