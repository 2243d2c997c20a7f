import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { Env } from "../../handlers/env.ts";
import worker from "../../handlers/worker.ts";
import { GENERATED_DIR } from "../../src/cli/read-data-files.ts";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { type FakeLine, startFakeLine } from "../contract/fake-line.ts";
import { type FakeSlack, type Recorded, startFakeSlack } from "../contract/fake-slack.ts";
import { buildBody, buildPostback, buildText, type LineEvent, USER as READER, sign } from "../contract/line-request.ts";
import { buildEvent, buildMention, buildSubmission, buildTap, signRequest } from "../contract/slack-request.ts";
import { fill } from "../contract/staff-bench.ts";
import { createFaultyDatabase, type FaultMode, type FaultyDatabase } from "./faulty-database.ts";

/**
 * The app in this process, on a real D1 one of whose calls fails: each call of a request once, before it is done and
 * after it was (D1's connection can break either way). Whoever was not answered sends again, as the platforms do.
 */
const RECORDER = "U0RECORDER";
const REVIEWER = "U0REVIEWER1";
const SECRET = "konan-secret";
const MODES: FaultMode[] = ["before", "after"];
const FORM = "application/x-www-form-urlencoded";

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

async function readAsset(request: Request): Promise<Response> {
  const file = path.join(GENERATED_DIR, "public", new URL(request.url).pathname);
  return existsSync(file) ? new Response(new Uint8Array(readFileSync(file))) : new Response(null, { status: 404 });
}

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

const sendLine = (event: LineEvent, isRedelivery = false) => {
  const body = buildBody([{ ...event, deliveryContext: { isRedelivery } }]);
  const headers = { "content-type": "application/json", "x-line-signature": sign(body, SECRET) };
  return send("/line/konan/webhook", { method: "POST", headers, body });
};
const sendSlack = (body: string, type = FORM) => send("/slack/konan/events", signRequest(body, type, SECRET));

const rowsOf = async (sql: string) => (await (await harness.db()).prepare(sql).all()).results;

/** Does something with no call failing, and then once for each of its calls, both ways. @returns how many calls it has */
async function withEachFailing(work: (name: string) => Promise<void>): Promise<number> {
  faulty.failAt(null);
  await work("none");
  const calls = faulty.count();
  for (const mode of MODES) {
    for (let nth = 1; nth <= calls; nth++) {
      faulty.failAt(nth, mode);
      await work(`${mode}-${nth}`);
    }
  }
  faulty.failAt(null);
  return calls;
}

/** What the platform does with whatever was not taken: it sends it again, and by then the database works. */
async function deliver(once: (isRedelivery: boolean) => Promise<Response>): Promise<void> {
  if ((await once(false)).ok) return;
  faulty.failAt(null);
  expect((await once(true)).status).toBe(200);
}

