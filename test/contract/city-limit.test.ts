import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { type FakeLine, startFakeLine } from "./fake-line.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";
import { buildBody, buildText, sign } from "./line-request.ts";
import { buildEvent, buildMention, signRequest } from "./slack-request.ts";
import { tightLimits } from "./tight-limits.ts";

const SECRET = "isesaki-secret";
const QUESTION = "ネーミングライツの担当課は?";
const BUSY = "少しお待ちください";
/** Of a whole city one question a window; of one person, or one address, as many as they like. A window may end in between. */
const ASKED = 6;

let line: FakeLine;
let slack: FakeSlack;
let worker: WorkerHarness;
beforeAll(async () => {
  [line, slack] = await Promise.all([startFakeLine(), startFakeSlack()]);
  const ratelimits = tightLimits((name) => (name === "CITY_LIMIT" ? 1 : 1_000));
  worker = await startWorker(
    {
      LINE_API_BASE_URL: line.url,
      LINE_ISESAKI_CHANNEL_SECRET: SECRET,
      LINE_ISESAKI_CHANNEL_ACCESS_TOKEN: "token",
      SLACK_API_BASE_URL: slack.apiBaseUrl,
      SLACK_ISESAKI_SIGNING_SECRET: SECRET,
      SLACK_ISESAKI_BOT_TOKEN: "xoxb-token",
    },
    undefined,
    ratelimits,
  );
  line.caller = worker;
});
afterAll(() => Promise.all([worker?.close(), line?.close(), slack?.close()]));

const times = <Value>(work: (index: number) => Promise<Value>) =>
  Promise.all(Array.from({ length: ASKED }, (_, index) => work(index)));

test("LINE: ちがう人たちからでも、市への多すぎる質問には待ってほしいと言う", async () => {
  const events = Array.from({ length: ASKED }, (_, index) =>
    buildText(QUESTION, { source: { type: "user", userId: `U${String(index).padStart(32, "0")}` } }),
  );
  const body = buildBody(events);
  const headers = { "content-type": "application/json", "x-line-signature": sign(body, SECRET) };
  await worker.fetch("/line/isesaki/webhook", { method: "POST", headers, body });
  const answers = (await line.waitForCalls(ASKED)).map((call) => JSON.stringify(call.body.messages));
  expect(answers.filter((words) => words.includes(BUSY)).length).toBeGreaterThan(0);
});

test("Slack: ちがう職員からでも同じ", async () => {
  await times((index) =>
    worker.fetch(
      "/slack/isesaki/events",
      signRequest(buildEvent(buildMention(QUESTION, { user: `U0STAFF${index}` })), "application/json", SECRET),
    ),
  );
  const answers = () => slack.calls.filter(({ method }) => method === "chat.postMessage");
  await expect.poll(() => answers().length).toBe(ASKED);
  expect(answers().filter(({ body }) => JSON.stringify(body).includes(BUSY)).length).toBeGreaterThan(0);
});

test.each([
  ["API の質問", "/api/ask", "POST", { city: "isesaki", text: QUESTION }],
  ["API のボタン", "/api/tap", "POST", { city: "isesaki", data: "v=1&kind=show&id=isesaki-2-2-3&view=detail" }],
  ["ページの質問", `/isesaki?q=${encodeURIComponent(QUESTION)}`, "GET", null],
] as const)("%s: ちがうアドレスからでも 429", async (_, path, method, body) => {
  const responses = await times((index) =>
    worker.fetch(path, {
      method,
      headers: { "content-type": "application/json", "cf-connecting-ip": `203.0.113.${index + 1}` },
      ...(body && { body: JSON.stringify(body) }),
    }),
  );
  expect(responses.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
});
