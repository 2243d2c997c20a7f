import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { buildEvent, buildMention, signRequest } from "./slack-request.ts";

/** The static assets, and with them every city's data, cannot be read. */
const SECRET = "isesaki-secret";
let worker: WorkerHarness;
beforeAll(async () => {
  const settings = { SLACK_ISESAKI_SIGNING_SECRET: SECRET, SLACK_ISESAKI_BOT_TOKEN: "xoxb-token" };
  worker = await startWorker(settings, "test/contract/unread-cities-worker.ts");
});
afterAll(() => worker?.close());

const ask = (text: string) =>
  worker.fetch("/api/ask", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ city: "isesaki", text }),
  });

test("市のデータを読めなくても、命のことには電話番号を返す", async () => {
  const response = await ask("火事です");
  expect(response.status).toBe(200);
  const { kind, text } = (await response.json()) as { kind: string; text: string };
  expect(kind).toBe("emergency");
  expect(text).toContain("119");
});

test("ページでたずねても、電話番号を返す", async () => {
  const page = await worker.fetch(`/isesaki?q=${encodeURIComponent("火事です")}`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('href="tel:119"');
  expect((await worker.fetch("/isesaki")).status).toBe(500);
});

test("ほかの質問には、いま答えられないと言う", async () => {
  expect((await ask("ネーミングライツの進捗は?")).status).toBe(500);
  expect(worker.readLogs()).toContain("desk.city_unread");
});

test("Slack: 受け取れなかった知らせは、送り直されたときに、はじめてのものとして扱う", async () => {
  const body = buildEvent(buildMention("ネーミングライツの進捗は?"), "EvUnread");
  const deliver = async () =>
    (await worker.fetch("/slack/isesaki/events", signRequest(body, "application/json", SECRET))).status;
  // A second delivery of what was taken would be answered with an empty 200, and nobody would ever answer it.
  expect([await deliver(), await deliver()]).toEqual([500, 500]);
  const events = await (await worker.db()).prepare("SELECT event_id FROM event WHERE channel = 'slack'").all();
  expect(events.results).toEqual([]);
  expect(worker.readLogs()).toContain("slack.delivery_failed");
});
