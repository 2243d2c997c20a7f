import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callLine } from "../../handlers/line/call-line.ts";
import { startPatientTimer } from "../../handlers/patient-timer.ts";
import { workerFetch } from "../../handlers/slack/slack-client-options.ts";

/** A server on a thread of its own: it answers while this one computes. */
const SERVER = `
  const { createServer } = require("node:http");
  const { parentPort } = require("node:worker_threads");
  const server = createServer((request, response) => {
    if (request.url === "/slow") return;
    // Late enough that the computing has begun, however busy the machine is.
    setTimeout(() => response.end("{}"), 150);
  });
  server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
`;
let server: Worker;
let url: string;
beforeAll(async () => {
  server = new Worker(SERVER, { eval: true });
  url = await new Promise((resolve) => server.once("message", (port) => resolve(`http://127.0.0.1:${port}`)));
});
afterAll(() => server.terminate());

function compute(ms: number): void {
  for (const end = Date.now() + ms; Date.now() < end; );
}

test("ほかの質問の計算で待たされているあいだに届いた返事を、時間切れにしない", async () => {
  const call = callLine(300, () => fetch(url).then(({ status }) => status));
  setTimeout(() => compute(600), 5);
  expect(await call).toEqual({ kind: "done", value: 200 });
});

test("返事が来なければ、決めた時間で切り上げる", async () => {
  const start = performance.now();
  expect(await callLine(300, () => fetch(`${url}/slow`))).toMatchObject({ kind: "failed", code: "timeout" });
  expect(performance.now() - start).toBeGreaterThan(250);
});

test("Slack への送信も、計算で待たされた分は数えない", async () => {
  const call = workerFetch(url, { redirect: "error" });
  setTimeout(() => compute(600), 5);
  expect((await call).status).toBe(200);
});

test("止めた待ちは終わらない", async () => {
  const timer = startPatientTimer(30);
  timer.stop();
  const first = await Promise.race([timer.over.then(() => "over"), new Promise((go) => setTimeout(go, 120, "still"))]);
  expect(first).toBe("still");
});
