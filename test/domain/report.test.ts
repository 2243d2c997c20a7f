import { describe, expect, test } from "vitest";
import { formatThousandYen, sumEffects } from "../../src/domain/effect-total.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import type { ProgressEntry } from "../../src/domain/progress-entry.ts";
import { findDate, findNumber } from "../../src/domain/read-figures.ts";
import { draft, measureOf, published, recordsOf } from "../progress/sample-entries.ts";

function viewOf(id: string, today: string, entries: ProgressEntry[]) {
  return buildMeasureView(measureOf(id), recordsOf(id.split("-")[0]!).city, today, entries);
}
const on = (date: string) => `${date}T03:00:00.000Z`;

test("同じ報告への訂正が二つ公開されたら、あとのものだけが効く", () => {
  const entries = [
    published(1, { recordedAt: on("2025-06-01"), deadline: { newDate: "2026-06-30", reason: "工事" } }),
    published(2, { recordedAt: on("2025-06-02"), replaces: "e1", deadline: { newDate: "2026-09-30", reason: "工事" } }),
    published(3, { recordedAt: on("2025-06-03"), replaces: "e1", deadline: { newDate: "2026-12-31", reason: "工事" } }),
  ];
  const { reports, postponement, deadline } = viewOf("konan-1-3", "2025-11-20", entries);
  expect(reports.map(({ entry }) => entry.id)).toEqual(["e3"]);
  expect(postponement?.times).toBe(1);
  expect(deadline?.date).toBe("2026-12-31");
});

describe("取り下げられた訂正", () => {
  const first = published(1, { recordedAt: on("2025-06-01"), status: "achieved" });
  const redacted = published(2, { recordedAt: on("2025-06-02"), replaces: "e1", state: "redacted" });

  test("訂正が取り下げられても、訂正された前のことばは戻らない", () => {
    expect(viewOf("konan-1-3", "2025-11-20", [first, redacted]).reports).toEqual([]);
  });

  test("二つの訂正のあとのほうが取り下げられても、先の訂正は戻らない", () => {
    const earlier = published(2, { recordedAt: on("2025-06-02"), replaces: "e1", status: "late" });
    const later = published(3, { recordedAt: on("2025-06-03"), replaces: "e1", state: "redacted" });
    expect(viewOf("konan-1-3", "2025-11-20", [first, earlier, later]).reports).toEqual([]);
  });

  test("取り下げのあとの訂正は、はじめの報告の日のこととして出る", () => {
    const again = published(3, { recordedAt: on("2025-06-03"), replaces: "e2", status: "late" });
    const { reports } = viewOf("konan-1-3", "2025-11-20", [first, redacted, again]);
    expect(reports.map(({ entry, asOf }) => [entry.id, asOf])).toEqual([["e3", "2025-06-01"]]);
  });
});

describe("今の状態", () => {
  test("いちばん新しい公開ずみの報告が、資料より先に出る", () => {
    const entries = [
      published(1, { recordedAt: on("2025-06-01"), status: "in_progress" }),
      published(2, { recordedAt: on("2025-10-01"), status: "late" }),
      draft(3, { recordedAt: on("2025-11-01"), status: "achieved" }),
    ];
    expect(viewOf("annaka-1-1-1", "2025-11-20", entries).progress).toEqual({
      kind: "late",
      asOf: "2025-10-01",
      asWritten: "遅れ",
      origin: "担当課の報告",
    });
  });

  test("状況を書いていない報告だけなら、資料の状態のまま", () => {
    const entries = [published(1, { recordedAt: on("2025-06-01"), note: "説明会を開いた" })];
    expect(viewOf("annaka-1-1-1", "2025-11-20", entries).progress).toMatchObject({
      kind: "achieved",
      asOf: "2023-10-31",
    });
  });

  test("資料もなく状況も書いていなければ「記載なし」で、未報告ではない", () => {
    const entries = [published(1, { recordedAt: on("2025-06-01"), note: "説明会を開いた" })];
    expect(viewOf("konan-1-3", "2025-11-20", entries).progress).toMatchObject({
      kind: "not_stated",
      asOf: "2025-06-01",
      origin: "担当課の報告",
    });
  });

  test("「変更なし」は確認した日だけを新しくする", () => {
    const entries = [
      published(1, { recordedAt: on("2025-06-01"), status: "in_progress" }),
      published(2, { recordedAt: on("2025-11-01"), confirmsOnly: true }),
    ];
    const view = viewOf("konan-1-3", "2025-11-20", entries);
    expect([view.progress.kind, view.progress.asOf, view.confirmedOn, view.monthsSilent]).toEqual([
      "in_progress",
      "2025-06-01",
      "2025-11-01",
      0,
    ]);
    expect(viewOf("konan-1-3", "2025-11-20", entries.slice(1)).progress.kind).toBe("unreported");
  });

  test("訂正は、訂正された記録の日と場所に収まり、あとの報告を追いこさない", () => {
    const entries = [
      published(1, { recordedAt: on("2025-06-01"), status: "late", point: "midterm" }),
      published(2, { recordedAt: on("2025-10-01"), status: "achieved" }),
      published(3, { recordedAt: on("2025-11-01"), status: "in_progress", point: "midterm", replaces: "e1" }),
    ];
    const view = viewOf("konan-1-3", "2025-11-20", entries);
    expect(view.progress).toMatchObject({ kind: "achieved", asOf: "2025-10-01" });
    expect(view.reports.map(({ entry, asOf, correctedOn }) => [entry.id, asOf, correctedOn])).toEqual([
      ["e2", "2025-10-01", null],
      ["e3", "2025-06-01", "2025-11-01"],
    ]);
  });

  test("公開されていない訂正は、まだ何も変えない", () => {
    const entries = [
      published(1, { recordedAt: on("2025-06-01"), status: "late" }),
      draft(2, { recordedAt: on("2025-07-01"), status: "achieved", replaces: "e1" }),
    ];
    expect(viewOf("konan-1-3", "2025-11-20", entries).progress.kind).toBe("late");
  });

  test.each([
    ["2025-10-01", "2026-03-31", 5],
    ["2025-10-01", "2026-04-01", 6],
    ["2025-10-31", "2025-11-30", 0],
    ["2025-11-20", "2025-11-20", 0],
  ])("最後の報告 %s から %s までは %i か月", (recorded, today, months) => {
    expect(viewOf("konan-1-3", today, [published(1, { recordedAt: on(recorded), note: "会議" })]).monthsSilent).toBe(
      months,
    );
  });

  test("だれも何も言っていなければ、月数はない", () => {
    expect(viewOf("konan-1-3", "2025-11-20", []).monthsSilent).toBeNull();
  });
});

