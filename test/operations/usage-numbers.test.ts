import { expect, test } from "vitest";
import { describeFinding, describeOutcome, type Finding } from "../../src/operations/finding.ts";
import { inspectArrivals, inspectRefused, inspectUsage } from "../../src/operations/inspect-usage.ts";
import { buildUsageReport, describeUsage, nameLatency } from "../../src/operations/usage-report.ts";

const DAY = "2026-11-28";
type Counts = Record<string, number>;
const on = (period: string, counts: Counts) => Object.entries(counts).map(([name, count]) => ({ period, name, count }));
/** What is wrong of one day's counts beside those of the days before. */
const wrongOf = (now: Counts, before: Counts = {}) =>
  inspectUsage([...on("2026-11-27", before), ...on(DAY, now)], DAY).filter(({ state }) => state === "wrong");
const asked = (found: number, not: number): Counts => ({ "answer:measure": found, "answer:not_found": not });

test("見つからない割合は、ふだんの二倍で20ポイント上がったときに言う", () => {
  expect(wrongOf(asked(60, 40), asked(80, 20))).toMatchObject([
    { id: "not_found_share", what: "40%です(ふだんは20%)。", todo: expect.stringContaining("/yakusoku 質問") },
  ]);
  expect(wrongOf(asked(61, 39), asked(80, 20))).toEqual([]);
  expect(wrongOf(asked(71, 29), asked(90, 10))).toEqual([]);
  expect(wrongOf(asked(70, 30), asked(90, 10))).toHaveLength(1);
});

test("質問が20件にとどかない日は、くらべない", () => {
  expect(wrongOf(asked(0, 19), asked(80, 20))).toEqual([]);
  expect(wrongOf(asked(0, 20), asked(19, 0))).toEqual([]);
  expect(wrongOf(asked(0, 20), asked(20, 0))).toHaveLength(1);
});

test("使いかたやあいさつは、さがした質問に数えない。あとの日も見ない", () => {
  expect(wrongOf({ "answer:not_found": 10, "answer:help": 90 }, asked(80, 20))).toEqual([]);
  expect(inspectUsage(on("2026-11-29", asked(0, 90)), DAY).every(({ state }) => state === "ok")).toBe(true);
});

test.each([
  ["line", "LINE の署名", "LINE_ANNAKA_CHANNEL_SECRET", "チャネル"],
  ["slack", "Slack の署名", "SLACK_ANNAKA_SIGNING_SECRET", "アプリ"],
])("%s の署名が、最後に合った時間のあとで三度合わなければ、どの設定かを言う", (channel, name, setting, owner) => {
  const [ok, bad] = [`webhook:${channel}:ok`, `webhook:${channel}:refused`] as const;
  const hour = (at: string, counts: Counts) => on(`2026-11-28T${at}`, counts);
  const told = (...hours: ReturnType<typeof on>[]) => inspectRefused(hours.flat(), "ANNAKA");
  const refused = hour("13", { [bad]: 3 });
  expect(told(refused)).toMatchObject([
    {
      id: `${channel}_signature`,
      name,
      what: expect.stringContaining("3件を断りました"),
      todo: expect.stringContaining(setting),
    },
  ]);
  expect(told(refused)[0]!.todo).toContain(`同じ${owner}のもの`);
  expect(told(refused)[0]!.todo).toContain(`npm run city:connect -- --city annaka --${channel}`);
  expect(told(hour("13", { [bad]: 2 }))).toEqual([]);
  // Changed wrongly in the course of the day: what came in before does not hide it, what comes in after ends it.
  expect(told(hour("12", { [ok]: 9, [bad]: 1 }), refused)).toHaveLength(1);
  expect(told(hour("12", { [bad]: 1 }), hour("13", { [bad]: 1 }), hour("14", { [bad]: 1 }))).toHaveLength(1);
  expect(told(refused, hour("13", { [ok]: 1 }))).toEqual([]);
  expect(told(refused, hour("14", { [ok]: 1 }))).toEqual([]);
  expect(told(hour("13", { "webhook:other:refused": 9 }))).toEqual([]);
});

const report = (counts: Counts) =>
  buildUsageReport("2026-11", new Map(Object.entries(counts)), {
    titleOf: (id) => (id.startsWith("gone") ? undefined : `題 ${id}`),
    topicOf: (id) => `話題 ${id}`,
  });

