import { expect, test } from "vitest";
import { buildText, type LineEvent } from "./line-request.ts";
import { createLineSession } from "./line-session.ts";

const session = createLineSession();
const AT_ONCE = 200;
const QUESTIONS = [
  "ネーミングライツの担当課は?",
  "取組を全部見せて",
  "空き家対策はいつまで?",
  "令和5年度に消防団は何をする?",
];
const person = (index: number) => ({ source: { type: "user", userId: `U${String(index).padStart(32, "0")}` } });

test("同時に届いた200の質問は、どれも答えられるか、答えられなかったと記録に残る", async () => {
  const events = Array.from({ length: AT_ONCE }, (_, index) =>
    buildText(QUESTIONS[index % QUESTIONS.length]!, person(index)),
  );
  // LINE takes its time, and some of them fail.
  const hungUp = new Set(events.filter((_, index) => index % 20 === 0).map(({ replyToken }) => replyToken));
  for (const [index, { replyToken }] of events.entries())
    session.line.behave(replyToken, hungUp.has(replyToken) ? { hangUp: true } : { delayMs: (index % 10) * 300 });
  const statuses = await Promise.all(events.map((event) => session.deliver(event)));
  const taken = events.filter((_, index) => statuses[index] === 200);
  // LINE sends the others again; a busy machine takes nearly all of them.
  expect(taken.length).toBeGreaterThanOrEqual(0.95 * AT_ONCE);

  const callsFor = ({ replyToken }: LineEvent) =>
    session.line.calls.filter(({ body }) => body.replyToken === replyToken).length;
  const isLogged = ({ webhookEventId }: LineEvent) => session.worker.readLogs().includes(webhookEventId);
  /** Nobody knows whether an answer that LINE hung up on stands: the log has to name it. */
  const isDone = (event: LineEvent) =>
    hungUp.has(event.replyToken) ? isLogged(event) : callsFor(event) === 1 || isLogged(event);
  await expect.poll(() => taken.filter((event) => !isDone(event)).length, { interval: 500 }).toBe(0);
  expect(events.filter((event) => callsFor(event) > 1)).toEqual([]);
});
