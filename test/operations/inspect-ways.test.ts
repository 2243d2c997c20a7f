import { expect, test } from "vitest";
import { writeAlerts } from "../../src/operations/alert-text.ts";
import { inspectRecords, inspectWays } from "../../src/operations/inspect-ways.ts";

const ways = { hasChannel: false, hasWebhook: false, faults: [], untold: 0 };

test.each([
  ["どちらもない", {}, "off", /届け先がありません/, /OPERATOR_CHANNEL/],
  ["チャンネルだけ", { hasChannel: true }, "ok", /チャンネルが一つ/, /OPERATOR_WEBHOOK も/],
  ["予備だけ", { hasWebhook: true }, "ok", /届け先が一つ/, null],
  ["どちらもある", { hasChannel: true, hasWebhook: true }, "ok", /チャンネルと予備/, null],
  ["言えなかった知らせがある", { hasChannel: true, untold: 2 }, "wrong", /2件/, /Slack 以外/],
  ["どこにも言えず、知らせがたまっている", { untold: 2 }, "off", /2件/, /OPERATOR_CHANNEL/],
  ["使えない設定", { hasWebhook: true, faults: ["A が B"], untold: 1 }, "wrong", /A が B。.*1件/, /直して/],
] as const)("%s", (_, changes, state, what, todo) => {
  const found = inspectWays({ ...ways, ...changes });
  expect([found.state, found.what]).toEqual([state, expect.stringMatching(what)]);
  if (todo === null) expect(found.todo).toBeNull();
  else expect(found.todo).toMatch(todo);
});

test("一通に10件まで。残りの数と、チャンネルに出せなかった訳を言う", () => {
  const alerts = Array.from({ length: 12 }, (_, index) => ({ city: index === 0 ? "" : "annaka", what: `✗ ${index}` }));
  const text = writeAlerts(alerts, "is_archived");
  expect(text.split("\n").slice(1, 4)).toEqual([
    "運用のチャンネルにも投稿できません(is_archived)。",
    "✗ 0",
    "【annaka】✗ 1",
  ]);
  expect(text).toContain("…ほか2件は npm run doctor");
  expect(text).not.toContain("✗ 10");
  expect(writeAlerts(alerts.slice(0, 10), null)).not.toMatch(/ほか|投稿できません/);
});

test("開けない索引は、次にすることを言う", () => {
  expect(inspectRecords(4)).toMatchObject({ state: "ok", what: "開けます(4件)。" });
  expect(inspectRecords(null)).toMatchObject({ state: "wrong", todo: expect.stringContaining("npm run deploy") });
});
