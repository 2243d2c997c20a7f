import { describe, expect, test } from "vitest";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { EMPTY_CONTENT, type ProgressEntry } from "../../src/domain/progress-entry.ts";
import { staffSchema } from "../../src/domain/staff.ts";
import { buildCheckIn, CHECK_INS } from "../../src/progress/check-in.ts";
import { cleanQuestion } from "../../src/progress/clean-question.ts";
import { buildHandOverSheet, listHandOver } from "../../src/progress/hand-over.ts";
import { findChosenList, HOME_LISTS, listHomeRows } from "../../src/progress/home-list.ts";
import { isNoise } from "../../src/progress/is-noise.ts";
import { mayReview, mayWork } from "../../src/progress/permissions.ts";
import { listReviewContext } from "../../src/progress/review-context.ts";
import { findCommentFault, findNextState, findRedactionFault, findUndoFault } from "../../src/progress/review-flow.ts";
import { findNearCommands } from "../../src/progress/staff-commands.ts";
import { buildWorkList, describeReason } from "../../src/progress/work-list.ts";
import { draft, measureOf, published, recordsOf } from "./sample-entries.ts";

/** What `review-flow`, `work-list` and `edges` leave: who may, up to when, and what stands beside a decision. */
const TODAY = "2025-10-10";
const { city, measures } = recordsOf("konan");
const viewsOn = (today: string, entries: readonly ProgressEntry[]) =>
  measures.map((measure) => {
    const own = entries.filter(({ measureId }) => measureId === measure.id);
    return buildMeasureView(measure, city, today, own.toReversed());
  });

describe("確認の流れ", () => {
  test("決まるのは一度だけ。決まったあとは、だれも取り消せない", () => {
    for (const state of ["published", "returned", "withdrawn", "redacted"] as const)
      expect(findNextState(state, "publish")).toBeNull();
    const now = new Date(draft(1).recordedAt);
    expect(findUndoFault(draft(1), "U0OTHER", now)).toBe("not_own");
    expect(findUndoFault(published(1), "U0RECORDER", now)).toBe("decided");
    expect(findUndoFault(draft(1, { state: "withdrawn" }), "U0RECORDER", now)).toBe("withdrawn");
  });

  test("差し戻しと取り下げには理由が要り、公開には要らない。ことばは300文字まで、個人の情報なしで", () => {
    const reason = /理由を書いて/;
    for (const fault of [findCommentFault("return", " "), findCommentFault("return", null), findRedactionFault(" ")])
      expect(fault).toMatch(reason);
    expect(findCommentFault("publish", "あ".repeat(301))).toMatch(/300文字まで/);
    expect(findCommentFault("return", "090-1234-5678")).toMatch(/電話番号/);
    const fine = [findCommentFault("publish", null), findCommentFault("publish", "あ".repeat(300))];
    expect([...fine, findRedactionFault("まちがい")]).toEqual([null, null, null]);
  });

  test("ほかに確認できる人が一人でもいそうなら、自分の記録は自分で確認できない", () => {
    const actor = (userId: string, ...groupIds: string[]) => ({ userId, groupIds });
    const alone = staffSchema.parse({ recorders: { users: ["U100"] }, reviewers: { users: ["U100"] } });
    const two = staffSchema.parse({ reviewers: { users: ["U100", "U200"] } });
    // A group may hold others.
    const group = staffSchema.parse({ reviewers: { users: ["U100"], userGroups: ["S100"] } });
    const own = { recordedBy: "U100" };
    expect([alone, two, group].map((staff) => mayReview(staff, actor("U100"), own).kind)).toEqual([
      "allowed",
      "refused",
      "refused",
    ]);
    expect([mayReview(two, actor("U200"), own).kind, mayReview(group, actor("U900", "S100"), own).kind]).toEqual([
      "allowed",
      "allowed",
    ]);
    expect(mayReview(two, actor("U900"), own)).toEqual({ kind: "refused", reason: "not_reviewer" });
    expect([mayWork(two, actor("U200")).kind, mayWork(two, actor("U900")).kind]).toEqual(["allowed", "refused"]);
  });

  test("確認する人は、前の報告と見くらべる。訂正では、もとの記録は前の報告ではない", () => {
    const kpi = (value: number) => ({ name: "湖南市公式LINE新規ユーザー", value });
    const said = { fiscalYear: 2025, evaluation: 3, effectThousandYen: 10 };
    const before = published(1, { ...said, status: "in_progress", kpi: kpi(100) });
    const now = draft(2, { ...said, status: "late", kpi: kpi(50), deadline: { newDate: "2026-09-30", reason: "x" } });
    const contextOf = (entry: ProgressEntry, entries: ProgressEntry[]) =>
      listReviewContext(entry, buildMeasureView(measureOf("konan-1-3"), city, TODAY, entries)).join("\n");
    const beside = contextOf(now, [now, before]);
    for (const words of [/進行中\(.+\) → 遅れ/, /100件\(.+\) → 50件/, /前の評価: 3/, /前の実績効果額: 10千円/])
      expect(beside).toMatch(words);
    expect(beside).toMatch(/令和8年3月31日.+ → 令和8年9月30日/);
    expect(contextOf(now, [now])).toMatch(/報告なし → 遅れ/);
    expect(contextOf(now, [now])).not.toMatch(/前の評価|前の実績効果額/);
    const correction = { ...now, replaces: "e1" };
    expect(contextOf(correction, [correction, before])).toMatch(/^訂正したところ: .*進行中 → 遅れ.*\n状況: 報告なし/);
    const same = draft(2, { ...said, status: "in_progress", kpi: kpi(100), replaces: "e1" });
    expect(contextOf(same, [same, before])).toMatch(/^訂正したところ: なし\n/);
  });
});

