import { expect, test } from "vitest";
import { buildAlerts } from "../../src/operations/build-alerts.ts";
import type { Finding } from "../../src/operations/finding.ts";

const wrong = (id: string, name: string, what = "だめです。"): Finding => ({
  id,
  name,
  state: "wrong",
  what,
  todo: null,
});

test("運用の人への知らせは原因ごとに一つ。職員のことは市ごとの数だけで、番号も設定の文も入らない", () => {
  const alerts = buildAlerts([
    { city: "", finding: wrong("database", "データベース(D1)") },
    { city: "annaka", finding: wrong("slack_channel", "市の知らせ C0A") },
    { city: "annaka", finding: wrong("slack_channel", "財政課のチャンネル C0B") },
    { city: "annaka", finding: wrong("staff_user", "記録する人 U0REC") },
    { city: "annaka", finding: wrong("staff_user", "確認する人 U0REV") },
    { city: "konan", finding: wrong("staff_user", "記録する人 U0KON") },
    { city: "annaka", finding: wrong("staff_setting", "職員の設定", "読めないところがあります: users[0]「田中」") },
    // 同じ原因は、だれが見つけても一つ
    { city: "annaka", finding: wrong("line_token", "LINE のアクセストークン") },
    { city: "annaka", finding: wrong("line_token", "LINE のアクセストークン") },
  ]);
  expect(alerts.map(({ city, name }) => [city, name])).toEqual([
    ["annaka", "staff_user"],
    ["konan", "staff_user"],
    ["annaka", "staff_setting"],
    ["", "database"],
    ["annaka", "slack_channel:市の知らせ C0A"],
    ["annaka", "slack_channel:財政課のチャンネル C0B"],
    ["annaka", "line_token"],
  ]);
  expect(alerts[0]!.what).toBe(
    "✗ 職員の設定: 2件に直すところがあります。\n  → npm run doctor -- --city annaka で見られます。",
  );
  expect(JSON.stringify(alerts)).not.toMatch(/U0|田中/);
});
