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
  };
  const env = Object.fromEntries(names.map((name) => [name, values[name] ?? "x"]));
  expect(inspect({ ...env, DB: {}, LINE_FUCHU_TOKYO_CHANNEL_SECRET: "x", STAFF_FUCHU_TOKYO: "{}" }).what).toBe(
    "読めないものはありません。",
  );
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
])("%sを見つけ、次にすることを言う", (_, env, expected) => {
  const { state, what, todo } = inspect(env);
  expect([state, what, todo]).toEqual(["wrong", expect.stringMatching(expected), expect.stringContaining("wrangler")]);
  expect(what).not.toMatch(/old|はい/);
});
