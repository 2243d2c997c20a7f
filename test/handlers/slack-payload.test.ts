import { describe, expect, test } from "vitest";
import { findSlackPayload } from "../../handlers/slack/slack-payload.ts";
import { buildCommand, buildEvent, buildMention, buildSubmission, buildTap, USER } from "../contract/slack-request.ts";
import { mutate } from "../hostile/mutate.ts";
import { createRandom } from "../simulation/random.ts";

const RESPONSE_URL = "https://hooks.slack.com/commands/T1/1/secret";
const VIEW = { id: "V1", callback_id: "import", type: "modal", private_metadata: "{}" };
const payloadOf = (form: string) => JSON.parse(new URLSearchParams(form).get("payload")!) as Record<string, unknown>;
const inForm = (payload: unknown) => new URLSearchParams({ payload: JSON.stringify(payload) }).toString();

describe("Slack から届いたものの読みかた", () => {
  test("質問・命令・ボタン・様式は、読まれたものとして渡る", () => {
    expect(findSlackPayload(buildEvent(buildMention("質問")), "json")).toMatchObject({ kind: "event" });
    expect(findSlackPayload(buildCommand("質問", RESPONSE_URL), "form")).toMatchObject({
      kind: "request",
      responseUrl: RESPONSE_URL,
    });
    expect(findSlackPayload(buildTap({ value: "x", responseUrl: RESPONSE_URL }), "form")).toMatchObject({
      kind: "request",
      responseUrl: RESPONSE_URL,
    });
    expect(findSlackPayload(buildSubmission(USER, VIEW, {}), "form")).toMatchObject({
      kind: "request",
      responseUrl: null,
      body: { view: { callback_id: "import" } },
    });
  });

  test("自分の発言・ほかのボットの発言・直した発言は、なかったことにする", () => {
    for (const more of [{ user: "U0BOT" }, { bot_id: "B1" }, { subtype: "message_changed" }])
      expect(findSlackPayload(buildEvent(buildMention("質問", more)), "json")).toEqual({ kind: "ignored" });
    for (const subtype of [null, "file_share", "thread_broadcast", "me_message"])
      expect(findSlackPayload(buildEvent(buildMention("質問", { subtype })), "json")).toMatchObject({ kind: "event" });
  });

  test("ボットかどうか読めない許しの人の発言は、捨てない", () => {
    for (const more of [{}, { is_bot: "yes" }]) {
      const event = { ...JSON.parse(buildEvent(buildMention("質問"))), authorizations: [{ user_id: USER, ...more }] };
      expect(findSlackPayload(JSON.stringify(event), "json")).toMatchObject({ kind: "event" });
    }
  });

  test("知らない種類は聞きながし、使う種類の欠けたものと JSON でないものは読めないと言う", () => {
    expect(findSlackPayload(JSON.stringify({ type: "app_rate_limited" }), "json")).toEqual({ kind: "ignored" });
    expect(findSlackPayload(inForm({ type: "workflow_step_edit" }), "form")).toEqual({ kind: "ignored" });
    for (const type of ["block_actions", "view_submission", "block_suggestion", "shortcut", "message_action"])
      expect(findSlackPayload(inForm({ type }), "form"), type).toBeUndefined();
    for (const type of ["url_verification", "event_callback"])
      expect(findSlackPayload(JSON.stringify({ type }), "json"), type).toBeUndefined();
    for (const body of ["", "{", "null", "7"]) expect(findSlackPayload(body, "json"), body).toBeUndefined();
    expect(findSlackPayload("text=x", "form")).toBeUndefined();
  });

  test.each([
    ["様式の答えさき", { response_urls: [null] }],
    ["様式の答えさき", { response_urls: null }],
    ["様式の答えさき", { response_urls: [{ response_url: RESPONSE_URL }] }],
    ["だれか", { user: { id: USER }, team: null }],
    ["どの組織か", { enterprise: "E1" }],
    ["許しの一覧", { authorizations: [null] }],
    ["ほかの種類のしるし", { event: {}, command: "/x", name: "x", actions: [] }],
  ])("%sが読めない形なら、ないものとして渡す", (_, changes: Record<string, unknown>) => {
    const found = findSlackPayload(inForm({ ...payloadOf(buildSubmission(USER, VIEW, {})), ...changes }), "form");
    const dropped = Object.keys(changes).filter((name) => name !== "user");
    expect(found?.kind === "request" && dropped.filter((name) => name in found.body)).toEqual([]);
  });

  test("どこが欠けても変わっても、投げない", () => {
    const random = createRandom(5);
    const samples = [
      payloadOf(buildSubmission(USER, VIEW, {})),
      payloadOf(buildTap({ value: "x", responseUrl: RESPONSE_URL })),
    ];
    const event = JSON.parse(buildEvent(buildMention("質問"))) as unknown;
    for (let round = 0; round < 500; round++) {
      const kinds = [
        findSlackPayload(inForm(mutate(random.pick(samples), random.next)), "form")?.kind,
        findSlackPayload(JSON.stringify(mutate(event, random.next)), "json")?.kind,
      ];
      expect(["url_verification", "event", "request", "ignored", undefined]).toEqual(expect.arrayContaining(kinds));
    }
  });
});
