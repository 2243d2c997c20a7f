import { expect, test } from "vitest";
import { layOutWay } from "../../src/card/lay-out-way.ts";
import { findKpiWay } from "../../src/domain/kpi-way.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { renderChartFile } from "../../src/page/chart-file.tsx";
import { renderRecord } from "../../src/page/record-page.tsx";
import { measureOf, published, recordsOf } from "../progress/sample-entries.ts";

const TODAY = "2026-11-28";
const OPEN_DATA = "市が所有するデータのオープンデータ公開件数";

const reported = [
  [2023, 25],
  [2024, 27],
  [2024, 28],
].map(([fiscalYear, value], index) =>
  published(index + 1, {
    measureId: "suzaka-36",
    city: "suzaka",
    fiscalYear: fiscalYear!,
    point: "year_end",
    kpi: { name: OPEN_DATA, value: value! },
  }),
);

function viewOf(id: string, entries: Parameters<typeof buildMeasureView>[3] = []) {
  const measure = measureOf(id);
  return buildMeasureView(measure, recordsOf(measure.city).city, TODAY, entries);
}

const pageOf = (view: ReturnType<typeof viewOf>) =>
  renderRecord({ view, related: [], themes: [], lineId: null, origin: "https://example.jp", today: TODAY });

test("指標の図は、基準値・目標と、年ごとにいちばん新しい報告だけからできる", () => {
  const view = viewOf("suzaka-36", reported);
  const kpi = view.measure.kpis.find(({ name }) => name === OPEN_DATA)!;
  expect(findKpiWay(kpi, view.reports)).toEqual({
    baseline: { fiscalYear: 2019, value: 22 },
    target: { fiscalYear: 2025, value: 30, upper: null },
    actual: [
      { fiscalYear: 2023, value: 25 },
      { fiscalYear: 2024, value: 28 },
    ],
  });
  // Of another indicator nobody has reported.
  expect(findKpiWay(view.measure.kpis[0]!, view.reports)?.actual).toEqual([]);
});

test("数字が一つだけの指標、ことばの目標、「200件増」には、図がない", () => {
  const kpi = { name: "件数", unit: "件", category: null, latest: null, remark: null };
  const target = { value: 30, upper: null, bound: "exactly" as const, fiscalYear: 2025, asWritten: "30" };
  const baseline = { value: 22, fiscalYear: 2019, asWritten: "22" };
  expect(findKpiWay({ ...kpi, baseline: null, target }, [])).toBeNull();
  expect(findKpiWay({ ...kpi, baseline, target: { ...target, value: null } }, [])).toBeNull();
  expect(findKpiWay({ ...kpi, baseline: { ...baseline, fiscalYear: null }, target }, [])).toBeNull();
  expect(findKpiWay({ ...kpi, baseline, target: { ...target, bound: "increaseBy" } }, [])).toBeNull();
  expect(findKpiWay({ ...kpi, baseline, target }, [])).not.toBeNull();
});

test.each([
  ["下がるのがよい指標", { fiscalYear: 2019, value: 900 }, 870, [{ fiscalYear: 2021, value: 890 }]],
  ["動かない指標", { fiscalYear: 2019, value: 5 }, 5, [{ fiscalYear: 2020, value: 5 }]],
  ["0から始まる大きな数", { fiscalYear: 2000, value: 0 }, 70_000, []],
  ["負の数", { fiscalYear: 2019, value: -3 }, 4, [{ fiscalYear: 2022, value: -8 }]],
])("どの点も図の中に収まる: %s", (_, baseline, value, actual) => {
  const room = { left: 50, right: 306, top: 22, bottom: 162 };
  const places = layOutWay({ baseline, target: { fiscalYear: 2025, value, upper: null }, actual }, room, 7, "人");
  const spots = [...places.plan, ...places.actual, ...places.labels];
  expect(spots.filter(({ x, y }) => !(x >= 50 && x <= 306 && y >= 22 && y <= 162))).toEqual([]);
  expect(places.years.length).toBeLessThanOrEqual(7);
  expect(places.years.at(-1)).toEqual({ x: 306, fiscalYear: 2025 });
  expect(places.figures.length).toBeGreaterThan(1);
});