test("ひと月の数: 種類・入口・割合・ボタン・届けたもの・失敗", () => {
  const made = report({
    "answer:measure": 30,
    "answer:not_found": 10,
    "answer:help": 60,
    "by:line": 70,
    "by:slack": 30,
    "by:fax": 5,
    "tap:show": 4,
    "tap:list": 3,
    "delivery:line": 12,
    "error:desk": 2,
  });
  expect(made).toMatchObject({ asked: 100, notFound: 10, notFoundPercent: 25, taps: 7, errors: 2, half: null });
  expect(made.kinds.map(({ name }) => name)).toEqual(["使いかた", "一つの記録で答えた", "見つからなかった"]);
  expect(describeUsage(made)).toEqual([
    "質問 100件(LINE 70・Slack 30)",
    "見つからなかった 10件(記録をさがした質問の25%)",
    "ボタン 7回",
    "届けたお知らせ LINE 12",
    "うまくいかなかった処理 2件",
  ]);
});

test("答えのどの種類にも、読む人のことばがある。知らない種類は出さない", () => {
  const kinds = ["measure", "list", "choose", "plan", "not_found", "help", "settings", "digest", "message", "other"];
  const made = report(Object.fromEntries(kinds.map((kind, at) => [`answer:${kind}`, 100 - at])));
  expect(made.kinds.map(({ name }) => name)).toEqual([
    "一つの記録で答えた",
    "一覧で答えた",
    "どれかをたずねた",
    "計画全体で答えた",
    "見つからなかった",
    "使いかた",
    "お知らせの設定",
    "今週のまとめ",
    "あいさつなど",
  ]);
});

test("何もなかった月は、割合も時間も言わない", () => {
  expect(describeUsage(report({}))).toEqual([
    "質問 0件",
    "見つからなかった 0件",
    "ボタン 0回",
    "届けたお知らせ 0",
    "うまくいかなかった処理 0件",
  ]);
});

test("五回に満たない記録と話題、消えた記録は出さない。多い順に20まで", () => {
  const made = report({ "record:a": 5, "record:b": 4, "record:c": 9, "record:gone": 50, "missed:x": 5, "missed:y": 4 });
  expect(made.records).toEqual([
    { name: "題 c", count: 9 },
    { name: "題 a", count: 5 },
  ]);
  expect(made.missed).toEqual([{ name: "話題 x", count: 5 }]);
  const many = report(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`record:r${at}`, 5 + at])));
  expect(many.records).toHaveLength(20);
});

test("時間は、区切りの中で数え、半分と95%がどこまでかを言う", () => {
  expect([0, 250, 251, 10_000, 10_001].map(nameLatency)).toEqual(["ms:250", "ms:250", "ms:500", "ms:10000", "ms:more"]);
  expect(report({ "ms:250": 50, "ms:1000": 45, "ms:more": 5 })).toMatchObject({ half: "0.25秒以内", most: "1秒以内" });
  expect(report({ "ms:250": 49, "ms:500": 45, "ms:more": 6 })).toMatchObject({
    half: "0.5秒以内",
    most: "10秒より長い",
  });
  expect(describeUsage(report({ "ms:500": 1 })).at(-1)).toBe("答えるまで: 半分が0.5秒以内、95%が0.5秒以内");
});

test("点検の結果は、しるしと、次にすることを一行ずつ", () => {
  const finding = (state: Finding["state"], todo: string | null = null): Finding => ({
    id: "x",
    name: "鍵",
    state,
    what: "こうです。",
    todo,
  });
  expect((["ok", "off", "unknown"] as const).map((state) => describeFinding(finding(state)))).toEqual([
    "✓ 鍵: こうです。",
    "− 鍵: こうです。",
    "? 鍵: こうです。",
  ]);
  expect(describeFinding(finding("wrong", "直してください。"))).toBe("✗ 鍵: こうです。\n  → 直してください。");
  expect(describeOutcome([finding("ok"), finding("off")])).toBe("すべて整っています。");
  expect(describeOutcome([finding("unknown"), finding("ok")])).toMatch(/見つかりません。確かめられなかったものが1件/);
  expect(describeOutcome([finding("unknown"), finding("wrong"), finding("wrong")])).toBe("直すところが2件あります。");
});

test("Slack から一件も届いていなければ、どこを見るかを言う。一件でも届いていれば ✓", () => {
  expect(inspectArrivals(on(DAY, { "webhook:slack:refused": 2, "webhook:line:ok": 9 }))).toMatchObject({
    state: "unknown",
    what: "この4週間、一件も届いていません。",
    todo: expect.stringContaining("Event Subscriptions"),
  });
  expect(inspectArrivals(on("2026-11-05", { "webhook:slack:event": 1 })).state).toBe("ok");
  // Commands come in though the address of events was never verified.
  expect(inspectArrivals(on("2026-11-05", { "webhook:slack:ok": 9 }))).toMatchObject({
    state: "unknown",
    what: "この4週間、一件も届いていません(コマンドやボタンは届いています)。",
  });
});
