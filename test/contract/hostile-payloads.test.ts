import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { mutate } from "../hostile/mutate.ts";
import { createRandom } from "../simulation/random.ts";
import { type FakeLine, startFakeLine } from "./fake-line.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";
import {
  buildBody,
  buildGroupText,
  buildPostback,
  buildText,
  type LineEvent,
  buildEvent as lineEvent,
  sign,
} from "./line-request.ts";
import {
  buildCommand,
  buildDirectMessage,
  buildEvent,
  buildMention,
  buildSubmission,
  buildSuggestion,
  buildTap,
  signRequest,
  USER,
} from "./slack-request.ts";

const SECRET = "isesaki-secret";
const QUESTION = "ネーミングライツの担当課は?";
const MEASURE = "isesaki-2-2-3";
const VIEW = { id: "V1", callback_id: "import", type: "modal", private_metadata: "{}" };
/** `HOSTILE_ROUNDS=20000 HOSTILE_SEED=7 npm test -- hostile-payloads`: LINE, Slack, and half as many of the API. */
const ROUNDS = Number(process.env.HOSTILE_ROUNDS ?? 200);
const SEED = Number(process.env.HOSTILE_SEED ?? 20261128);
const TOLD_EVERY = 1_000;
/** On the way at once, as platforms send them. */
const AT_ONCE = 4;
/** A quarter of a second each on a busy machine. A bound costs nothing but where one fails. */
const TIMEOUT_MS = 120_000 + ROUNDS * 2_000;
/** Nobody is told to wait: what is sent is to reach what reads it. */
const UNLIMITED = ["SENDER_LIMIT", "STAFF_LIMIT", "ADDRESS_LIMIT", "CITY_LIMIT"].map((name, index) => ({
  name,
  namespace_id: `${2001 + index}`,
  simple: { limit: 1_000_000, period: 60 as const },
}));

