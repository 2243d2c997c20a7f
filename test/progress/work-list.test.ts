import { describe, expect, test } from "vitest";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import type { ProgressEntry } from "../../src/domain/progress-entry.ts";
import { cleanQuestion } from "../../src/progress/clean-question.ts";
import { renderTaughtPhrases } from "../../src/progress/export-phrases.ts";
import { buildHandOverSheet, listOwnerGaps } from "../../src/progress/hand-over.ts";
import { buildWorkList, describeReason, listDepartments } from "../../src/progress/work-list.ts";
import { draft, measureOf, published, recordsOf } from "./sample-entries.ts";

const { city, measures } = recordsOf("konan");
const viewsOn = (today: string, entries: ProgressEntry[]) =>
  measures.map((measure) =>
    buildMeasureView(
      measure,
      city,
      today,
      entries.filter(({ measureId }) => measureId === measure.id),
    ),
  );

describe("課の仕事", () => {
  const entries = [
    published(1, { status: "in_progress", nextCheckOn: "2025-11-24" }),
    draft(2, { measureId: "konan-1-4", status: "achieved" }),
    published(3, { measureId: "konan-1-1", recordedAt: "2025-05-01T00:00:00.000Z", status: "in_progress" }),
  ];

  test("受け持ち・今週ひとこと要るもの・確認待ち・達成の数", () => {
    const list = buildWorkList(viewsOn("2025-11-20", entries), null, "2025-11-20");
    expect(list.needsWord.map(({ view, reasons }) => [view.measure.id, reasons.map(describeReason)])).toEqual([
      ["konan-1-3", ["次の確認日まで4日"]],
      ["konan-1-1", ["最後の報告から6か月"]],
    ]);
    expect(list.inReview.map(({ entry }) => entry.id)).toEqual(["e2"]);
    expect(list.unreported.map(({ measure }) => measure.id)).toEqual(["konan-1-2", "konan-1-4"]);
    expect(list.states).toMatchObject({ achieved: 0, reported: 2, before_deadline: 2 });
  });

  test("長く報告のないものほど、先に並ぶ", () => {
    const silent = (sequence: number, measureId: string, day: string) =>
      published(sequence, { measureId, recordedAt: `${day}T00:00:00.000Z`, status: "in_progress" });
    const views = viewsOn("2025-11-20", [silent(1, "konan-1-1", "2025-05-01"), silent(2, "konan-1-2", "2024-05-01")]);
    const { needsWord } = buildWorkList(views, null, "2025-11-20");
    expect(needsWord.map(({ view }) => view.measure.id)).toEqual(["konan-1-2", "konan-1-1"]);
  });

  test("訂正が出ている下書きは確認待ちに並ばず、訂正が差し戻されるとまた並ぶ", () => {
    const openOf = (...later: ProgressEntry[]) =>
      buildWorkList(viewsOn("2025-11-20", [...entries, ...later]), null, "2025-11-20").inReview.map(
        ({ entry }) => entry.id,
      );
    const correction = { measureId: "konan-1-4", replaces: "e2", status: "late" } as const;
    expect(openOf(draft(4, correction))).toEqual(["e4"]);
    expect(openOf(published(4, correction))).toEqual([]);
    expect(openOf(published(4, { ...correction, state: "returned" }))).toEqual(["e2"]);
  });

  test("課でしぼると、関連部署は受け持ちに入らない", () => {
    const views = viewsOn("2025-11-20", entries);
    expect(listDepartments(views)).toEqual(["地域創生推進課", "秘書広報課"]);
    expect(buildWorkList(views, "秘書広報課", "2025-11-20").owned.map(({ measure }) => measure.id)).toEqual([
      "konan-1-3",
      "konan-1-4",
    ]);
    expect(buildWorkList(views, "各関係課", "2025-11-20").owned).toEqual([]);
  });

  test("計画の終わりも、30日前からは「ひとこと要る」。終わったあとは並べつづけない", () => {
    const needs = (today: string) =>
      buildWorkList(viewsOn(today, []), null, today).needsWord.map(({ view, reasons }) => [
        view.measure.id,
        ...reasons.map(describeReason),
      ]);
    expect(needs("2026-02-28")).toEqual([]);
    expect(needs("2026-03-11")).toEqual(measures.map(({ id }) => [id, "期限まで20日"]));
    expect(needs("2026-04-01")).toEqual([]);
  });

  test("自分の期限を過ぎたら、そのあとのひとことまで並ぶ。遅れ・遅れそうのひとことでは消えない", () => {
    const measure = measureOf("annaka-1-2-1");
    const needs = (...said: Partial<ProgressEntry>[]) => {
      const entries = said.map((changes, index) =>
        published(index + 1, {
          city: "annaka",
          measureId: measure.id,
          recordedAt: "2024-04-10T00:00:00.000Z",
          ...changes,
        }),
      );
      const view = buildMeasureView(measure, recordsOf("annaka").city, "2024-04-20", entries);
      return buildWorkList([view], null, "2024-04-20").needsWord.flatMap(({ reasons }) => reasons.map(describeReason));
    };
    expect(needs()).toEqual(["期限を20日過ぎました"]);
    expect(needs({ note: "補助を始めた", recordedAt: "2024-03-20T00:00:00.000Z" })).toEqual(["期限を20日過ぎました"]);
    expect(needs({ status: "late" })).toEqual(["期限を20日過ぎました"]);
    expect(needs({ status: "at_risk" })).toEqual(["期限を20日過ぎました"]);
    expect(needs({ note: "補助を始めた" })).toEqual([]);
    expect(needs({ status: "achieved" })).toEqual([]);
  });

  test("差し戻された記録はいちばん上に来る。確認日にひとこと言えば消える", () => {
    const returned = published(4, {
      state: "returned",
      review: { by: "U0R", at: "2025-11-01T00:00:00.000Z", comment: "根拠を" },
    });
    const list = buildWorkList(viewsOn("2025-11-20", [...entries, returned]), null, "2025-11-20");
    expect(list.needsWord[0]?.reasons.map(describeReason)).toEqual(["差し戻されました: 根拠を", "次の確認日まで4日"]);
    const spoken = published(5, { recordedAt: "2025-11-24T03:00:00.000Z", confirmsOnly: true });
    const after = buildWorkList(viewsOn("2025-11-25", [...entries, spoken]), "秘書広報課", "2025-11-25");
    expect(after.needsWord).toEqual([]);
  });
});

