import { beforeAll, describe, expect, test } from "vitest";
import { createProgressStore } from "../../src/store/d1-progress-store.ts";
import { buildText } from "../contract/line-request.ts";
import { buildCommand, buildEvent, buildMention } from "../contract/slack-request.ts";
import { newEntry } from "../progress/sample-entries.ts";
import { createFaultyBench, RECORDER } from "./faulty-bench.ts";

const bench = createFaultyBench();
const RECORD = "konan-1-4";
const QUESTION = "タウンミーティングについて";
const PUBLISHED = "公開ずみの実績";
const DRAFT = "まだ公開していない文";
const NOTICE = "新しい報告を読み出せません";
/** What was published cannot be told without these. */
const OF_REPORTS = ["progress_entry", "progress_review", "progress_redaction"];
/** Read by statements of their own, beside which the rest of the report stands. */
const READS: [string, RegExp][] = [
  ["取り下げられたもの", /^SELECT entry_id, sequence FROM progress_redaction/],
  ["公開されたもの", /FROM progress_review r\s+JOIN/],
];
const names = (table: string) => new RegExp(`\\b(?:FROM|JOIN|INTO|UPDATE)\\s+${table}\\b`);

let tables: string[] = [];
beforeAll(async () => {
  const rows = await bench.rowsOf(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%' AND name <> 'd1_migrations' ORDER BY name",
  );
  tables = rows.map(({ name }) => String(name));
  const store = createProgressStore(await bench.db());
  await store.append([newEntry("e-published", { measureId: RECORD, status: "in_progress", note: PUBLISHED })]);
  await store.review("konan", [
    { entryId: "e-published", decision: "published", by: "U0REVIEWER1", at: new Date().toISOString(), comment: null },
  ]);
  await store.append([newEntry("e-draft", { measureId: RECORD, note: DRAFT })]);
});

async function whileBroken(statement: RegExp, work: () => Promise<void>): Promise<void> {
  bench.faulty.failWhere(statement);
  try {
    await work();
  } finally {
    bench.faulty.failWhere(null);
  }
}

/** What LINE got for the question; sent again once the table is back where it was not taken. */
async function askLine(): Promise<string> {
  const event = buildText(QUESTION);
  if (!(await bench.sendLine(event)).ok) {
    bench.faulty.failWhere(null);
    expect((await bench.sendLine(event, true)).status).toBe(200);
  }
  const answers = bench.line.calls.filter(({ body }) => body.replyToken === event.replyToken);
  expect(answers).toHaveLength(1);
  return JSON.stringify(answers[0]!.body);
}

async function askSlack(): Promise<string> {
  bench.slack.calls.length = 0;
  const body = buildEvent(buildMention(QUESTION));
  if (!(await bench.sendSlack(body, "application/json")).ok) {
    bench.faulty.failWhere(null);
    await bench.sendSlack(body, "application/json");
  }
  const answers = bench.slack.calls.filter(({ method }) => method === "chat.postMessage");
  expect(answers).toHaveLength(1);
  return JSON.stringify(answers[0]!.body);
}

const ask = async () => {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ city: "konan", text: QUESTION });
  const response = await bench.send("/api/ask", { method: "POST", headers, body });
  expect(response.status).toBe(200);
  return response.text();
};

describe("D1 の表が一つずつ、どの文でも使えなくなったとき", () => {
  test("報告の表なら、読み出せないと先に言う。ほかの表なら、報告から答える(LINE・Slack・API)", async () => {
    expect(tables).toEqual(expect.arrayContaining([...OF_REPORTS, "event", "conversation", "unanswered"]));
    for (const table of tables) {
      for (const [channel, answer] of [
        ["LINE", askLine],
        ["Slack", askSlack],
        ["API", ask],
      ] as const) {
        await whileBroken(names(table), async () => {
          const text = await answer();
          const isBlind = OF_REPORTS.includes(table);
          expect([table, channel, text.includes(NOTICE)]).toEqual([table, channel, isBlind]);
          if (!isBlind) expect([table, channel, text]).toEqual([table, channel, expect.stringContaining(PUBLISHED)]);
        });
      }
    }
  });

  test("報告の表なら、記録・まとめ・カレンダー・フィードは 503。ほかの表なら、読める", async () => {
    for (const table of tables) {
      for (const path of [
        `/api/cities/konan/measures/${RECORD}`,
        "/api/cities/konan/digest",
        "/konan/deadlines.ics",
        "/konan/updates.atom",
      ]) {
        await whileBroken(names(table), async () => {
          const { status } = await bench.send(path, {});
          expect([table, path, status]).toEqual([table, path, OF_REPORTS.includes(table) ? 503 : 200]);
        });
      }
    }
  });
});

describe("報告を読む文の一つだけが失敗するとき", () => {
  test.each(READS)("%sを読めなければ、読み出せないと先に言い、記録は 503", async (_, statement) => {
    await whileBroken(statement, async () => {
      expect(await ask()).toContain(NOTICE);
      expect((await bench.send(`/api/cities/konan/measures/${RECORD}`, {})).status).toBe(503);
    });
    expect(await ask()).not.toContain(NOTICE);
  });

  test("未公開のものを読めなければ、職員にもそう言い、市民には公開されたものから答える", async () => {
    const asStaff = async () => {
      bench.slack.calls.length = 0;
      await bench.sendSlack(buildCommand(QUESTION, bench.slack.responseUrl, RECORDER));
      return JSON.stringify(bench.slack.calls.find(({ method }) => method === "respond")!.body);
    };
    expect(await asStaff()).toContain(DRAFT);
    await whileBroken(/r\.decision = 'returned'/, async () => {
      const text = await asStaff();
      expect([text.includes(NOTICE), text.includes(DRAFT)]).toEqual([true, false]);
      expect(await ask()).not.toContain(NOTICE);
    });
  });
});
