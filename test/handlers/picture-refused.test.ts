import { expect, test } from "vitest";
import type { Env } from "../../handlers/env.ts";
import { sendOrQueue } from "../../handlers/slack/queued-answer.ts";

const NOW = new Date("2026-11-28T00:00:00Z");
const section = { type: "section", text: { type: "mrkdwn", text: "現状 28件" } };
const image = { type: "image", image_url: "https://machi.example/suzaka/m/suzaka-36/kpi/3.png", alt_text: "現状 28件" };
const refusal = (error: string) =>
  Object.assign(new Error(error), { code: "slack_webapi_platform_error", data: { error } });

/** Sends a message to a Slack that answers each try as told. @returns the blocks of each try */
async function send(blocks: object[], answers: readonly (Error | null)[]): Promise<object[][]> {
  const tries: object[][] = [];
  const message = { text: "28件", blocks };
  const answer = { city: "suzaka", to: { kind: "channel" as const }, message };
  await sendOrQueue(
    {} as Env,
    answer,
    async (sent) => {
      tries.push(sent.blocks);
      const failure = answers[tries.length - 1];
      if (failure) throw failure;
    },
    NOW,
  );
  return tries;
}

test("Slack が図を取りに行けずに断ったら、図のない同じ答えを送る", async () => {
  expect(await send([section, image], [refusal("invalid_blocks"), null])).toEqual([[section, image], [section]]);
  const respond = Object.assign(new Error("400"), { code: "slack_bolt_respond_error", statusCode: 400 });
  expect(await send([section, image], [respond, null])).toEqual([[section, image], [section]]);
});

test("図のせいでない断りと、図のないものの断りは、そのまま失敗になる", async () => {
  await expect(send([section, image], [refusal("not_in_channel")])).rejects.toThrow("not_in_channel");
  await expect(send([section], [refusal("invalid_blocks")])).rejects.toThrow("invalid_blocks");
});

test("429 で待つものは、図を外してキューに入る", async () => {
  const queued: unknown[] = [];
  const REMINDERS = {
    sendBatch: async (batch: { body: unknown }[]) => void queued.push(...batch.map(({ body }) => body)),
  };
  const limited = Object.assign(new Error("429"), { code: "slack_webapi_rate_limited_error", retryAfter: 3 });
  const answer = {
    city: "suzaka",
    to: { kind: "channel" as const },
    message: { text: "28件", blocks: [section, image] },
  };
  await sendOrQueue(
    { REMINDERS } as unknown as Env,
    answer,
    async () => {
      throw limited;
    },
    NOW,
  );
  expect(queued).toMatchObject([{ kind: "answer", message: { blocks: [section] } }]);
});
