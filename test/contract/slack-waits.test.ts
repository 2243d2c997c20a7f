import { expect, test } from "vitest";
import { createSlackBench, JSON_TYPE, QUESTION, RECORD, SECRET } from "./slack-bench.ts";
import { buildCommand, buildEvent, buildMention, CHANNEL, signRequest } from "./slack-request.ts";

const bench = createSlackBench();
const LIMITED = { status: 429, headers: { "retry-after": "1" } };

test("[C38] 答えの投稿に 429 が返れば、言われただけ待って、同じスレッドに一度だけ答える", async () => {
  bench.slack.answerWith("chat.postMessage", LIMITED);
  await bench.sendEvent(buildMention(QUESTION), "EvLimited");
  await bench.slack.waitForCalls(1);
  // Still refused when it comes back.
  await bench.slack.waitForCalls(2);
  bench.slack.answerWith("chat.postMessage", null);
  const calls = await bench.slack.waitForCalls(3);
  expect(calls).toHaveLength(3);
  // What waits as long and began to wait later comes later: one answer too many would have come before it.
  bench.slack.answerWith("respond", LIMITED);
  await bench.sendForm(buildCommand(QUESTION, bench.slack.responseUrl));
  await bench.slack.waitForCalls(4);
  bench.slack.answerWith("respond", null);
  const later = await bench.slack.waitForCalls(5);
  expect(later.map(({ method }) => method).slice(3)).toEqual(["respond", "respond"]);
  const [first, ...again] = calls;
  expect(first!.body).toMatchObject({ channel: CHANNEL, thread_ts: "1700000000.000100" });
  expect(first!.body.blocks[0].text.text).toBe("担当課\n*総務部管財課*");
  // The same words in the same place; the workspace goes without saying.
  const { team_id: _, ...message } = first!.body;
  for (const { method, body } of again) expect([method, body]).toEqual([first!.method, message]);
  expect(bench.worker.readLogs()).toContain("slack.answer_waits");
});

test("[C38] /yakusoku とボタンの答えも、429 なら待って届く", async () => {
  for (const send of [
    () => bench.sendForm(buildCommand(QUESTION, bench.slack.responseUrl)),
    () => bench.sendTap({ value: `v=1&kind=show&id=${RECORD}&view=detail`, at: "ephemeral" }),
  ]) {
    bench.slack.calls.length = 0;
    bench.slack.answerWith("respond", LIMITED);
    await send();
    await bench.slack.waitForCalls(1);
    bench.slack.answerWith("respond", null);
    const [refused, taken] = await bench.slack.waitForCalls(2);
    expect(taken!.method).toBe("respond");
    expect(taken!.body).toEqual(refused!.body);
  }
});

test("答えが送れなかった知らせは、続きの記録に市と符号を残す", async () => {
  bench.slack.answerWith("chat.postMessage", LIMITED);
  await bench.send(signRequest(buildEvent(buildMention(QUESTION), "EvGone"), JSON_TYPE, SECRET));
  await bench.slack.waitForCalls(1);
  bench.slack.answerWith("chat.postMessage", { body: { ok: false, error: "channel_not_found" } });
  await bench.slack.waitForCalls(2);
  bench.slack.answerWith("chat.postMessage", null);
  await expect
    .poll(() => bench.worker.readLogs().replaceAll('\\"', '"'))
    .toMatch(/slack\.answer_failed","city":"isesaki","code":"channel_not_found"/);
});
