import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";
import { buildEvent, buildTap, type SignedRequest, signRequest, type TapOptions } from "./slack-request.ts";

export const SECRET = "isesaki-signing-secret";
export const TOKEN = "xoxb-isesaki-token";
export const JSON_TYPE = "application/json";
export const FORM_TYPE = "application/x-www-form-urlencoded";
/** A question that one record answers, and that record. */
export const QUESTION = "ネーミングライツの担当課は?";
export const RECORD = "isesaki-2-2-3";

/** The Worker beside a fake of Slack, and the ways Slack talks to it. */
export interface SlackBench {
  slack: FakeSlack;
  worker: WorkerHarness;
  send(request: SignedRequest, city?: string): Promise<TestResponse>;
  sendEvent(event: Record<string, unknown>, eventId?: string): Promise<TestResponse>;
  sendForm(body: string): Promise<TestResponse>;
  sendTap(options: TapOptions): Promise<TestResponse>;
  close(): Promise<void>;
}
type TestResponse = Awaited<ReturnType<WorkerHarness["fetch"]>>;

/** A bench for the tests of one file: started before them, quiet before each, and without a fault of Block Kit after each. */
export function createSlackBench(): SlackBench {
  const bench = {} as SlackBench;
  beforeAll(async () => {
    Object.assign(bench, await startSlackBench());
  });
  afterAll(() => bench.close?.());
  beforeEach(() => {
    bench.slack.calls.length = 0;
    bench.worker.clearLogs();
  });
  afterEach(() => {
    expect(bench.slack.faults).toEqual([]);
  });
  return bench;
}

/** 伊勢崎 has a secret in rotation, 安中 one whose rotation has ended, 須坂 no settings at all. */
async function startSlackBench(): Promise<SlackBench> {
  const slack = await startFakeSlack();
  const worker = await startWorker({
    SLACK_API_BASE_URL: slack.apiBaseUrl,
    SLACK_ISESAKI_SIGNING_SECRET: SECRET,
    SLACK_ISESAKI_BOT_TOKEN: TOKEN,
    SLACK_ISESAKI_SIGNING_SECRET_PREVIOUS: "isesaki-old-secret",
    SLACK_ISESAKI_SIGNING_SECRET_PREVIOUS_UNTIL: new Date(Date.now() + 3_600_000).toISOString(),
    SLACK_ANNAKA_SIGNING_SECRET: "annaka-signing-secret",
    SLACK_ANNAKA_BOT_TOKEN: "xoxb-annaka-token",
    SLACK_ANNAKA_SIGNING_SECRET_PREVIOUS: "annaka-old-secret",
    SLACK_ANNAKA_SIGNING_SECRET_PREVIOUS_UNTIL: new Date(Date.now() - 1_000).toISOString(),
  });
  slack.caller = worker;
  const send = (request: SignedRequest, city = "isesaki") => worker.fetch(`/slack/${city}/events`, request);
  const sendForm = (body: string) => send(signRequest(body, FORM_TYPE, SECRET));
  return {
    slack,
    worker,
    send,
    sendEvent: (event, eventId) => send(signRequest(buildEvent(event, eventId), JSON_TYPE, SECRET)),
    sendForm,
    sendTap: (options) => sendForm(buildTap({ responseUrl: slack.responseUrl, ...options })),
    async close() {
      await worker.close();
      await slack.close();
    },
  };
}
