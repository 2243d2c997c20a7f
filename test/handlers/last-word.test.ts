import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Desk } from "../../handlers/desk.ts";
import type { Env, LineChannel } from "../../handlers/env.ts";
import { LAST_WORD_MS } from "../../handlers/last-word.ts";
import { handleEvents } from "../../handlers/line/handle-events.ts";
import type { LineEvent } from "../../handlers/line/line-webhook.ts";

/** A database that takes every question and never answers: no real one can be made to. */
const never = new Promise<never>(() => {});
const statement = { bind: () => statement, all: () => never, first: () => never, run: () => never };
const env = {
  DB: { prepare: () => statement, batch: () => never },
  CREDENTIALS_KEY: randomBytes(32).toString("base64"),
} as unknown as Env;
const desk = { city: { id: "annaka" } } as unknown as Desk;
const event = { type: "follow", webhookEventId: "01EVENT", source: { type: "user", userId: "U1" } } as LineEvent;

let lines: string[];
beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  vi.spyOn(console, "warn").mockImplementation((line: string) => lines.push(line));
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test("受け取った知らせに答えられないまま終わりが近づいたら、どの知らせかをログに残す", async () => {
  const work = handleEvents([event], { env, desk, channel: {} as LineChannel, now: new Date(0) });
  await vi.advanceTimersByTimeAsync(LAST_WORD_MS - 1);
  expect(lines).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { event: "line.event_unanswered", type: "follow", eventId: "01EVENT" },
  ]);
  expect(await Promise.race([work.then(() => "done"), Promise.resolve("still")])).toBe("still");
});

test("終わった仕事は、うまくいかなかったものも、答えられなかったとは言わない", async () => {
  const broken = {
    ...env,
    DB: { prepare: () => ({ bind: () => ({ first: () => Promise.reject(new Error("lost")) }) }) },
  };
  await handleEvents([event], { env: broken as unknown as Env, desk, channel: {} as LineChannel, now: new Date(0) });
  await vi.advanceTimersByTimeAsync(LAST_WORD_MS);
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(["line.event_failed"]);
});
