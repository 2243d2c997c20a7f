import { expect, test } from "vitest";
import type { Env } from "../../handlers/env.ts";
import { inspectWatch } from "../../handlers/operate/inspect-watch.ts";

const NOW = new Date("2026-11-25T03:00:00.000Z");
/** Nobody answers there. */
const SLACK = {
  SLACK_ANNAKA_SIGNING_SECRET: "signing",
  SLACK_ANNAKA_BOT_TOKEN: "xoxb-annaka",
  SLACK_API_BASE_URL: "http://127.0.0.1:1/api/",
};
const CHANNEL = { OPERATOR_CHANNEL: "annaka:C0OPS" };
const WEBHOOK = { OPERATOR_WEBHOOK: "https://chat.example/hook" };

/** A database that holds so many alerts which nobody could be told. */
const holding = (untold: number) => {
  const results = Array.from({ length: untold }, (_, index) => ({ city: "", name: `a${index}`, what: "x" }));
  return { prepare: () => ({ bind: () => ({ all: async () => ({ results }) }) }) };
};

test.each<[string, Record<string, unknown>, number, [string, string, RegExp]]>([
  ["届け先がない", {}, 0, ["operator_ways", "off", /届け先がありません/]],
  ["チャンネルと予備", { ...SLACK, ...CHANNEL, ...WEBHOOK }, 0, ["operator_ways", "ok", /チャンネルと予備/]],
  ["チャンネルだけ", { ...SLACK, ...CHANNEL }, 0, ["operator_ways", "ok", /チャンネルが一つ/]],
  ["予備だけ", WEBHOOK, 0, ["operator_ways", "ok", /届け先が一つ/]],
  ["Slack につながらない市のチャンネル", CHANNEL, 0, ["operator_ways", "wrong", /annaka.*つながっていません/]],
  ["形のちがうチャンネル", { OPERATOR_CHANNEL: "#ops" }, 0, ["operator_ways", "wrong", /OPERATOR_CHANNEL/]],
  ["暗号のない予備", { OPERATOR_WEBHOOK: "http://chat.example/hook" }, 0, ["operator_ways", "wrong", /https:/]],
  ["この機械の予備", { OPERATOR_WEBHOOK: "http://127.0.0.1:8080/" }, 0, ["operator_ways", "ok", /届け先が一つ/]],
  ["伝えられなかった知らせがある", WEBHOOK, 3, ["operator_untold", "wrong", /3件/]],
])("点検「運用の知らせ」: %s", async (_, settings, untold, [id, state, what]) => {
  const [finding, channel] = await inspectWatch({ ...settings, DB: holding(untold) } as unknown as Env, NOW);
  // Looked at wherever there is one that can be used.
  expect(channel?.id).toBe("SLACK_ANNAKA_BOT_TOKEN" in settings ? "operator_channel" : undefined);
  expect([finding?.id, finding?.state]).toEqual([id, state]);
  expect(finding?.what).toMatch(what);
});
