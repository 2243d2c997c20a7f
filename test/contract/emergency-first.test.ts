import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { SHARE_ACTION_ID } from "../../src/card/slack/share-button.ts";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { type FakeLine, startFakeLine } from "./fake-line.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";
import { buildBody, buildGroupText, buildText, sign } from "./line-request.ts";
import { FORM_TYPE, JSON_TYPE } from "./slack-bench.ts";
import { buildCommand, buildDirectMessage, buildEvent, buildMention, buildTap, signRequest } from "./slack-request.ts";
import { tightLimits } from "./tight-limits.ts";

const SECRET = "isesaki-secret";
const QUESTION = "ネーミングライツの担当課は?";
const BUSY = "少しお待ちください";
const NUMBER = "0120-279-338";

let line: FakeLine;
let slack: FakeSlack;
let worker: WorkerHarness;
beforeAll(async () => {
  [line, slack] = await Promise.all([startFakeLine(), startFakeSlack()]);
  const tight = tightLimits(() => 1);
  worker = await startWorker(
    {
      LINE_API_BASE_URL: line.url,
      LINE_ISESAKI_CHANNEL_SECRET: SECRET,
      LINE_ISESAKI_CHANNEL_ACCESS_TOKEN: "token",
      SLACK_API_BASE_URL: slack.apiBaseUrl,
      SLACK_ISESAKI_SIGNING_SECRET: SECRET,
      SLACK_ISESAKI_BOT_TOKEN: "xoxb-token",
      STAFF_ISESAKI: JSON.stringify({ recorders: { userGroups: ["S0REC"] } }),
    },
    undefined,
    tight,
  );
  [line.caller, slack.caller] = [worker, worker];
});
afterAll(async () => {
  await worker?.close();
  await line?.close();
  await slack?.close();
});
beforeEach(() => {
  line.reset();
  slack.calls.length = 0;
});

const deliver = async (...events: unknown[]) => {
  const body = buildBody(events);
  const headers = { "content-type": "application/json", "x-line-signature": sign(body, SECRET) };
  expect((await worker.fetch("/line/isesaki/webhook", { method: "POST", headers, body })).status).toBe(200);
};
const toSlack = (body: string, type: string) =>
  worker.fetch("/slack/isesaki/events", signRequest(body, type, SECRET)).then(({ status }) => expect(status).toBe(200));

const countRows = async (table: string) =>
  (await (await worker.db()).prepare(`SELECT count(*) AS n FROM ${table}`).first<{ n: number }>())!.n;

test("Slack: 使いすぎの人の「みんなに共有」には、本人だけに、待ってほしいと言う", async () => {
  const share = () =>
    toSlack(
      buildTap({
        actionId: SHARE_ACTION_ID,
        at: "ephemeral",
        value: "v=1&kind=show&id=isesaki-2-2-3&view=summary",
        responseUrl: slack.responseUrl,
      }),
      FORM_TYPE,
    );
  for (let count = 0; count < 4; count++) await share();
  const shared = await slack.waitForCalls(4);
  const busy = shared.filter(({ body }) => JSON.stringify(body).includes(BUSY));
  expect(busy.length).toBeGreaterThan(0);
  expect(new Set(busy.map(({ body }) => body.response_type))).toEqual(new Set(["ephemeral"]));
});

describe("待ってもらう人にも、助けが要るときは番号を先に返す", () => {
  test("LINE: 使いすぎの人の「死にたい」「火事です」に、待ってほしいとは言わない", async () => {
    await deliver(...Array.from({ length: 6 }, () => buildText(QUESTION)));
    const asked = (await line.waitForCalls(6)).map(({ body }) => JSON.stringify(body.messages));
    expect(asked.some((words) => words.includes(BUSY))).toBe(true);
    line.reset();
    await deliver(buildText("死にたい"), buildText("火事です"), buildGroupText("死にたい", "@ボット "));
    const answers = (await line.waitForCalls(3)).map(({ body }) => JSON.stringify(body.messages));
    expect(answers.filter((words) => words.includes(NUMBER))).toHaveLength(2);
    expect(answers.filter((words) => words.includes("tel:119"))).toHaveLength(3);
    expect(answers.join()).not.toContain(BUSY);
  });

  test("Slack: 名指し・メッセージ・コマンドのどれでも、権限の組を読みに行かずに答える", async () => {
    slack.answerWith("usergroups.users.list", { delayMs: 6_000 });
    for (let count = 0; count < 4; count++) await toSlack(buildCommand(QUESTION, slack.responseUrl), FORM_TYPE);
    const replies = () => slack.calls.filter(({ method }) => method !== "usergroups.users.list");
    await expect.poll(() => replies().length).toBe(4);
    expect(JSON.stringify(slack.calls)).toContain(BUSY);
    slack.calls.length = 0;
    await toSlack(buildEvent(buildMention("死にたい")), JSON_TYPE);
    await toSlack(buildEvent(buildDirectMessage("死にたい")), JSON_TYPE);
    await toSlack(buildCommand("死にたい", slack.responseUrl), FORM_TYPE);
    await expect.poll(() => replies().length).toBe(3);
    for (const { body } of replies()) expect(JSON.stringify(body)).toContain(NUMBER);
    slack.answerWith("usergroups.users.list", null);
  });

  test("API とページ: 回数をこえたアドレスにも、番号は返す", async () => {
    const from = { "cf-connecting-ip": "203.0.113.9" };
    const ask = (text: string) =>
      worker.fetch("/api/ask", {
        method: "POST",
        headers: { ...from, "content-type": "application/json" },
        body: JSON.stringify({ city: "isesaki", text }),
      });
    const open = (q: string) => worker.fetch(`/isesaki?q=${encodeURIComponent(q)}`, { headers: from });
    for (let count = 0; count < 3; count++) await ask(QUESTION);
    expect([(await ask(QUESTION)).status, (await open(QUESTION)).status]).toEqual([429, 429]);
    const answer = await ask("火事です");
    expect([answer.status, (await answer.json()) as object]).toMatchObject([200, { kind: "emergency" }]);
    const page = await open("火事です");
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('href="tel:119"');
  });

  test("質問として答えるはずの文にも、答えられないあいだは番号を返す", async () => {
    const text = "去年の台風のとき避難所が暑くて倒れそうでした、クーラーは付きましたか";
    const from = { "cf-connecting-ip": "203.0.113.9" };
    const over = await worker.fetch("/api/ask", {
      method: "POST",
      headers: { ...from, "content-type": "application/json" },
      body: JSON.stringify({ city: "isesaki", text }),
    });
    expect([over.status, (await over.json()) as object]).toMatchObject([200, { kind: "emergency" }]);
    expect(await (await worker.fetch(`/isesaki?q=${encodeURIComponent(text)}`, { headers: from })).text()).toContain(
      'href="tel:119"',
    );
    await deliver(...Array.from({ length: 3 }, () => buildText(QUESTION)), buildText(text));
    const last = (await line.waitForCalls(4)).map(({ body }) => JSON.stringify(body.messages));
    expect(last.filter((words) => words.includes("tel:119"))).toHaveLength(1);
  });

  test("何も残さない", async () => {
    const kept = () => Promise.all(["conversation", "unanswered", "unanswered_asker"].map(countRows));
    const before = await kept();
    // The question that was answered before the limit was reached is there.
    expect(before[0]).toBeGreaterThan(0);
    await deliver(buildText("死にたい"), buildText("火事です"));
    expect(await line.waitForCalls(2)).toHaveLength(2);
    expect(await kept()).toEqual(before);
  });
});
