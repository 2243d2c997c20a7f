import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";

/** The static assets, and with them every city's data, cannot be read. */
let worker: WorkerHarness;
beforeAll(async () => {
  worker = await startWorker({}, "test/contract/unread-cities-worker.ts");
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