describe("担当がいなくなった記録", () => {
  test("市の課の一覧にない課と、いなくなった職員の記録を挙げ、引きつぎ表にする", () => {
    const entries = [
      published(1, { status: "in_progress", recordedBy: "U0GONE", note: "呼びかけた" }),
      draft(2, { recordedBy: "U0GONE", status: "late" }),
    ];
    const views = viewsOn("2026-03-01", entries);
    const now = { ...city, departments: ["地域創生推進課", "広報課"] };
    const gaps = listOwnerGaps(views, now, new Set(["U0GONE"]));
    expect(
      gaps.map(({ view, goneDepartments, goneRecorders }) => [view.measure.id, goneDepartments, goneRecorders]),
    ).toEqual([
      ["konan-1-3", ["秘書広報課"], ["U0GONE"]],
      ["konan-1-4", ["秘書広報課"], []],
    ]);
    const sheet = buildHandOverSheet(gaps, "2026-03-01");
    expect(sheet).toContain("引きつぎ表(令和8年3月1日現在、2件)");
    expect(sheet).toContain("残っている記録(確認待ち): 状況: 遅れ");
    expect(sheet).not.toContain("U0GONE");
    expect(listOwnerGaps(views, city, new Set())).toEqual([]);
  });
});

describe("答えられなかった質問", () => {
  test.each([
    ["電話番号", "花壇のことで 090-1234-5678 に電話ください", "花壇のことで 〇〇 に電話ください"],
    ["メール", "花壇は? a.b@example.jp", "花壇は? 〇〇"],
    ["マイナンバー", "1234 5678 9012 の花壇", "〇〇 の花壇"],
    ["住所", "本町3丁目12の花壇", "本町〇〇の花壇"],
    ["名前", "田中さんの家の前の花壇", "〇〇さんの家の前の花壇"],
    ["敬称の付く名前", "佐藤先生と山田様の花壇", "〇〇先生と〇〇様の花壇"],
    ["かなの名前", "となりのさくらちゃんの花壇", "となりの〇〇ちゃんの花壇"],
    ["番地", "原市1-2-3の花壇", "〇〇の花壇"],
    ["番号", "受付番号 A1234567 の花壇", "受付番号 〇〇 の花壇"],
    ["アドレス", "花壇 https://example.jp/?u=tanaka", "花壇"],
    ["ふつうの言葉", "市民さん皆さんの花壇、令和7年度は?", "市民さん皆さんの花壇、令和7年度は?"],
  ])("[C67] %s は残さない", (_, question, kept) => expect(cleanQuestion(question)).toBe(kept));

  test("何も残らなければ、残さない", () => {
    expect(cleanQuestion("090-1234-5678")).toBeUndefined();
    expect(cleanQuestion("!?")).toBeUndefined();
  });

  test("結びつけたことばは、ことばのファイルに移せる形で出る", () => {
    const phrases = [
      { phrase: '「"花壇"」', measureId: "konan-1-4" },
      { phrase: "渡り廊下", measureId: "konan-1-3" },
    ];
    expect(renderTaughtPhrases(phrases)).toBe(
      '# 職員が Slack で結びつけたことば。各記録の keywords に足してください\nrecords:\n  konan-1-3:\n    keywords:\n      - "渡り廊下"\n  konan-1-4:\n    keywords:\n      - "「\\"花壇\\"」"\n',
    );
  });
});
