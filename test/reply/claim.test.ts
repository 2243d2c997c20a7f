import { describe, expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { buildProgressBook, type ProgressEntry } from "../../src/domain/progress-entry.ts";
import { NOTHING_MORE } from "../../src/find/known.ts";
import { findAnswer } from "../../src/reply/find-answer.ts";
import { findClaim } from "../../src/understand/find-claim.ts";
import { published } from "../progress/sample-entries.ts";

const house = openHouse();
const now = new Date("2026-11-20T03:00:00Z");

function converse(city: string, questions: string[], said: Partial<ProgressEntry>[] = []) {
  const entries = said.map((changes, index) => published(index + 1, { city, ...changes }));
  const known = { ...NOTHING_MORE, book: buildProgressBook(entries) };
  let state = null;
  let answer = null;
  for (const question of questions) {
    const outcome = findAnswer(question, house.cities.get(city)!, house, state, now, known);
    state = outcome.state ?? state;
    answer = outcome.answer;
  }
  return answer!;
}
const ask = (city: string, question: string, said: Partial<ProgressEntry>[] = []) => converse(city, [question], said);
const headOf = (answer: ReturnType<typeof ask>) => (answer.kind === "measure" ? answer.focus?.lines.join("\n") : null);

describe("問いかけが言い切っていること", () => {
  test.each([
    ["新庁舎は完成しましたか", "done", "新庁舎", false],
    ["図書館ってもうできた?", "done", "図書館", false],
    ["もう廃止されたんですよね", "stopped", "", true],
    ["空き家対策は令和10年まで延長されましたよね", "postponed", "空き家対策", true],
    ["消防団は廃止されるって聞いた", "stopped", "消防団", true],
    ["期限は令和5年度ですか", "deadline", "", false],
  ] as const)("「%s」", (text, event, head, assumed) => {
    expect(findClaim(text)).toMatchObject({ event, head, assumed });
  });

  test.each([
    "どれが終わった?",
    "達成した公約は?",
    "工事が始まった。",
    "いつ完成した?",
    "空き家の補助は?",
    "公約に入ってますか",
  ])("「%s」は、何も言い切っていない", (text) => expect(findClaim(text)).toBeNull());
});

describe("名指したものの記録がないとき", () => {
  test.each([
    ["annaka", "新庁舎は完成しましたか"],
    ["isesaki", "新庁舎は完成しましたか"],
    ["annaka", "図書館はできましたか"],
    ["isesaki", "図書館はできましたか"],
    ["annaka", "体育館は建て替えられましたか"],
    ["isesaki", "給食センターは完成した?"],
    ["annaka", "公民館はオープンしましたか"],
    ["isesaki", "清掃工場はもう閉鎖された?"],
    ["suzaka", "動物園は閉鎖されたんですよね"],
    ["konan", "市民ホールは完成しましたか"],
  ])("%s「%s」は、ほかの記録で答えない", (city, question) => {
    expect(ask(city, question).kind).toBe("not_found");
  });
});

test("ふだんのことばのない市でも、なくなるのかと心配されたものの記録を出し、書かれていないと言う", () => {
  const room = { ...house.cities.get("annaka")!, plainWords: new Map() };
  const { answer } = findAnswer("小学校は廃止されるの?", room, house, null, now);
  expect(answer).toMatchObject({ kind: "measure", view: { measure: { id: "annaka-6-haiko-atochi" } } });
  expect(headOf(answer)).toMatch(/^「廃止される」とは、資料にも報告にも書かれていません/);
});

describe("はい・いいえ", () => {
  test.each<[string, string, RegExp]>([
    ["annaka", "フリーWi-Fiは完成しましたか", /^はい、資料に「達成」と書かれています\(令和5年10月31日/],
    ["annaka", "空き家対策は終わりましたか", /^「終わりました」とは、資料にも報告にも書かれていません\n期限/],
    ["isesaki", "新保健センターはもうできた?", /^「できた」とは、資料にも報告にも書かれていません/],
    ["annaka", "空き家対策は令和5年度末までですよね", /^はい、期限は令和5年度末/],
    ["annaka", "空き家対策は令和6年度末までですよね", /^いいえ、期限は令和5年度末/],
    ["annaka", "空き家対策は短期だよね?", /^はい、区分は短期です/],
    ["annaka", "空き家対策は中期の公約ですか", /^いいえ、区分は短期です/],
    ["isesaki", "空き家対策の担当は財政課ですか", /^いいえ、担当課は建設部住宅課です/],
    ["isesaki", "空き家対策の担当は住宅課ですか", /^はい、担当課は建設部住宅課です/],
    ["annaka", "空き家対策の担当は財政課?", /^担当課は資料に記載がありません/],
    ["isesaki", "空き家対策の期限は令和5年度ですか", /^令和6年度末.*この取組だけの期限は記載なし/],
  ])("%s「%s」", (city, question, head) => {
    expect(headOf(ask(city, question))).toMatch(head);
  });

  test.each<[Partial<ProgressEntry>, string, RegExp]>([
    [{ status: "in_progress" }, "情報発信の充実は終わりましたか", /^いいえ、担当課が「進行中」と報告しています/],
    [{ status: "in_progress" }, "情報発信の充実は始まりましたか", /^はい、担当課が「進行中」と報告しています/],
    [{ status: "not_started" }, "情報発信の充実は始まりましたか", /^いいえ、担当課が「未着手」と報告しています/],
    [{ status: "achieved" }, "情報発信の充実は終わった?", /^はい、担当課が「達成」と報告しています/],
    [
      { status: "stopped" },
      "情報発信の充実は中止になったんですよね",
      /^はい、担当課が「中止・見直し」と報告しています/,
    ],
    [{ status: "late" }, "情報発信の充実は遅れてる?", /^はい、担当課が「遅れ」と報告しています/],
    [{ note: "説明会を開きました" }, "情報発信の充実は終わりましたか", /^「終わりました」とは、資料にも報告にも/],
    [
      { deadline: { newDate: "2028-03-31", reason: "入札のやり直し" } },
      "情報発信の充実は延期されましたか",
      /^はい、期限は、令和8年3月31日\(2026年\)から令和10年3月31日\(2028年\)に延期されました.*\n理由: 入札のやり直し/,
    ],
  ])("報告 %o のあとの「%s」", (said, question, head) => {
    expect(headOf(ask("konan", question, [{ measureId: "konan-1-3", ...said }]))).toMatch(head);
  });
});

describe("前提が書かれていないとき", () => {
  test.each<[string, string, RegExp]>([
    [
      "isesaki",
      "ネーミングライツは令和10年まで延長されましたよね",
      /「延長されました」とは.*書かれていません\n期限: 令和6年度末/,
    ],
    ["isesaki", "消防団は廃止されるんですよね", /「廃止される」とは.*書かれていません/],
    ["annaka", "防災士の補助は廃止されたんですよね", /「廃止された」とは.*書かれていません\n達成/],
    ["isesaki", "新保健センターの建設は中止になったと聞きました", /「中止になった」とは.*書かれていません/],
  ])("%s「%s」は、書かれていないと言い、書かれていることを添える", (city, question, head) => {
    expect(headOf(ask(city, question))).toMatch(head);
  });

  test("前の記録を指す前提も同じ", () => {
    const answer = converse("isesaki", ["新しい保健センターは?", "もう廃止されたんですよね"]);
    expect(answer).toMatchObject({ kind: "measure", view: { measure: { id: "isesaki-1-4-1" } } });
    expect(headOf(answer)).toMatch(/「廃止された」とは/);
  });

  test("何のことか分からない前提には、当てずっぽうで答えない", () => {
    for (const question of ["もう廃止されたんですよね", "令和10年まで延長されましたよね"]) {
      expect(ask("annaka", question)).toMatchObject({ kind: "not_found", reason: { kind: "nothing" } });
    }
  });
});

describe("なぜ", () => {
  test("なぜするのかには、ねらい", () => {
    expect(ask("isesaki", "空き家対策はなぜやるの?")).toMatchObject({ focus: { label: "ねらい" } });
  });

  test("なぜ遅れたのかには、書かれた理由だけ", () => {
    const why = "情報発信の充実はなぜ遅れてるの?";
    expect(headOf(ask("konan", why))).toMatch(/^理由は、資料にも報告にも書かれていません/);
    const said = [{ measureId: "konan-1-3", status: "late" as const, note: "用地の交渉が長引いています" }];
    expect(headOf(ask("konan", why, said))).toMatch(/^用地の交渉が長引いています\(/);
  });
});

describe("年度をたずねられたとき", () => {
  const said = [
    { measureId: "konan-1-3", fiscalYear: 2023, point: "year_end" as const, note: "動画を12本公開しました" },
  ];
  test("公開された実績を先に、予定はそのあとに、それぞれそう呼ぶ", () => {
    const answer = ask("konan", "情報発信の充実、令和5年度は?", said);
    expect(answer).toMatchObject({ focus: { label: "令和5年度の実績" } });
    expect(headOf(answer)).toMatch(/^[^\n]*動画を12本公開しました/);
  });

  test("実績がなければ予定", () => {
    expect(ask("konan", "情報発信の充実、令和4年度は?", said)).toMatchObject({ focus: { label: "令和4年度の予定" } });
  });
});

describe("計画にない話題の名", () => {
  test.each([
    ["annaka", "残ってる公約は何件?", "list"],
    ["isesaki", "残っている取組は?", "list"],
  ])("%s「%s」は、達成の記載がないものの一覧", (city, question, kind) => {
    expect(ask(city, question).kind).toBe(kind);
  });

  test("はっきりしているときだけ名を挙げ、ことばが少し重なるだけの記録は添えない", () => {
    expect(ask("isesaki", "パスポートの更新はどこの窓口で何日かかりますか")).toMatchObject({
      kind: "not_found",
      reason: { kind: "outside", topic: "パスポート" },
      near: [],
    });
  });
});
