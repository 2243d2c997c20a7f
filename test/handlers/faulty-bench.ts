import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, vi } from "vitest";
import type { Env } from "../../handlers/env.ts";
import worker from "../../handlers/worker.ts";
import { GENERATED_DIR } from "../../src/cli/read-data-files.ts";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { type FakeLine, startFakeLine } from "../contract/fake-line.ts";
import { type FakeSlack, startFakeSlack } from "../contract/fake-slack.ts";
import { buildBody, type LineEvent, sign } from "../contract/line-request.ts";
import { signRequest } from "../contract/slack-request.ts";
import { createFaultyDatabase, type FaultyDatabase } from "./faulty-database.ts";

export const RECORDER = "U0RECORDER";
export const REVIEWER = "U0REVIEWER1";
const SECRET = "konan-secret";
const FORM = "application/x-www-form-urlencoded";

/** The app in this process, on a real D1 whose calls can fail, with LINE and Slack beside it. */
export function createFaultyBench() {
  let harness: WorkerHarness;
  let faulty: FaultyDatabase;
  let line: FakeLine;
  let slack: FakeSlack;
  let env: Env;
  const queued: { kind: string }[] = [];

  beforeAll(async () => {
    [line, slack, harness] = await Promise.all([
      startFakeLine(),
      startFakeSlack(),
      startWorker({}, path.join(import.meta.dirname, "../store/empty-worker.ts")),
    ]);
    faulty = createFaultyDatabase(await harness.db());
    env = {
      DB: faulty.db,
      ASSETS: { fetch: readAsset } as unknown as Fetcher,
      REMINDERS: {
        sendBatch: async (messages: { body: { kind: string } }[]) =>
          void queued.push(...messages.map(({ body }) => body)),
      } as unknown as Env["REMINDERS"],
      LINE_API_BASE_URL: line.url,
      SLACK_API_BASE_URL: slack.apiBaseUrl,
      LINE_KONAN_CHANNEL_SECRET: SECRET,
      LINE_KONAN_CHANNEL_ACCESS_TOKEN: "line-token",
      SLACK_KONAN_SIGNING_SECRET: SECRET,
      SLACK_KONAN_BOT_TOKEN: "xoxb-konan",
      STAFF_KONAN: JSON.stringify({ recorders: { users: [RECORDER] }, reviewers: { users: [REVIEWER] } }),
    };
    for (const level of ["log", "warn", "error"] as const) vi.spyOn(console, level).mockImplementation(() => undefined);
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await Promise.all([harness?.close(), line?.close(), slack?.close()]);
  }, 60_000);
  afterEach(() => expect([...line.faults, ...slack.faults]).toEqual([]));

  /** A request, and everything that goes on behind its answer. */
  async function send(address: string, init: RequestInit): Promise<Response> {
    const work: Promise<unknown>[] = [];
    const context = {
      waitUntil: (each: Promise<unknown>) => void work.push(each),
      passThroughOnException: () => undefined,
    };
    const request = new Request(`https://yakusoku.example.jp${address}`, init);
    const response = await worker.fetch(request as never, env as never, context as never);
    // What is done behind the answer may put off more.
    while (work.length > 0) await Promise.allSettled(work.splice(0));
    return response as unknown as Response;
  }

  return {
    send,
    sendLine(event: LineEvent, isRedelivery = false) {
      const body = buildBody([{ ...event, deliveryContext: { isRedelivery } }]);
      const headers = { "content-type": "application/json", "x-line-signature": sign(body, SECRET) };
      return send("/line/konan/webhook", { method: "POST", headers, body });
    },
    sendSlack: (body: string, type = FORM) => send("/slack/konan/events", signRequest(body, type, SECRET)),
    db: () => harness.db(),
    rowsOf: async (sql: string) => (await (await harness.db()).prepare(sql).all()).results,
    queued,
    get faulty() {
      return faulty;
    },
    get line() {
      return line;
    },
    get slack() {
      return slack;
    },
  };
}

async function readAsset(request: Request): Promise<Response> {
  const file = path.join(GENERATED_DIR, "public", new URL(request.url).pathname);
  return existsSync(file) ? new Response(new Uint8Array(readFileSync(file))) : new Response(null, { status: 404 });
}