test("引きつぎ表には、残っている記録のすべてと、公開した新しい三つ", () => {
  const entries = [
    published(1, { note: "零" }),
    published(2, { note: "一" }),
    published(3, { note: "二" }),
    published(4, { note: "三", nextCheckOn: "2026-04-30" }),
    published(5, { state: "returned", note: "四" }),
    draft(6, { note: "五" }),
  ];
  const gaps = listHandOver(viewsOn(TODAY, entries), { department: "秘書広報課" });
  const lines = buildHandOverSheet(gaps, TODAY).split("\n");
  const rows = (head: string) => lines.filter((line) => line.startsWith(head)).join("");
  expect(rows("■")).toMatch(/konan-1-3.*konan-1-4/);
  expect(rows("残っている記録")).toMatch(/確認待ち.*五.*差し戻し.*四/);
  expect(rows("これまで")).toMatch(/三.*二.*一/);
  expect(rows("これまで")).not.toContain("零");
  expect(rows("次の確認日")).toContain("令和8年4月30日");
  expect(rows("いまはない課")).toBe("");
  expect(rows("記録していた職員は")).toBe("");
  const gone = { goneDepartments: ["秘書広報課"], goneRecorders: ["U1"], movedRecorders: ["U2"] };
  const sheet = buildHandOverSheet([{ ...gaps[0]!, ...gone }], TODAY);
  for (const words of ["いまはない課: 秘書広報課", "いまは Slack にいません", "この課の記録者ではありません"])
    expect(sheet).toContain(words);
  expect(sheet).not.toMatch(/U[12]/);
});

test("引きつぐのは、担当者か、最後に記録した人のもの", () => {
  const views = viewsOn(TODAY, [published(1)]);
  const idsOf = (person: string, owners?: Map<string, string>) =>
    listHandOver(views, { person }, owners).map(({ view }) => view.measure.id);
  expect(idsOf("U0RECORDER")).toEqual(["konan-1-3"]);
  expect(idsOf("U9", new Map([["konan-1-1", "U9"]]))).toEqual(["konan-1-1"]);
  expect(idsOf("U0RECORDER", new Map([["konan-1-3", "U9"]]))).toEqual([]);
});

describe("ホーム", () => {
  test("確認日は七日前から並ぶ。報告のあるものは、未報告に並ばない", () => {
    const check = [published(1, { status: "in_progress", nextCheckOn: "2025-10-17" })];
    const rows = (list: Exclude<(typeof HOME_LISTS)[number], "overview">, today = TODAY) =>
      listHomeRows(list, buildWorkList(viewsOn(today, check), null, today)).map(({ view }) => view.measure.id);
    expect([rows("needs"), rows("needs", "2025-10-09")]).toEqual([["konan-1-3"], []]);
    expect(rows("unreported")).toEqual(["konan-1-1", "konan-1-2", "konan-1-4"]);
    expect([rows("all").length, rows("reported")]).toEqual([4, ["konan-1-3"]]);
  });

  test("知らない一覧の名前は、まとめを開く", () => {
    expect(HOME_LISTS.map(findChosenList)).toEqual(HOME_LISTS);
    expect([findChosenList("x"), findChosenList(undefined)]).toEqual(["overview", "overview"]);
  });

  test("きょうはきょうと言い、過ぎた日は何日過ぎたかを言う", () => {
    const reasons = [
      { kind: "check_due", date: TODAY, daysLeft: 0 } as const,
      { kind: "check_due", date: TODAY, daysLeft: -1 } as const,
      { kind: "deadline", origin: "own", date: TODAY, daysLeft: 0 } as const,
      { kind: "deadline", origin: "own", date: TODAY, daysLeft: -1 } as const,
      { kind: "deadline", origin: "target_year", date: TODAY, daysLeft: 3 } as const,
    ].map(describeReason);
    const expected = [/きょう/, /1日過ぎ/, /きょう/, /1日過ぎ/, /指標.*3日/];
    for (const [index, words] of expected.entries()) expect(reasons[index]).toMatch(words);
  });

  test("一度押すだけの答えは、計画のはじめと終わりの年度では、その年度のこと", () => {
    expect(CHECK_INS.map((choice) => buildCheckIn(choice, TODAY, null).fiscalYear)).toEqual([null, 2025, 2025, 2025]);
    expect(buildCheckIn("unchanged", TODAY, null)).toEqual({ ...EMPTY_CONTENT, confirmsOnly: true });
  });
});

test("短すぎることばも長すぎることばも、命令の書きまちがいとは見ない", () => {
  expect([findNearCommands("へ"), findNearCommands("ヘ".repeat(13))]).toEqual([null, null]);
});

test("質問でない文は残さず、短くても質問は残す", () => {
  const noise = [
    "あ",
    "12",
    "はははは",
    "testtesttest",
    "www",
    "草草",
    "っっｓだ",
    "asdfg",
    "qwrtp sdfjk",
    "〇〇",
    "a!",
  ];
  expect(noise.filter((text) => !isNoise(text))).toEqual([]);
  expect(["DX", "PFI", "花壇の予算は?", "wifiは?", "What is the budget?"].filter(isNoise)).toEqual([]);
  expect(cleanQuestion(`${"花".repeat(60)}${"壇".repeat(60)}x`)).toHaveLength(120);
  expect([cleanQuestion("花"), cleanQuestion("受付 12345 と 123456")]).toEqual([undefined, "受付 12345 と 〇〇"]);
});
