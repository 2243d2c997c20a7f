import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inspectForms } from "../../src/operations/inspect-forms.ts";

const inspect = (env: Record<string, unknown>) => inspectForms(env, ["annaka", "fuchu-tokyo"]);

test("手引きの「設定の一覧」にある名前は、どれもまちがいと言わない", () => {
  const guide = readFileSync(new URL("../../src/operations/README.md", import.meta.url), "utf8");
  const list = guide.slice(guide.indexOf("## 設定の一覧"), guide.indexOf("## たくさんの市をつなぐとき"));
  const names = [...list.matchAll(/`([A-Z][A-Z_<>]+[A-Z>])`/g)].map(([, name]) => name!.replace("<CITY>", "ANNAKA"));
  expect(names.length).toBeGreaterThan(15);
  const values: Record<string, string> = {
    PUBLIC_URL: "https://yakusoku.example.jp",
    PLAYGROUND: "off",
    API: "on",
    LINE_ANNAKA_BASIC_ID: "@abc1234",
    LINE_ANNAKA_CHANNEL_ID: "1234567890",
    SLACK_ANNAKA_BOT_TOKEN: "xoxb-1",
    REMINDER_RETRY_SECONDS: "30",
  };
  const env = Object.fromEntries(names.map((name) => [name, values[name] ?? "x"]));
  expect(inspect({ ...env, DB: {}, LINE_FUCHU_TOKYO_CHANNEL_SECRET: "x", STAFF_FUCHU_TOKYO: "{}" }).what).toBe(
    "読めないものはありません。",
  );
});

test("まわりの空白と改行、入れなおしのあるアプリのトークンは、まちがいと言わない", () => {
  const env = {
    LINE_ANNAKA_CHANNEL_SECRET: " 0f3a\n",
    SLACK_ANNAKA_BOT_TOKEN: "xoxe.xoxb-1",
    REMINDER_RETRY_SECONDS: "0",
  };
  expect(inspect(env).state).toBe("ok");
});

test.each([
  ["つづりのちがう設定", { LINE_ANNAKA_CHANEL_SECRET: "x" }, /LINE_ANNAKA_CHANEL_SECRET という設定はありません/],
  ["市の名前のちがう設定", { STAFF_ANAKA: "{}" }, /STAFF_ANAKA の市\(ANAKA\)がありません/],
  ["http のアドレス", { PUBLIC_URL: "http://yakusoku.example.jp" }, /PUBLIC_URL が https/],
  ["@ のない ID", { LINE_ANNAKA_BASIC_ID: "abc1234" }, /LINE_ANNAKA_BASIC_ID が @/],
  [
    "終わりの時刻のない古い秘密",
    { LINE_ANNAKA_CHANNEL_SECRET_PREVIOUS: "old" },
    /CHANNEL_SECRET_PREVIOUS_UNTIL が時刻/,
  ],
  [
    "終わりの時刻の読めない古い秘密",
    { SLACK_ANNAKA_SIGNING_SECRET_PREVIOUS: "old", SLACK_ANNAKA_SIGNING_SECRET_PREVIOUS_UNTIL: "来週" },
    /SIGNING_SECRET_PREVIOUS_UNTIL が時刻/,
  ],
  ["on でも off でもない", { API: "はい" }, /API が on でも off でもなく/],
  [
    "引用符ごと写した秘密",
    { LINE_ANNAKA_CHANNEL_SECRET: '"old"' },
    /LINE_ANNAKA_CHANNEL_SECRET に、引用符・空白・全角/,
  ],
  ["途中で改行したトークン", { LINE_ANNAKA_CHANNEL_ACCESS_TOKEN: "old\nold" }, /ACCESS_TOKEN に、引用符・空白・全角/],
  [
    "全角で打った前の秘密",
    { SLACK_SIGNING_SECRET_PREVIOUS: "ｏｌｄ" },
    /SIGNING_SECRET_PREVIOUS に、引用符・空白・全角/,
  ],
  ["人のトークン", { SLACK_ANNAKA_BOT_TOKEN: "xoxp-old" }, /SLACK_ANNAKA_BOT_TOKEN が、ボットのトークン\(xoxb-\)/],
  ["秘密の欄のトークン", { SLACK_ANNAKA_SIGNING_SECRET: "xoxb-old" }, /SIGNING_SECRET に、秘密ではなくトークン/],
  ["数でないチャネル ID", { LINE_ANNAKA_CHANNEL_ID: "@old" }, /LINE_ANNAKA_CHANNEL_ID が、チャネルID/],
  ["数でない秒", { REMINDER_RETRY_SECONDS: "はい秒" }, /REMINDER_RETRY_SECONDS が0から3600/],
])("%sを見つけ、次にすることを言う", (_, env, expected) => {
  const { state, what, todo } = inspect(env);
  expect([state, what, todo]).toEqual(["wrong", expect.stringMatching(expected), expect.stringContaining("wrangler")]);
  expect(what).not.toMatch(/old|はい/);
});