test("割合の図に、100%より上の線はない。100%を超える値があれば、ある", () => {
  const room = { left: 50, right: 306, top: 22, bottom: 162 };
  const most = (value: number, unit: string) => {
    const way = { baseline: { fiscalYear: 2019, value: 99.2 }, target: { fiscalYear: 2025, value, upper: null } };
    return Math.max(...layOutWay({ ...way, actual: [] }, room, 7, unit).figures.map((figure) => figure.value));
  };
  expect(most(100, "%")).toBe(100);
  expect(most(100, "人")).toBeGreaterThan(100);
  expect(most(120, "%")).toBeGreaterThan(100);
});

test("指標の多いページは、報告のない図をたたみ、報告のある図は見せる。少なければどれも見せる", () => {
  const html = pageOf(viewOf("suzaka-36", reported));
  const [before = "", ...folded] = html.split('<details class="fold"><summary>グラフ</summary>');
  expect(folded.length).toBe(viewOf("suzaka-36").measure.kpis.filter((kpi) => findKpiWay(kpi, [])).length - 1);
  expect(before + folded.map((part) => part.slice(part.indexOf("</details>"))).join("")).toContain(
    `aria-label="グラフ: ${OPEN_DATA}"`,
  );
  const few = viewOf("isesaki-1-1-1");
  few.measure = { ...few.measure, kpis: viewOf("suzaka-36").measure.kpis.slice(0, 3) };
  const short = pageOf(few);
  expect([short.includes('class="way"'), short.includes('<details class="fold">')]).toEqual([true, false]);
});

test("記録のページでは、図に、読みかたと年ごとの表と、図だけのアドレスが付く", () => {
  const html = pageOf(viewOf("suzaka-36", reported));
  expect(html).toContain(`aria-label="グラフ: ${OPEN_DATA}"`);
  expect(html).toContain('href="/suzaka/m/suzaka-36/kpi/3.svg"');
  expect(html).toContain("年ごとの数字");
  expect(html).toMatch(/令和6年度<\/th><td class="number">－<\/td><td class="number">28件/);
});

test("図のファイルは、名前・どの市の何か・出典を持ち、文字はどれも逃がされる", () => {
  const view = viewOf("suzaka-36", reported);
  const file = renderChartFile(view, 3)!;
  expect(file).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(file.replaceAll(/<[^>]*>/g, "")).toContain("須坂市");
  expect(renderChartFile(view, 99)).toBeNull();
  const hostile = structuredClone(view);
  hostile.measure.kpis[2]!.unit = `"><script>alert(1)</script>`;
  expect(renderChartFile(hostile, 3)).not.toContain("<script>");
});

test("年度ごとの予定は、同じことの続く年を一本の棒にし、空いた年には棒がない", () => {
  const html = pageOf(viewOf("isesaki-5-6-1"));
  expect(html).toContain('<td colspan="5"><span class="step">実施</span></td>');
  // 検討 → 基本設計 → 導入 → 実施 for two years
  expect(html).toMatch(
    /<td colspan="1"><span class="step">導入<\/span><\/td><td colspan="2"><span class="step">実施<\/span><\/td>/,
  );
  const gaps = pageOf(viewOf("isesaki-2-2-3"));
  expect(gaps).toMatch(/<td colspan="2" class="empty">.*<td colspan="3"><span class="step">導入<\/span>/);
});

test("今の年度の列が、ことばでも分かる", () => {
  const measure = measureOf("isesaki-5-6-1");
  const view = buildMeasureView(measure, recordsOf("isesaki").city, "2023-06-01");
  const html = renderRecord({
    view,
    related: [],
    themes: [],
    lineId: null,
    origin: "https://example.jp",
    today: "2023-06-01",
  });
  expect(html).toMatch(
    /<th scope="col" class="present"><span aria-hidden="true">令和5<\/span>.*<small>今年度<\/small>/,
  );
});
