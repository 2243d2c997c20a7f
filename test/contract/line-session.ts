import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { type FakeLine, type LineCall, startFakeLine } from "./fake-line.ts";
import { buildBody, buildEvent, type LineEvent, sign } from "./line-request.ts";

export const SECRET = "isesaki-channel-secret";
export const TOKEN = "isesaki-access-token";

/** The Worker with LINE's fake beside it, and what a test does with the two. */
export interface LineSession {
  /** Filled once the tests run. */
  line: FakeLine;
  worker: WorkerHarness;
  /** Delivers events in one signed webhook to 伊勢崎市; the status it was answered with. */
  deliver(...events: unknown[]): Promise<number>;
  /** Delivers one event and hands back the one call that was made for it. */
  callFor(event: LineEvent): Promise<LineCall>;
  /** The messages of that call as JSON. */
  answerTo(event: LineEvent): Promise<string>;
  /** Asserts that nothing is sent for the events. */
  expectSilence(...events: unknown[]): Promise<void>;
  runSql(sql: string): Promise<Record<string, unknown>[]>;
}

/** Starts both for a test file, and asserts after each test that LINE would have taken every message. */
export function createLineSession(): LineSession {
  const session: Pick<LineSession, "line" | "worker"> = {} as LineSession;

  beforeAll(async () => {
    session.line = await startFakeLine();
    session.worker = await startWorker({
      LINE_API_BASE_URL: session.line.url,
      LINE_ISESAKI_CHANNEL_SECRET: SECRET,
      LINE_ISESAKI_CHANNEL_ACCESS_TOKEN: TOKEN,
    });
    session.line.caller = session.worker;
  });
  afterAll(async () => {
    await session.worker?.close();
    await session.line?.close();
  });
  beforeEach(() => {
    session.line.reset();
    session.worker.clearLogs();
  });
  afterEach(() => expect(session.line.faults).toEqual([]));

  async function deliver(...events: unknown[]): Promise<number> {
    const body = buildBody(events);
    const headers = { "content-type": "application/json", "x-line-signature": sign(body, SECRET) };
    return (await session.worker.fetch("/line/isesaki/webhook", { method: "POST", headers, body })).status;
  }

  async function callFor(event: LineEvent): Promise<LineCall> {
    expect(await deliver(event)).toBe(200);
    const calls = await session.line.waitForCalls(1);
    expect(calls.map(({ body }) => body.replyToken)).toEqual([event.replyToken]);
    session.line.reset();
    return calls[0]!;
  }

  return Object.assign(session, {
    deliver,
    callFor,
    answerTo: async (event: LineEvent) => JSON.stringify((await callFor(event)).body.messages),
    async expectSilence(...events: unknown[]) {
      expect(await deliver(...events)).toBe(200);
      // A last event that is answered shows that the silent ones before it are done.
      await callFor(buildEvent("follow"));
    },
    runSql: async (sql: string) => (await (await session.worker.db()).prepare(sql).all()).results,
  }) as LineSession;
}