/** Sends `count` payloads, each built in its turn, so that a seed gives the same ones whoever is answered first. */
async function sendEach(count: number, send: (round: number) => Promise<void>): Promise<void> {
  let round = 0;
  const sender = async () => {
    while (round < count) await send(round++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
}

/** How many payloads came back with each status; told every so many where somebody asked for more than the share in `npm test`. */
function createTally(channel: string) {
  const counts = new Map<number, number>();
  let all = 0;
  return {
    add(status: number) {
      counts.set(status, (counts.get(status) ?? 0) + 1);
      all += 1;
      if (all % TOLD_EVERY === 0) this.tell();
    },
    tell() {
      if (process.env.HOSTILE_ROUNDS === undefined) return;
      const told = [...counts].toSorted(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
      console.log(`${channel}(種 ${SEED}) ${all}通 ${told.join("、")}`);
    },
  };
}

let slack: FakeSlack;
let line: FakeLine;
let worker: WorkerHarness;
beforeAll(async () => {
  [slack, line] = await Promise.all([startFakeSlack(), startFakeLine()]);
  const settings = {
    SLACK_API_BASE_URL: slack.apiBaseUrl,
    SLACK_ISESAKI_SIGNING_SECRET: SECRET,
    SLACK_ISESAKI_BOT_TOKEN: "xoxb-isesaki",
    LINE_API_BASE_URL: line.url,
    LINE_ISESAKI_CHANNEL_SECRET: SECRET,
    LINE_ISESAKI_CHANNEL_ACCESS_TOKEN: "isesaki-token",
    STAFF_ISESAKI: JSON.stringify({ recorders: { users: [USER] }, reviewers: { users: [USER] } }),
  };
  worker = await startWorker(settings, undefined, UNLIMITED);
});
afterAll(async () => {
  await worker?.close();
  await Promise.all([slack?.close(), line?.close()]);
});

async function listClaims(channel: string): Promise<Set<string>> {
  const db = await worker.db();
  const { results } = await db
    .prepare("SELECT event_id FROM event WHERE channel = ?")
    .bind(channel)
    .all<{ event_id: string }>();
  return new Set(results.map(({ event_id }) => event_id));
}

describe("Slack: 項目が欠けても、形が違っても、余分があっても", () => {
  const events = [
    buildMention(QUESTION),
    buildMention(QUESTION, { thread_ts: "1700000000.000050", subtype: "thread_broadcast" }),
    buildDirectMessage(QUESTION),
    buildDirectMessage(QUESTION, { subtype: "me_message", files: [{ id: "F1" }] }),
    { type: "app_home_opened", user: USER, channel: "D0DIRECT", tab: "home", view: { private_metadata: "{}" } },
  ];
  const fields = { note: { value: { type: "plain_text_input", value: "試した" } } };
  const interactions = () => [
    buildTap({ value: `v=1&kind=show&id=${MEASURE}&view=detail`, responseUrl: slack.responseUrl }),
    buildTap({ value: `v=1&kind=ask&text=${QUESTION}`, at: "ephemeral", responseUrl: slack.responseUrl }),
    buildTap({ value: `v=1&kind=record&id=${MEASURE}`, responseUrl: slack.responseUrl }),
    buildTap({ value: `v=1&kind=memo&id=${MEASURE}`, at: "home" }),
    buildTap({ value: '{"do":"list_drafts"}', actionId: "staff:list_drafts:0", responseUrl: slack.responseUrl }),
    buildTap({ value: '{"do":"more_fields"}', actionId: "staff:more_fields:0", at: "modal" }),
    buildTap({ value: "", actionId: "staff:department", at: "home", selected: "1" }),
    ...["record", "return", "import", "teach"].map((callback_id) =>
      buildSubmission(USER, { id: "V1", callback_id, type: "modal", private_metadata: "{}" }, fields),
    ),
    buildSuggestion(USER, "teach_search", "ネーミング"),
  ];

  test(
    `署名された${ROUNDS}通のどれにも5xxを返さず、2xxでない知らせは受け取ったことにしない`,
    async () => {
      const random = createRandom(SEED);
      const failed: string[] = [];
      const refused: string[] = [];
      const tally = createTally("Slack");
      const send = async (body: string, type: string, eventId: unknown = null) => {
        const { status } = await worker.fetch("/slack/isesaki/events", signRequest(body, type, SECRET));
        tally.add(status);
        if (status >= 500) failed.push(`${status} ${body.slice(0, 900)}`);
        if (status >= 300 && typeof eventId === "string") refused.push(eventId);
      };
      await sendEach(ROUNDS, async (round) => {
        if (round % 2 === 0) {
          const event = mutate(JSON.parse(buildEvent(random.pick(events))) as { event_id: unknown }, random.next);
          await send(JSON.stringify(event), "application/json", event.event_id);
          return;
        }
        const form = random.pick([...interactions(), buildCommand(QUESTION, slack.responseUrl)]);
        const payload = new URLSearchParams(form).get("payload");
        const changed =
          payload === null
            ? mutate(Object.fromEntries(new URLSearchParams(form)), random.next)
            : { payload: JSON.stringify(mutate(JSON.parse(payload), random.next)) };
        const body = new URLSearchParams(
          Object.entries(changed).map(([key, value]) => [
            key,
            typeof value === "string" ? value : JSON.stringify(value),
          ]),
        );
        await send(body.toString(), "application/x-www-form-urlencoded");
      });
      tally.tell();
      expect(failed).toEqual([]);
      const claims = await listClaims("slack");
      // Ids of the generator's own come more than once, and may have been taken before.
      expect(refused.filter((id) => id.startsWith("Ev") && claims.has(id))).toEqual([]);
    },
    TIMEOUT_MS,
  );

  test("Bolt のつまずく形(user や authorizations が null)でも、質問には一度で答える", async () => {
    const changes = [{ authorizations: [null] }, { authorizations: [] }, { team_id: null }, { item: "x" }];
    for (const [number, change] of changes.entries()) {
      // Answers to what was sent before may still come; to this channel comes one.
      const channel = `C0STUMBLE${number}`;
      const body = JSON.stringify({
        ...JSON.parse(buildEvent(buildMention(QUESTION, { channel, item: 7, subteam: null }))),
        ...change,
      });
      const { status } = await worker.fetch("/slack/isesaki/events", signRequest(body, "application/json", SECRET));
      expect(status).toBe(200);
      const countAnswers = () => slack.calls.filter(({ body }) => body.channel === channel).length;
      await expect.poll(countAnswers).toBe(1);
    }
  });

  test("Bolt のつまずく形の様式にも、断りか受領を返す", async () => {
    for (const response_urls of [null, [null], [{}]]) {
      const form = new URLSearchParams(buildSubmission(USER, VIEW, {}));
      const payload = { ...(JSON.parse(form.get("payload")!) as object), response_urls };
      const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
      const type = "application/x-www-form-urlencoded";
      const { status } = await worker.fetch("/slack/isesaki/events", signRequest(body, type, SECRET));
      expect(status, JSON.stringify(response_urls)).toBe(200);
    }
  });
});

describe("LINE: 項目が欠けても、形が違っても、余分があっても", () => {
  const events = [
    buildText(QUESTION),
    buildText(QUESTION, {
      message: { type: "text", id: "1", quotedMessageId: "9", text: QUESTION, emojis: [{ index: 0, length: 2 }] },
    }),
    buildGroupText(QUESTION, "@まちの約束 "),
    buildPostback(`v=1&kind=show&id=${MEASURE}&view=detail`),
    lineEvent("follow"),
    lineEvent("unfollow"),
    lineEvent("unsend", { unsend: { messageId: "1" } }),
    lineEvent("join"),
  ];
  const deliver = async (body: string) => {
    const headers = { "content-type": "application/json", "x-line-signature": sign(body, SECRET) };
    return (await worker.fetch("/line/isesaki/webhook", { method: "POST", headers, body })).status;
  };

  /** The messages sent for an event, whatever else is still being answered. */
  const answerTo = async (event: LineEvent) => {
    await deliver(buildBody([event]));
    const find = () => line.calls.find(({ body }) => body.replyToken === event.replyToken);
    await expect.poll(find).toBeDefined();
    return find()!.body.messages;
  };

  test(
    `署名された${ROUNDS}通のどれにも5xxを返さず、2xxでない知らせは受け取ったことにしない`,
    async () => {
      const random = createRandom(SEED);
      const failed: string[] = [];
      const refused: string[] = [];
      const tally = createTally("LINE");
      await sendEach(ROUNDS, async (round) => {
        const fresh = { ...random.pick(events), webhookEventId: `hostile-${round}`, replyToken: `hostile-${round}` };
        const body = JSON.stringify(mutate(JSON.parse(buildBody([fresh])), random.next));
        const status = await deliver(body);
        tally.add(status);
        if (status >= 500) failed.push(`${status} ${body}`);
        if (status >= 300) refused.push(fresh.webhookEventId);
      });
      tally.tell();
      expect(failed).toEqual([]);
      const claims = await listClaims("line");
      expect(refused.filter((id) => claims.has(id))).toEqual([]);
      expect(worker.readLogs()).not.toMatch(/line\.event_failed/);
    },
    TIMEOUT_MS,
  );

  test.each([
    ["引用した発言", { quotedMessageId: "468789577898262530", quoteToken: "q" }],
    ["名指しの形のない名指し", { mention: null }],
    ["名指される人の形が違う", { mention: { mentionees: [null, { type: "all" }, { index: "0" }] } }],
    ["絵文字の場所がない", { emojis: [{ productId: "1" }] }],
  ])("%sも質問として読む", async (_, more) => {
    expect(
      JSON.stringify(await answerTo(buildText("", { message: { type: "text", id: "1", text: QUESTION, ...more } }))),
    ).toContain("管財課");
  });

  test("ありえない時刻(西暦1年・9999年)の知らせにも答える", async () => {
    for (const timestamp of [0, -62_135_596_800_000, 253_402_300_799_999, 8.64e15, 1e308]) {
      expect(JSON.stringify(await answerTo(buildText(QUESTION, { timestamp })))).toContain("管財課");
    }
  });
});

describe("API: 項目が欠けても、形が違っても、余分があっても", () => {
  test(
    `${ROUNDS / 2}通のどれにも5xxを返さず、断るときは理由を言う`,
    async () => {
      const random = createRandom(SEED);
      const bodies = [
        ["/api/ask?render=1", { city: "isesaki", text: QUESTION, conversation: "c1" }],
        [
          "/api/tap?render=1",
          { city: "isesaki", data: `v=1&kind=more&text=取組を全部教えて&offset=10`, conversation: "c1" },
        ],
        ["/api/tap", { city: "isesaki", data: "v=1&kind=digest&section=near&offset=0&day=2026-11-28&scope=all" }],
        ["/api/tap", { city: "isesaki", data: "v=1&kind=subscribe&topic=digest&on=1" }],
      ] as const;
      const failed: string[] = [];
      const tally = createTally("API");
      await sendEach(ROUNDS / 2, async () => {
        const [path, sample] = random.pick(bodies);
        const body = JSON.stringify(mutate(sample, random.next));
        const response = await worker.fetch(path, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body,
        });
        tally.add(response.status);
        const answer = (await response.json()) as { detail?: string; text?: string };
        if (response.status >= 500 || !(answer.detail ?? answer.text))
          failed.push(`${response.status} ${path} ${body}`);
      });
      tally.tell();
      expect(failed).toEqual([]);
    },
    TIMEOUT_MS,
  );
});
