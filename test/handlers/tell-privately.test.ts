import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { StaffTap } from "../../handlers/slack/staff/staff-tap.ts";
import { replaceTapped, tellPrivately } from "../../handlers/slack/staff/tell-privately.ts";

const MESSAGE = { text: "保存しました", blocks: [] };
let calls: [way: string, body: Record<string, unknown>][] = [];
/** Ways that Slack refuses. */
let broken: string[] = [];

const way = (name: string) => async (body: Record<string, unknown>) => {
  calls.push([name, body]);
  if (broken.includes(name)) throw new Error("expired_url");
  return {};
};
const client = {
  chat: { postEphemeral: way("ephemeral"), postMessage: way("direct"), update: way("update") },
} as unknown as Parameters<typeof tellPrivately>[0];
const tap = (changes: object = {}) =>
  ({ user: { id: "U1" }, channel: { id: "C1" }, respond: way("respond"), ...changes }) as unknown as StaffTap;

beforeEach(() => {
  calls = [];
  broken = [];
  vi.spyOn(console, "error").mockImplementation(() => undefined);
});
afterEach(() => void vi.restoreAllMocks());

test.each<[string, object, string[], string[]]>([
  ["返信先があれば、そこだけに", {}, [], ["respond"]],
  ["返信先が切れていれば、チャンネルで本人だけに", {}, ["respond"], ["respond", "ephemeral"]],
  ["それもだめなら、本人あてに", {}, ["respond", "ephemeral"], ["respond", "ephemeral", "direct"]],
  ["返信先がなければ、チャンネルで本人だけに", { respond: undefined }, [], ["ephemeral"]],
  ["アプリとのメッセージでは、本人あてに", { respond: undefined, channel: { id: "D1" } }, [], ["direct"]],
  ["チャンネルもなければ、本人あてに", { respond: undefined, channel: undefined }, [], ["direct"]],
  ["どれもだめでも、止まらない", {}, ["respond", "ephemeral", "direct"], ["respond", "ephemeral", "direct"]],
])("%s", async (_, changes, refused, ways) => {
  broken = refused;
  await tellPrivately(client, tap(changes), MESSAGE);
  expect(calls.map(([name]) => name)).toEqual(ways);
});

test("押された所は残し、同じスレッドに、リンクにも呼び出しにもならない形で言う", async () => {
  await tellPrivately(client, tap({ container: { thread_ts: "1.5" } }), MESSAGE);
  expect(calls[0]![1]).toMatchObject({ response_type: "ephemeral", replace_original: false, thread_ts: "1.5" });
  broken = ["respond", "ephemeral"];
  await tellPrivately(client, tap(), MESSAGE);
  const plain = { ...MESSAGE, parse: "none", link_names: false, unfurl_links: false, unfurl_media: false };
  expect(calls.slice(-2).map(([, body]) => body)).toEqual([
    { channel: "C1", user: "U1", ...plain },
    { channel: "U1", ...plain },
  ]);
});

test.each<[string, object, string]>([
  ["チャンネルのメッセージは、書きかえる", { message: { ts: "1.0" } }, "update"],
  ["本人だけのメッセージは、返信先から", { message: { ts: "1.0" }, container: { is_ephemeral: true } }, "respond"],
  ["メッセージの分からないときも、返信先から", {}, "respond"],
  ["チャンネルの分からないときも、返信先から", { message: { ts: "1.0" }, channel: undefined }, "respond"],
])("おきかえる: %s", async (_, changes, expected) => {
  await replaceTapped(client, tap(changes), MESSAGE);
  expect(calls.map(([name]) => name)).toEqual([expected]);
  expect(calls[0]![1]).toMatchObject(
    expected === "update" ? { channel: "C1", ts: "1.0", link_names: false } : { replace_original: true },
  );
});
