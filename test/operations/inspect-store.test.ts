import { expect, test } from "vitest";
import { inspectStore } from "../../src/operations/inspect-store.ts";
import type { OperationsState } from "../../src/store/d1-operations-store.ts";

const NOW = new Date("2026-11-28T03:00:00Z");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ago = (ms: number) => new Date(NOW.getTime() - ms);

/** What is wrong, as id → what is said. */
function wrongOf(state: Partial<OperationsState>): Record<string, string> {
  const findings = inspectStore(
    { missingMigrations: [], missingObjects: [], migratedAt: ago(0), beats: {}, ...state },
    NOW,
  );
  for (const { state: how, todo } of findings) expect(todo === null).toBe(how === "ok");
  return Object.fromEntries(findings.filter(({ state: how }) => how === "wrong").map(({ id, what }) => [id, what]));
}

test("整っていれば、何も言わない。まだ動いていないものは、形が新しくなってから数える", () => {
  expect(wrongOf({})).toEqual({});
  expect(wrongOf({ migratedAt: null })).toEqual({});
  expect(
    wrongOf({ beats: { morning: ago(26 * HOUR), night: ago(26 * HOUR), queue: ago(26 * HOUR), watch: ago(2 * HOUR) } }),
  ).toEqual({});
});

test("読み出せないデータベースでは、それだけを言う", () => {
  expect(inspectStore(null, NOW)).toMatchObject([{ id: "database", state: "wrong", what: "読み出せません。" }]);
});

test("定時の処理は、一日と二時間、見まわりは二時間を越えたら言う", () => {
  const late = { morning: ago(26 * HOUR + 1), night: ago(26 * HOUR + 1), watch: ago(2 * HOUR + 1), queue: ago(0) };
  expect(wrongOf({ beats: late })).toEqual({
    cron_morning: "最後に動いたのは11月27日 9:59です。一日に一度動くはずです。",
    cron_night: "最後に動いたのは11月27日 9:59です。一日に一度動くはずです。",
    cron_watch: "最後に動いたのは11月28日 9:59です。30分に一度動くはずです。",
  });
});

test("一度も動かないまま時間が過ぎても言う", () => {
  expect(wrongOf({ migratedAt: ago(3 * HOUR) })).toEqual({
    cron_watch: "まだ一度も動いていません。30分に一度動くはずです。",
  });
  expect(Object.keys(wrongOf({ migratedAt: ago(27 * HOUR) }))).toEqual(["cron_morning", "cron_night", "cron_watch"]);
});

test("キューは、朝の仕事を一時間おわらせなければ言う。朝のあとで働いていれば言わない", () => {
  const beats = { night: ago(HOUR), watch: ago(HOUR), morning: ago(HOUR + 1) };
  const waiting = { queue: "11月28日 10:59の仕事が、まだ終わっていません。" };
  expect(wrongOf({ beats })).toEqual(waiting);
  expect(wrongOf({ beats: { ...beats, queue: ago(2 * HOUR) } })).toEqual(waiting);
  expect(wrongOf({ beats: { ...beats, queue: ago(HOUR) } })).toEqual({});
  expect(wrongOf({ beats: { ...beats, morning: ago(HOUR) } })).toEqual({});
});

test("くり返し失敗した仕事は、七日のあいだ言う", () => {
  expect(wrongOf({ beats: { dead_letter: ago(7 * 24 * HOUR) } })).toEqual({
    dead_letters: "11月21日 12:00にありました。",
  });
  expect(wrongOf({ beats: { dead_letter: ago(7 * 24 * HOUR + 1) } })).toEqual({});
});

test("当てていない変更は、名を言う", () => {
  expect(wrongOf({ missingMigrations: ["0001_a.sql", "0002_b.sql"] })).toEqual({
    migrations: "当てていない変更があります(0001_a.sql、0002_b.sql)。",
  });
});

test("何を見たかを、どれも人の読む名で言う", () => {
  const state = { missingMigrations: [], missingObjects: [], migratedAt: ago(0), beats: {} };
  expect(inspectStore(state, NOW).map(({ name }) => name)).toEqual([
    "データベース(D1)",
    "データベースの形",
    "毎朝9時の処理(お知らせ)",
    "毎朝3時の処理(古い記録を消す)",
    "30分ごとの見まわり",
    "お知らせのキュー",
    "くり返し失敗した仕事",
  ]);
});

test("なくなった表やしかけは、名と、戻しかたを言う", () => {
  const state = { missingMigrations: [], missingObjects: ["subscription"], migratedAt: ago(0), beats: {} };
  expect(inspectStore(state, NOW)).toContainEqual({
    id: "migrations",
    name: "データベースの形",
    state: "wrong",
    what: "あるはずのものがありません(subscription)。",
    todo: "README の「控えを取り、戻す」のとおり、控えか、なくなる前の時点に戻してください。",
  });
});
