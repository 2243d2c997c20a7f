import { describe, expect, test } from "vitest";
import { FRAMED_TAGS, LANGUAGES } from "../../src/domain/languages.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { renderRecord } from "../../src/page/record-page.tsx";
import { PLAIN_VISIT, type Visit } from "../../src/page/visit.ts";
import { measureOf, published, recordsOf } from "../progress/sample-entries.ts";
import { textOf } from "./sample-pages.ts";

const MEASURE = "konan-1-3";
const PROOF = "https://www.city.example.lg.jp/r8.pdf";

/** A report, its correction, and one of money and a score alone. */
const view = buildMeasureView(measureOf(MEASURE), recordsOf("konan").city, "2026-11-28", [
  published(1, { status: "in_progress", fiscalYear: 2025, point: "midterm", note: "三つの会場で始めた。" }),
  published(2, {
    status: "in_progress",
    fiscalYear: 2025,
    point: "midterm",
    note: "四つの会場で始めた。",
    evidenceUrl: PROOF,
    replaces: "e1",
  }),
  published(3, { fiscalYear: 2025, point: "year_end", evaluation: 4, effectThousandYen: 1_250 }),
]);

/** The lines of the reports, newest first, each as it is read. */
function readReports(visit: Visit): string[] {
  const html = renderRecord(
    { view, related: [], themes: [], lineId: null, origin: "https://example.jp", today: "2026-11-28" },
    visit,
  );
  const [, times = ""] = /<ol class="times">(.*?)<\/ol>/s.exec(html) ?? [];
  expect(times.includes(`<a href="${PROOF}">`)).toBe(true);
  return times.split("<li>").slice(1).map(textOf);
}

describe("記録のページの、報告の時間の順", () => {
  test("一つの報告は、いつの年度か・訂正か・何を言ったかが一行ずつで、根拠は開ける", () => {
    const [money, correction, first] = readReports(PLAIN_VISIT);
    expect(money).toContain("評価: 4");
    expect(money).toContain("実績効果額: 1,250千円(125万円)");
    expect(correction).toContain("令和7年度 中間 訂正");
    expect(correction).toContain("中間進捗: 三つの会場で始めた。 → 四つの会場で始めた。");
    expect(first).toContain("のちに訂正");
  });

  test.each(FRAMED_TAGS)("%s でも、訂正とのちに訂正されたものが分かり、評価・効果額・根拠を落とさない", (language) => {
    const [money, correction, first] = readReports({ ...PLAIN_VISIT, language });
    const { correction: corrects, correctedLater, evaluation, effect, evidence } = LANGUAGES[language].frame.labels;
    expect(
      [money, correction, first].map((line) => [line?.includes(corrects), line?.includes(correctedLater)]),
    ).toEqual([
      [false, false],
      [true, correctedLater === corrects],
      [correctedLater.includes(corrects), true],
    ]);
    expect(money).toContain(`${evaluation}: 4`);
    expect(money).toContain(`${effect}: ¥1,250,000`);
    expect(correction).toContain(`${evidence}: ${PROOF}`);
  });
});