describe("D1 の呼び出しが一つ失敗しても", { timeout: 240_000 }, () => {
  test("LINE の質問は一度だけ答えられ、答えは正しいか、読めないと言う", async () => {
    const calls = await withEachFailing(async (name) => {
      const event = buildText("地域まちづくり協議会への人的支援の担当課は?");
      await deliver((isRedelivery) => sendLine(event, isRedelivery));
      const answers = line.calls.filter(({ body }) => body.replyToken === event.replyToken);
      expect([name, answers.length]).toEqual([name, 1]);
      expect([name, JSON.stringify(answers[0]!.body)]).toEqual([
        name,
        expect.stringMatching(/地域創生推進課|読み出せません|うまく/),
      ]);
    });
    expect(calls).toBeGreaterThan(2);
  });

  test("LINE の登録は、登録したと言ったときだけ、必ずある", async () => {
    const calls = await withEachFailing(async (name) => {
      await (await harness.db()).prepare("DELETE FROM subscription").run();
      const event = buildPostback("v=1&kind=subscribe&topic=digest&on=1");
      await deliver((isRedelivery) => sendLine(event, isRedelivery));
      const [answer, ...more] = line.calls.filter(({ body }) => body.replyToken === event.replyToken);
      expect([name, more]).toEqual([name, []]);
      const claims = /登録しました|お知らせします/.test(JSON.stringify(answer?.body));
      const rows = await rowsOf(`SELECT 1 FROM subscription WHERE user_id = '${READER}'`);
      if (claims) expect([name, rows.length]).toEqual([name, 1]);
      else expect([name, JSON.stringify(answer?.body)]).toEqual([name, expect.stringMatching(/できません|うまく/)]);
    });
    expect(calls).toBeGreaterThan(1);
  });

  test("Slack の名指しは一度だけ答えられる", async () => {
    const calls = await withEachFailing(async (name) => {
      slack.calls.length = 0;
      const body = buildEvent(buildMention("地域まちづくり協議会への人的支援の担当課は?"));
      await deliver(() => sendSlack(body, "application/json"));
      const answers = slack.calls.filter(({ method }) => method === "chat.postMessage");
      expect([name, answers.length]).toEqual([name, 1]);
    });
    expect(calls).toBeGreaterThan(2);
  });

  test("職員の記録は、保存したと言えば一件だけあり、言わなければもう一度送って一件だけになる", async () => {
    const open = async (): Promise<Recorded> => {
      faulty.failAt(null);
      slack.calls.length = 0;
      const triggerId = slack.workspace.issueTrigger();
      const value = "v=1&kind=record&id=konan-1-1";
      await sendSlack(buildTap({ user: RECORDER, value, triggerId, responseUrl: slack.responseUrl }));
      return slack.calls.find(({ method }) => method === "views.open")!.answer.view;
    };
    const submit = async (view: Recorded, note: string): Promise<boolean> => {
      const values = fill(view, { 状況: "進行中", 実施したこと: note });
      const response = await sendSlack(buildSubmission(RECORDER, view, values));
      const text = await response.text();
      const saved = text.includes("保存しました");
      if (!saved && response.ok) expect(text).toMatch(/できませんでした|読み出せません|うまく/);
      return saved;
    };
    const views: Recorded[] = [];
    const count = async (note: string) =>
      (await rowsOf(`SELECT 1 FROM progress_entry WHERE content LIKE '%${note}%'`)).length;
    views.push(await open());
    faulty.failAt(null);
    expect(await submit(views[0], "記録-none")).toBe(true);
    const calls = faulty.count();
    for (const mode of MODES) {
      for (let nth = 1; nth <= calls; nth++) {
        const note = `記録-${mode}-${nth}-`;
        const view = await open();
        faulty.failAt(nth, mode);
        const saved = await submit(view, note);
        faulty.failAt(null);
        if (saved) expect([note, await count(note)]).toEqual([note, 1]);
        else expect([note, await submit(view, note)]).toEqual([note, true]);
        expect([note, await count(note)]).toEqual([note, 1]);
      }
    }
    expect(calls).toBeGreaterThan(1);
  });

  test("承認は一度だけ決まり、市民への知らせは、決まったものにだけ出る", async () => {
    const db = await harness.db();
    const approve = (entry: string) =>
      sendSlack(
        buildTap({
          user: REVIEWER,
          value: JSON.stringify({ do: "approve", entry, list: false }),
          actionId: "staff:approve:0",
          responseUrl: slack.responseUrl,
          triggerId: slack.workspace.issueTrigger(),
        }),
      );
    let serial = 0;
    await withEachFailing(async (name) => {
      const id = `approve-${++serial}`;
      await db
        .prepare(
          `INSERT INTO progress_entry (id, city, measure_id, recorded_by, recorded_at, via, content)
           SELECT ?1, city, measure_id, recorded_by, recorded_at, via, content FROM progress_entry LIMIT 1`,
        )
        .bind(id)
        .run();
      queued.length = 0;
      await approve(id);
      const decided = async () => (await rowsOf(`SELECT 1 FROM progress_review WHERE entry_id = '${id}'`)).length;
      if (queued.some(({ kind }) => kind === "change")) expect([name, await decided()]).toEqual([name, 1]);
      faulty.failAt(null);
      await approve(id);
      expect([name, await decided()]).toEqual([name, 1]);
    });
  });
});
