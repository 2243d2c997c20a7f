import { describe, expect, test } from "vitest";
import { readCities } from "../../src/cli/read-data-files.ts";
import type { Measure } from "../../src/domain/measure.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { meetsCondition } from "../../src/find/meets-condition.ts";
import { normalizeText } from "../../src/text/normalize.ts";
import { buildCatalogue } from "../../src/understand/catalogue.ts";
import { composeConditions } from "../../src/understand/compose-conditions.ts";
import { readSpans } from "../../src/understand/read-spans.ts";

const TODAY = "2026-11-20";
const plan = readCities([]).find(({ city }) => city.id === "konan")!;

/** Which records of a small plan a question chooses, by their places; they differ in what `changes` says. */
function choose(question: string, changes: readonly Partial<Measure>[]): number[] {
  const measures = changes.map((change, at) => ({ ...plan.measures[at]!, facts: [], schedule: [], ...change }));
  const text = normalizeText(question);
  const context = { today: TODAY, catalogue: buildCatalogue({ ...plan, measures }) };
  const { where } = composeConditions(text, readSpans(text, context, "ja").records);
  return measures.flatMap((measure, at) => {
    const view = buildMeasureView(measure, plan.city, TODAY, []);
    return where !== null && meetsCondition(where, view, () => new Set()) ? [at] : [];
  });
}

const said = (asWritten: string, means: Measure["statuses"][number]["means"]): Partial<Measure> => ({
  statuses: [{ asWritten, means, asOf: "2026-03-31", document: plan.city.documents[0]!.id }],
});
const SCALE = [said("遅れ (入札がなかったため)", "late"), said("やや遅れ", "late"), said("順調", "in_progress")];
const LETTERS = [
  said("Ａ(達成)", "achieved"),
  said("B(おおむね順調)", "in_progress"),
  said("D(未着手又は見直しが必要)", null),
];

describe("段の名が別の段の名を含むとき", () => {
  test.each([
    ["進捗が「遅れ」の施策を全部", [0]],
    ["進捗が「遅れ」の施策を全部(「やや遅れ」は入れないで)", [0]],
    ["やや遅れの施策は?", [1]],
    ["遅れている施策は?", [0, 1]],
    ["順調じゃない施策", [0, 1]],
  ])("%s", (question, places) => {
    expect(choose(question, SCALE)).toEqual(places);
  });
});

describe("印で選ぶ", () => {
  const SIGNS = [
    said("◎(目標を達成)", "achieved"),
    said("○(5割以上進捗)", null),
    said("△(5割未満の進捗)", null),
    said("―(評価対象外)", null),
  ];

  test.each([
    ["△で、いま見直しになってるのはどれ?", [2]],
    ["◎か○がついた施策を挙げて", [0, 1]],
    ["◎の施策は?", [0]],
  ])("%s", (question, places) => {
    expect(choose(question, SIGNS)).toEqual(places);
  });
});

describe("凡例のある字で選ぶ", () => {
  test.each([
    ["評価がDの公約・取組を全部", [2]],
    ["評価Bはいくつあって何ですか", [1]],
    ["達成(A)になったのは?", [0]],
    ["B以外の評価のもの", [0, 2]],
    ["おおむね順調の施策", [1]],
  ])("%s", (question, places) => {
    expect(choose(question, LETTERS)).toEqual(places);
  });
});

const cells = (text: string): Partial<Measure> => ({
  schedule: [{ item: "年度ごとの予定", years: [{ fiscalYear: 2023, text }], remark: null }],
});

describe("年度の欄の一語で選ぶ", () => {
  const CELLS = [cells("設計"), cells("調査・設計"), cells("実施設計")];
  test.each([
    ["令和5年度のスケジュールが「設計」だったのは", [0, 1]],
    ["R5に実施設計の予定の施策", [2]],
    ["令和6年度のスケジュールが「設計」だったのは", []],
  ])("%s", (question, places) => {
    expect(choose(question, CELLS)).toEqual(places);
  });
});

describe("印だけの欄と、期間の終わりで選ぶ", () => {
  const marked = { facts: [{ label: "総合戦略", value: "○", asOf: null }] };
  const until = (fiscalYear: number): Partial<Measure> => ({
    deadline: { asWritten: `R5～R${fiscalYear - 2018}`, fiscalYear, remark: null },
  });
  test("印のあるものと、ないもの", () => {
    expect(choose("総合戦略にも位置付けられてる施策はどれ", [marked, {}, marked])).toEqual([0, 2]);
    expect(choose("総合戦略に位置付けられていない施策", [marked, {}, marked])).toEqual([1]);
  });

  test("期間がその年度で終わったもの", () => {
    expect(choose("実施期間が令和7年度で終わった施策は何件?", [until(2024), until(2025), until(2026)])).toEqual([1]);
  });
});

test("再掲の位置からも、その記録が選ばれる", () => {
  const again = [{ section: [{ label: "柱3", title: "なりわい" }], number: "3-(9)" }];
  const { sections } = buildCatalogue({ ...plan, measures: [{ ...plan.measures[0]!, alsoListed: again }] });
  expect(sections.find(({ title }) => title === "なりわい")?.ids).toEqual([plan.measures[0]!.id]);
});
