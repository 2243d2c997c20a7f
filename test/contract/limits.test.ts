import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { type FakeLine, startFakeLine } from "./fake-line.ts";
import { buildBody, buildEvent as buildLineEvent, buildText, sign } from "./line-request.ts";

const SECRET = "isesaki-secret";
const QUESTION = "ネーミングライツの担当課は?";
/** Limits of wrangler.toml; a window may end in between, and then another begins. */
const SENDER_LIMIT = 60;
const ADDRESS_LIMIT = 120;
const BUSY = "少しお待ちください";

let line: FakeLine;
let worker: WorkerHarness;
beforeAll(async () => {
  line = await startFakeLine();
  worker = await startWorker({
    LINE_API_BASE_URL: line.url,
    LINE_ISESAKI_CHANNEL_SECRET: SECRET,
    LINE_ISESAKI_CHANNEL_ACCESS_TOKEN: "token",
  });
  line.caller = worker;
  // The first question opens dictionary and index; on a busy machine a reply would not wait for that.
  const body = JSON.stringify({ city: "isesaki", text: QUESTION });
  await worker.fetch("/api/ask", { method: "POST", headers: { "content-type": "application/json" }, body });
});
afterAll(async () => {
  await worker?.close();
  await line?.close();
});
beforeEach(() => line.reset());

const get = (path: string, address?: string) =>
  worker.fetch(path, { headers: address === undefined ? {} : { "cf-connecting-ip": address } });
const repeat = <Value>(times: number, work: (index: number) => Promise<Value>) =>
  Promise.all(Array.from({ length: times }, (_, index) => work(index)));

/** Enough for a limit, however the window falls. */
const beyond = (limit: number) => 2 * limit + 10;

describe("使いすぎの歯止め", () => {
  test.each([
    ["/api/cities", "203.0.113.7", "203.0.113.8"],
    ["/isesaki/deadlines.ics", "2001:db8:1:2::1", "2001:db8:1:3::1"],
  ])(
    "%s: 一つのアドレスからの多すぎる求めは 429 と待つ秒数、ほかのアドレスは答える",
    async (path, address, other) => {
      const responses = await repeat(beyond(ADDRESS_LIMIT), () => get(path, address));
      const refused = responses.filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThan(0);
      expect(responses.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(ADDRESS_LIMIT);
      expect(refused[0]!.headers.get("retry-after")).toBe("60");
      expect(((await refused[0]!.json()) as { detail: string }).detail).toContain("1分ほど待って");
      expect((await get(path, other)).status).toBe(200);
    },
    120_000,
  );

  test("IPv6 は、同じ家のアドレスをまとめて数える", async () => {
    const responses = await repeat(beyond(ADDRESS_LIMIT), (index) => get("/api/cities", `2001:DB8:9:9::${index + 1}`));
    expect(responses.some(({ status }) => status === 429)).toBe(true);
  });

  test("手元からの求めは数えない", async () => {
    const responses = await repeat(beyond(ADDRESS_LIMIT), () => get("/api/cities"));
    expect(responses.every(({ status }) => status === 200)).toBe(true);
  });

  const deliver = async (...events: unknown[]) => {
    const body = buildBody(events);
    const headers = { "content-type": "application/json", "x-line-signature": sign(body, SECRET) };
    expect((await worker.fetch("/line/isesaki/webhook", { method: "POST", headers, body })).status).toBe(200);
  };

  test("LINE: 一人の多すぎる質問には待ってほしいと返し、ほかの人とやめる知らせは止めない", async () => {
    const times = beyond(SENDER_LIMIT);
    const events = Array.from({ length: times }, () => buildText(QUESTION));
    await deliver(...events);
    await expect.poll(() => line.calls.length).toBe(times);
    const busy = line.calls.filter(({ body }) => JSON.stringify(body.messages).includes(BUSY));
    expect(busy.length).toBeGreaterThan(0);
    expect(busy.length).toBeLessThanOrEqual(times - SENDER_LIMIT);
    line.reset();
    await deliver(
      buildLineEvent("unfollow"),
      buildText(QUESTION, { source: { type: "user", userId: "U".padEnd(33, "9") } }),
    );
    expect(JSON.stringify((await line.waitForCalls(1))[0]!.body.messages)).toContain("管財課");
  });
});

describe("止める設定", () => {
  const statuses = async (vars: Record<string, string>) => {
    const closed = await startWorker(vars);
    try {
      const paths = ["/", "/playground", "/playground/app.js", "/api/cities", "/isesaki/deadlines.ics", "/healthz"];
      return await Promise.all(
        paths.map(async (path) => [path, (await closed.fetch(path, { redirect: "manual" })).status]),
      );
    } finally {
      await closed.close();
    }
  };

  test("PLAYGROUND=off は試し場だけを、API=off は API と試し場を止め、読めない値は off とみなす", async () => {
    const open = [
      ["/isesaki/deadlines.ics", 200],
      ["/healthz", 200],
    ];
    // Pages for citizens stay open.
    const pages = [
      ["/", 200],
      ["/playground", 404],
      ["/playground/app.js", 404],
    ];
    expect(await statuses({ API: "on", PLAYGROUND: "とめる" })).toEqual([...pages, ["/api/cities", 200], ...open]);
    expect(await statuses({ API: "off" })).toEqual([...pages, ["/api/cities", 404], ...open]);
  });
});
