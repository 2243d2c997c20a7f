import { expect, test } from "vitest";
import { buildText } from "./line-request.ts";
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
  for (const [index, { replyToken }] of events.entries())
    session.line.behave(replyToken, index % 20 === 0 ? { hangUp: true } : { delayMs: (index % 10) * 300 });
  const statuses = await Promise.all(events.map((event) => session.deliver(event)));
  const taken = events.filter((_, index) => statuses[index] === 200);
  expect(taken.length).toBeGreaterThan(0);

  const isDone = ({ replyToken, webhookEventId }: (typeof events)[number]) =>
    session.line.calls.some(({ body }) => body.replyToken === replyToken) ||
    session.worker.readLogs().includes(webhookEventId);
  await expect.poll(() => taken.filter((event) => !isDone(event)).length, { timeout: 45_000, interval: 500 }).toBe(0);
}, 90_000);
