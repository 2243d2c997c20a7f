import { expect, test } from "vitest";
import { findSignal } from "../../src/operations/find-signal.ts";

const CITY = { city: "annaka" };

test.each<[string, string, Record<string, unknown>, [string | null, string] | null]>([
  // 動作記録の行, 中身, 市と点検の番号(null: 知らせない)
  [
    "LINE の通知を受け取れない",
    "request",
    { ...CITY, channel: "line", status: 500 },
    ["annaka", "line_webhook_failed"],
  ],
  [
    "Slack の通知を受け取れない",
    "request",
    { ...CITY, channel: "slack", status: 500 },
    ["annaka", "slack_webhook_failed"],
  ],
  ["設定が足りない 503 は、点検が言う", "request", { ...CITY, channel: "line", status: 503 }, null],
  ["ページのことは急がない", "request", { ...CITY, channel: "page", status: 500 }, null],
  [
    "Slack のトークンが取り消された",
    "slack.not_answered",
    { ...CITY, slackError: "token_revoked" },
    ["annaka", "slack_token"],
  ],
  ["Slack のほかの断り", "slack.not_answered", { ...CITY, slackError: "channel_not_found" }, null],
  ["LINE のトークンが古い", "line.reply_failed", { ...CITY, code: "unauthorized" }, ["annaka", "line_token"]],
  ["お知らせでも同じ", "reminder.chunk_failed", { ...CITY, code: "unauthorized" }, ["annaka", "line_token"]],
  ["通数が足りない", "reminder.chunk_failed", { ...CITY, code: "monthly_limit" }, ["annaka", "line_quota"]],
  ["混んでいるだけなら送りなおす", "reminder.chunk_failed", { ...CITY, code: "rate_limited" }, null],
  ["送るのをやめた", "reminder.chunk_dead", { ...CITY, code: "refused" }, ["annaka", "line_refused"]],
  ["通数で止めた", "reminder.held", { ...CITY, reason: "quota" }, ["annaka", "line_quota"]],
  ["LINE につないでいないので止めた", "reminder.held", { ...CITY, reason: "line_not_set" }, null],
  ["チャンネルに投稿できない", "reminder.post_failed", { ...CITY, code: "not_in_channel" }, ["annaka", "slack_post"]],
  [
    "トークンのせいで投稿できない",
    "reminder.post_failed",
    { ...CITY, code: "invalid_auth" },
    ["annaka", "slack_token"],
  ],
  ["投稿したかを確かめられない", "reminder.post_blocked", { ...CITY, code: "missing_scope" }, ["annaka", "slack_post"]],
  [
    "くり返し失敗した仕事は、どの市のことでもない",
    "reminder.dead_letter",
    { ...CITY, kind: "post" },
    [null, "dead_letters"],
  ],
  ["変更を当てていない", "schema_behind", CITY, [null, "migrations"]],
  ["市の記録を開けない", "city_unread", CITY, ["annaka", "records"]],
  ["市の記録を開けない(答えるとき)", "desk.city_unread", CITY, ["annaka", "records"]],
  ["データベースを読めない", "desk.published_unread", CITY, [null, "database"]],
  ["データベースを読めない(点検のとき)", "operations_unread", {}, [null, "database"]],
  ["見るだけでよい行", "desk.answer_failed", CITY, null],
])("%s: 動作記録から、だれのどの点検のことかが分かる", (_, event, fields, wanted) => {
  const signal = findSignal(event, fields);
  expect(signal && [signal.city, signal.finding.id]).toEqual(wanted);
  if (signal === null) return;
  const { state, name, what, todo } = signal.finding;
  expect([state, name, what, todo]).toEqual(["wrong", ...Array(3).fill(expect.stringMatching(/[ぁ-んァ-ヴ一-龠]/))]);
});

test("市の分からない断りでも、市を入れて確かめる命令を言う", () => {
  expect(findSignal("slack.not_answered", { slackError: "token_revoked" })).toMatchObject({
    city: null,
    finding: { todo: "npm run doctor -- --city <市> で確かめてください。" },
  });
});

test.each(["invalid_auth", "not_authed", "token_revoked", "token_expired", "account_inactive"])(
  "Slack の「%s」は、トークンを使えないこと。投稿でも、答えでも",
  (code) => {
    const ids = [
      findSignal("slack.not_answered", { ...CITY, slackError: code }),
      findSignal("reminder.post_failed", { ...CITY, code }),
    ].map((signal) => signal?.finding.id);
    expect(ids).toEqual(["slack_token", "slack_token"]);
  },
);
