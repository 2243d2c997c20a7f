import { describe, expect, test } from "vitest";
import { listChanges } from "../../handlers/slack/staff/review/announce-entry.ts";
import { buildAnswerMemo } from "../../src/card/build-answer-memo.ts";
import { buildMeasureCard } from "../../src/card/build-measure-card.ts";
import { buildNoticeCard } from "../../src/card/build-notice-card.ts";
import { renderFileReview } from "../../src/card/slack/staff/file-review-message.ts";
import { renderHomeWork } from "../../src/card/slack/staff/home-work.ts";
import { renderDraftList, renderReviewRequest } from "../../src/card/slack/staff/review-message.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { buildProgressBook, type ProgressEntry } from "../../src/domain/progress-entry.ts";
import { buildWorkList } from "../../src/progress/work-list.ts";
import { listUpdates } from "../../src/reminder/record-update.ts";
import { draft, measureOf, published, recordsOf } from "./sample-entries.ts";

const records = recordsOf("konan");
const kpi = (value: number) => ({ name: "湖南市公式LINE新規ユーザー", value });
const viewOf = (entries: ProgressEntry[]) =>
  buildMeasureView(measureOf("konan-1-3"), records.city, "2025-10-20", entries);
const newsOf = (entries: ProgressEntry[]) =>
  listUpdates({ ...records, book: buildProgressBook(entries) })
    .filter(({ id }) => id.includes("/entry/"))
    .map(({ text }) => text);

const first = published(1, {
  fiscalYear: 2025,
  point: "midterm",
  status: "in_progress",
  kpi: kpi(96),
  nextCheckOn: "2025-12-01",
});
const corrected = published(2, {
  fiscalYear: 2025,
  point: "midterm",
  status: "in_progress",
  kpi: kpi(69),
  replaces: "e1",
});

describe("訂正は、訂正として一度だけ、前の値とあとの値で伝える", () => {
  test("更新のフィードと週のまとめ: 元の報告は更新から消え、訂正が一つ出る", () => {
    expect(newsOf([first])).toHaveLength(1);
    const news = newsOf([first, corrected]);
    expect(news).toHaveLength(1);
    expect(news[0]).toMatch(/^【訂正】湖南市公式LINE新規ユーザーの実績: 96件 → 69件/);
    expect(news[0]).not.toContain("進行中");
  });

  test("フォローしている人への知らせも、更新ではなく訂正になる。市民の読むものが変わらない訂正は知らせない", () => {
    const [change] = listChanges([corrected], records, "2025-10-20", [first, corrected]);
    expect(change!.text).toBe("【訂正】湖南市公式LINE新規ユーザーの実績: 96件 → 69件");
    const update = { id: "x", measureId: "konan-1-3", on: "2025-10-20", text: change!.text };
    expect(buildNoticeCard(viewOf([]), [{ kind: "changed", update }]).lines).toEqual([change!.text]);
    const quiet = published(2, { ...first, id: "e2", nextCheckOn: "2026-01-01", replaces: "e1" });
    expect(listChanges([quiet], records, "2025-10-20", [first, quiet])).toEqual([]);
    expect(newsOf([first, quiet])).toEqual([]);
  });

  test("差し戻された下書きを直したものは、訂正ではなく初めての報告", () => {
    const returned = draft(1, { ...first, state: "returned" });
    expect(newsOf([returned, corrected])[0]).toMatch(/^「進行中」/);
    expect(listChanges([corrected], records, "2025-10-20", [returned, corrected])[0]!.text).toContain("令和7年度 中間");
  });

  test("カードの履歴: 訂正の行は前の値 → あとの値だけ。次の確認日は市民に出ない", () => {
    const { history, latest } = buildMeasureCard(viewOf([first, corrected]), "history", null).report!;
    expect(history.map(({ value }) => value)).toEqual([
      "令和7年度 中間 湖南市公式LINE新規ユーザーの実績: 96件 → 69件(訂正)",
      "令和7年度 中間 状況: 進行中、湖南市公式LINE新規ユーザーの実績: 96件(のちに訂正)",
    ]);
    expect(JSON.stringify([history, latest])).not.toContain("次の確認日");
  });

  test("訂正の訂正は、すぐ前の値から", () => {
    const again = published(3, { ...corrected, id: "e3", kpi: kpi(70), replaces: "e2" });
    expect(newsOf([first, corrected, again])).toEqual([expect.stringMatching(/^【訂正】.*: 69件 → 70件/)]);
  });
});

describe("記録を並べるどの画面も、年度と時点を言い、確認者には前の値と目標も見える", () => {
  const open = draft(5, {
    fiscalYear: 2025,
    point: "any",
    status: "achieved",
    kpi: kpi(250),
    deadline: { newDate: "2026-12-31", reason: "のびた" },
  });
  const view = viewOf([first, open]);
  const work = buildWorkList([view], null, "2025-10-20");
  const home = renderHomeWork({ departments: [], department: "", work, staffed: true, mayReview: () => true });

  test.each([
    ["確認のお願い", renderReviewRequest(open, view)],
    ["確認待ちの一覧", renderDraftList([{ view, entry: open }], () => true)],
    ["App Home", home],
  ])("%s", (_, message) => {
    const text = JSON.stringify(message);
    expect(text).toContain("令和7年度 随時");
    expect(text).toContain("前の値 96件(令和7年度 中間");
    expect(text).toContain("目標 LINE200件増");
    expect(text).toContain("状況: 進行中(令和7年度 中間");
    expect(text).toContain("→ 令和8年12月31日");
  });

  test("CSV のまとめての確認", () => {
    const text = JSON.stringify(renderFileReview([open, { ...open, id: "e6" }], new Map([["konan-1-3", view]])));
    expect(text).toContain("令和7年度 随時");
  });

  test("訂正を確認するときは、どこが変わったかが見える", () => {
    const change = draft(6, { ...first, id: "e6", kpi: kpi(69), replaces: "e1" });
    const text = JSON.stringify(renderReviewRequest(change, viewOf([first, change])));
    expect(text).toContain("訂正したところ: 湖南市公式LINE新規ユーザーの実績: 96件 → 69件");
  });
});

test("答弁メモには、状況があっても、したことと遅れのわけが入る", () => {
  const late = published(1, {
    status: "late",
    note: "業者が決まらず、工事が始められなかった",
    deadline: { newDate: "2026-12-31", reason: "入札のやりなおし" },
  });
  const memo = buildAnswerMemo(viewOf([late]), "2025-10-20");
  expect(memo).toContain("業者が決まらず、工事が始められなかった");
  expect(memo).toContain("期限を令和8年12月31日(2026年)に変えた理由: 入札のやりなおし");
  const done = published(2, { status: "achieved", note: "新しい窓口を開いた" });
  expect(buildAnswerMemo(viewOf([late, done]), "2025-10-20")).toContain("したこと: 新しい窓口を開いた");
  expect(buildAnswerMemo(viewOf([published(1, { status: "late" })]), "2025-10-20")).toContain("遅れの理由");
});