describe("期限の延期", () => {
  const moved = (sequence: number, date: string, newDate: string) =>
    published(sequence, { recordedAt: on(date), deadline: { newDate, reason: "入札が不調" } });

  test("当初の期限、今の期限、延ばした回数が残る", () => {
    const view = viewOf("annaka-6-pfi-ppp", "2025-03-01", [
      moved(1, "2025-01-10", "2025-09-30"),
      moved(2, "2025-02-10", "2026-03-31"),
    ]);
    expect(view.postponement).toMatchObject({ original: "2025-03-31", current: "2026-03-31", times: 2 });
    expect(view.deadline).toMatchObject({ origin: "report", date: "2026-03-31", daysLeft: 395, fiscalYear: 2025 });
  });

  test("早めただけなら延期ではない", () => {
    const view = viewOf("annaka-6-pfi-ppp", "2025-01-20", [moved(1, "2025-01-10", "2025-02-28")]);
    expect([view.postponement, view.deadline?.date]).toEqual([null, "2025-02-28"]);
  });

  test("資料に期限がなければ、初めて決めた日は延期ではない", () => {
    const first = moved(1, "2025-01-10", "2025-09-30");
    expect(viewOf("annaka-7-1-1", "2025-02-01", [first]).postponement).toBeNull();
    expect(
      viewOf("annaka-7-1-1", "2025-02-01", [first, moved(2, "2025-01-20", "2025-12-31")]).postponement,
    ).toMatchObject({
      original: "2025-09-30",
      current: "2025-12-31",
      times: 1,
    });
  });
});

describe("実績効果額", () => {
  test("同じ年度は新しい報告だけを数え、年度をまたいで足し、報告のない数も言う", () => {
    const views = [
      viewOf("konan-1-3", "2026-05-01", [
        published(1, { fiscalYear: 2025, effectThousandYen: 900 }),
        published(2, { fiscalYear: 2025, effectThousandYen: 1_250 }),
        published(3, { fiscalYear: 2024, effectThousandYen: 0 }),
      ]),
      viewOf("konan-1-4", "2026-05-01", [
        published(4, { measureId: "konan-1-4", fiscalYear: 2025, effectThousandYen: 50 }),
      ]),
      viewOf("konan-1-1", "2026-05-01", []),
    ];
    const total = sumEffects(views);
    expect([total.thousandYen, total.reported.length, total.notReported]).toEqual([1_300, 2, 1]);
    expect(total.byYear).toEqual([
      { fiscalYear: 2024, thousandYen: 0, records: 1 },
      { fiscalYear: 2025, thousandYen: 1_300, records: 2 },
    ]);
    expect(sumEffects(views, 2024).thousandYen).toBe(0);
  });

  test.each([
    [0, "0千円"],
    [5, "5千円"],
    [1_250, "1,250千円(125万円)"],
    [1_255, "1,255千円"],
    [410000, "410,000千円(4億1,000万円)"],
    [100000, "100,000千円(1億円)"],
  ])("%i は %s", (amount, words) => expect(formatThousandYen(amount)).toBe(words));
});

describe("表計算ソフトの書きかた", () => {
  test.each([
    ["2026-03-31", "2026-03-31"],
    ["2026/3/31", "2026-03-31"],
    ["令和8年3月31日", "2026-03-31"],
    ["R8.3.31", "2026-03-31"],
    ["2026/2/30", undefined],
    ["あした", undefined],
  ])("日付 %s", (written, date) => expect(findDate(written)).toBe(date));

  test.each([
    ["1,250", 1250],
    ["1,250", 1250],
    ["-3.5", -3.5],
    ["▲3", -3],
    ["0", 0],
    ["1,25", undefined],
    ["三", undefined],
  ])("数 %s", (written, number) => expect(findNumber(written)).toBe(number));
});
