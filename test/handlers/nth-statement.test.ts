import { describe, expect, test } from "vitest";
import type { Recorded } from "../contract/fake-slack.ts";
import { buildPostback, buildText, USER as READER } from "../contract/line-request.ts";
import { buildEvent, buildMention, buildSubmission, buildTap } from "../contract/slack-request.ts";
import { fill } from "../contract/staff-bench.ts";
import { createFaultyBench, RECORDER, REVIEWER } from "./faulty-bench.ts";
import type { FaultMode } from "./faulty-database.ts";

/**
 * Each call of a request fails once, before it is done and after it was (D1's connection can break either way). Whoever
 * was not answered sends again, as the platforms do.
 */
const MODES: FaultMode[] = ["before", "after"];

const bench = createFaultyBench();
const { sendLine, sendSlack, rowsOf, queued } = bench;

/** Does something with no call failing, and then once for each of its calls, both ways. @returns how many calls it has */
async function withEachFailing(work: (name: string) => Promise<void>): Promise<number> {
  bench.faulty.failAt(null);
  await work("none");
  const calls = bench.faulty.count();
  for (const mode of MODES) {
    for (let nth = 1; nth <= calls; nth++) {
      bench.faulty.failAt(nth, mode);
      await work(`${mode}-${nth}`);
    }
  }
  bench.faulty.failAt(null);
  return calls;
}

/** What the platform does with whatever was not taken: it sends it again, and by then the database works. */
async function deliver(once: (isRedelivery: boolean) => Promise<Response>): Promise<void> {
  if ((await once(false)).ok) return;
  bench.faulty.failAt(null);
  expect((await once(true)).status).toBe(200);
}

describe("D1 の呼び出しが一つ失敗しても", () => {
  test("LINE の質問は一度だけ答えられ、答えは正しいか、読めないと言う", async () => {
    const calls = await withEachFailing(async (name) => {
      const event = buildText("地域まちづくり協議会への人的支援の担当課は?");
      await deliver((isRedelivery) => sendLine(event, isRedelivery));
      const answers = bench.line.calls.filter(({ body }) => body.replyToken === event.replyToken);
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
      await (await bench.db()).prepare("DELETE FROM subscription").run();
      const event = buildPostback("v=1&kind=subscribe&topic=digest&on=1");
      await deliver((isRedelivery) => sendLine(event, isRedelivery));
      const [answer, ...more] = bench.line.calls.filter(({ body }) => body.replyToken === event.replyToken);
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
      bench.slack.calls.length = 0;
      const body = buildEvent(buildMention("地域まちづくり協議会への人的支援の担当課は?"));
      await deliver(() => sendSlack(body, "application/json"));
      const answers = bench.slack.calls.filter(({ method }) => method === "chat.postMessage");
      expect([name, answers.length]).toEqual([name, 1]);
    });
    expect(calls).toBeGreaterThan(2);
  });

  test("職員の記録は、保存したと言えば一件だけあり、言わなければもう一度送って一件だけになる", async () => {
    const open = async (): Promise<Recorded> => {
      bench.faulty.failAt(null);
      bench.slack.calls.length = 0;
      const triggerId = bench.slack.workspace.issueTrigger();
      const value = "v=1&kind=record&id=konan-1-1";
      await sendSlack(buildTap({ user: RECORDER, value, triggerId, responseUrl: bench.slack.responseUrl }));
      return bench.slack.calls.find(({ method }) => method === "views.open")!.answer.view;
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
    bench.faulty.failAt(null);
    expect(await submit(views[0], "記録-none")).toBe(true);
    const calls = bench.faulty.count();
    for (const mode of MODES) {
      for (let nth = 1; nth <= calls; nth++) {
        const note = `記録-${mode}-${nth}-`;
        const view = await open();
        bench.faulty.failAt(nth, mode);
        const saved = await submit(view, note);
        bench.faulty.failAt(null);
        if (saved) expect([note, await count(note)]).toEqual([note, 1]);
        else expect([note, await submit(view, note)]).toEqual([note, true]);
        expect([note, await count(note)]).toEqual([note, 1]);
      }
    }
    expect(calls).toBeGreaterThan(1);
  });

  test("承認は一度だけ決まり、市民への知らせは、決まったものにだけ出る", async () => {
    const db = await bench.db();
    const approve = (entry: string) =>
      sendSlack(
        buildTap({
          user: REVIEWER,
          value: JSON.stringify({ do: "approve", entry, list: false }),
          actionId: "staff:approve:0",
          responseUrl: bench.slack.responseUrl,
          triggerId: bench.slack.workspace.issueTrigger(),
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
      bench.faulty.failAt(null);
      await approve(id);
      expect([name, await decided()]).toEqual([name, 1]);
    });
  });
});
