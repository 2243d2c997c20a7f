import { describe, expect, test } from "vitest";
import { readCities } from "../../src/cli/read-data-files.ts";
import type { Measure } from "../../src/domain/measure.ts";
import { buildMeasureView, type MeasureView } from "../../src/domain/measure-view.ts";
import type { ProgressEntry } from "../../src/domain/progress-entry.ts";
import { meetsCondition } from "../../src/find/meets-condition.ts";
import type { Condition, StateWord } from "../../src/understand/condition.ts";
import { describeDeadline } from "../../src/wording/describe-deadline.ts";
import { published } from "../progress/sample-entries.ts";

const TODAY = "2026-11-20";
const cities = new Map(readCities([]).map((records) => [records.city.id, records]));

/** A record of the data with some fields changed. */
function view(id: string, changes: Partial<Measure> = {}, entries: ProgressEntry[] = []): MeasureView {
  const { city, measures } = cities.get(id.split("-")[0]!)!;
  return buildMeasureView({ ...measures.find((one) => one.id === id)!, ...changes }, city, TODAY, entries);
}
const meets = (condition: Condition, of: MeasureView) => meetsCondition(condition, of, () => new Set(["konan-1-1"]));

const PLAIN = { statuses: [], kpis: [], amounts: [], schedule: [], midterm: [], facts: [], deadline: null } as const;
const plain = (changes: Partial<Measure> = {}, entries: ProgressEntry[] = []) =>
  view("konan-1-4", { ...structuredClone(PLAIN), ...changes } as Partial<Measure>, entries);
const schedule = [
  { item: "準備", years: [{ fiscalYear: 2023, text: "検討" }], remark: null },
] as unknown as Measure["schedule"];
const kpis = view("suzaka-37").measure.kpis;
const departments = [
  { division: "総務部", name: "財政課", role: "lead", scope: null },
  { division: "企画部", name: "企画課", role: "joint", scope: null },
] as Measure["departments"];
const finance = { division: "総務部", name: "財政課" };
const department = (
  unit: { division: string | null; name: string | null },
  sharing: Extract<Condition, { kind: "department" }>["sharing"] = "any",
) => ({ kind: "department", units: [unit], words: "", sharing }) satisfies Condition;

const beside = departments.map((one) => ({
  ...one,
  role: one.name === "財政課" ? "related" : "lead",
})) as Measure["departments"];
const later = [
  {
    item: "準備",
    years: [
      { fiscalYear: 2023, text: "―" },
      { fiscalYear: 2024, text: "検討" },
    ],
    remark: null,
  },
] as unknown as Measure["schedule"];
const started = (year: number): Condition => ({ kind: "started", range: { from: year, to: year } });
const costs = (label: string, thousandYen = 3000): Measure["amounts"] => [
  { label, fiscalYear: 2025, thousandYen, asWritten: `${thousandYen}千円`, asOf: null },
];
const undated = (label: string) => costs(label).map((one) => ({ ...one, fiscalYear: null }));
const budget = (from: number | null, to: number | null, isIncluded = true) =>
  ({
    kind: "amount",
    what: "budget",
    from: from === null ? null : { thousandYen: from, isIncluded },
    to: to === null ? null : { thousandYen: to, isIncluded },
    fiscalYear: null,
    present: true,
  }) satisfies Condition;

describe("一つの条件", () => {
  test.each<[string, Condition, MeasureView, MeasureView]>([
    ["課", department(finance), plain({ departments }), plain({ departments: departments.slice(1) })],
    ["部の全体", department({ division: "総務部", name: null }), plain({ departments }), plain({ departments: [] })],
    ["単独", department(finance, "alone"), plain({ departments: departments.slice(0, 1) }), plain({ departments })],
    ["共同", department(finance, "joint"), plain({ departments }), plain({ departments: departments.slice(0, 1) })],
    ["主担当", department(finance, "lead"), plain({ departments }), plain({ departments: beside })],
    ["関係課として", department(finance, "beside"), plain({ departments: beside }), plain({ departments })],
    ["その年に始まった", started(2023), plain({ schedule }), plain({ schedule, addedIn: 2025 })],
    ["追加された年に始まった", started(2025), plain({ schedule, addedIn: 2025 }), plain()],
    ["計画の最初の年度に始まったかはわからない", started(2020), plain({ addedIn: 2020 }), view("isesaki-2-2-1")],
    ["線だけの欄では始まらない", started(2024), plain({ schedule: later }), plain({ schedule })],
    [
      "予算がある",
      budget(null, null),
      plain({ amounts: costs("当初予算額") }),
      plain({ amounts: costs("財政効果額") }),
    ],
    ["予算がない", { ...budget(null, null), present: false }, plain(), plain({ amounts: costs("事業費") })],
    ["額の以上", budget(3000, null), plain({ amounts: costs("事業費") }), plain({ amounts: costs("事業費", 2999) })],
    [
      "額より多い",
      budget(2999, null, false),
      plain({ amounts: costs("予算") }),
      plain({ amounts: costs("予算", 2999) }),
    ],
    [
      "年度の額(何年分もの合計は、どの年度の額でもない)",
      { ...budget(3000, null), fiscalYear: 2025 },
      plain({ amounts: undated("事業費") }),
      plain({ amounts: undated("事業費・３か年計") }),
    ],
    ["額の以下", budget(null, 3000), plain({ amounts: costs("予算") }), plain({ amounts: costs("予算", 3001) })],
    ["額の未満", budget(null, 3001, false), plain({ amounts: costs("予算") }), plain({ amounts: costs("予算", 3001) })],
    ["区分", { kind: "section", ids: ["konan-1-1"], label: "" }, view("konan-1-1"), view("konan-1-2")],
    ["前の一覧", { kind: "records", ids: ["konan-1-1"], words: "" }, view("konan-1-1"), view("konan-1-2")],
    ["話題", { kind: "topic", words: "x", literal: false }, view("konan-1-1"), view("konan-1-2")],
    ["期間の区分", { kind: "term", term: "中期" }, plain({ term: "中期" }), plain({ term: null })],
    ["追加", { kind: "added", range: null }, plain({ addedIn: 2021 }), plain({ addedIn: null })],
    [
      "その年の追加",
      { kind: "added", range: { from: 2021, to: 2021 } },
      plain({ addedIn: 2021 }),
      plain({ addedIn: 2022 }),
    ],
    ["工程あり", { kind: "schedule", fiscalYear: 2023, filled: true }, plain({ schedule }), plain()],
    ["工程なし", { kind: "schedule", fiscalYear: 2024, filled: false }, plain({ schedule }), view("isesaki-2-2-1")],
    ["ますのことば", { kind: "value", words: "検討", fiscalYear: 2023 }, plain({ schedule }), plain()],
    ["ほかの年のことば", { kind: "value", words: "検討", fiscalYear: null }, plain({ schedule }), plain()],
    ["目標の単位", { kind: "indicator", unit: "%" }, plain({ kpis }), plain()],
    ["目標の年", { kind: "indicator", fiscalYear: 2025 }, plain({ kpis }), plain()],
    ["指標がない", { kind: "indicator", count: { from: 0, to: 0 } }, plain(), plain({ kpis })],
    ["指標の種類", { kind: "indicator", category: "統計指標" }, view("suzaka-35"), view("suzaka-36")],
    ["現状値が0", { kind: "indicator", baseline: "zero" }, view("suzaka-38"), view("suzaka-36")],
    ["現状値がない", { kind: "indicator", baseline: "blank" }, view("suzaka-39"), view("suzaka-35")],
    ["現状値の年", { kind: "indicator", baselineYear: 2020 }, view("suzaka-36"), view("suzaka-35")],
    ["線の横の、現状値の年", { kind: "indicator", baselineYear: 2020 }, view("suzaka-39"), view("suzaka-38")],
    ["目標の書きかた", { kind: "indicator", bound: "below" }, view("suzaka-37"), view("suzaka-36")],
    [
      "一つの指標が、どれも持つ",
      { kind: "indicator", unit: "%", bound: "below", count: { from: 3, to: 3 } },
      view("suzaka-37"),
      view("suzaka-36"),
    ],
    [
      "取組事項の数",
      { kind: "parts", what: "items", count: { from: 1, to: 1 } },
      view("isesaki-2-2-1"),
      view("isesaki-1-1-1"),
    ],
    ["見出しの数", { kind: "parts", what: "groups", count: { from: 2, to: 2 } }, view("suzaka-36"), view("suzaka-35")],
    ["年の欄が同じ", { kind: "cells", from: 2021, to: 2025, same: true }, view("konan-1-4"), view("konan-1-1")],
    ["年の欄が変わる", { kind: "cells", from: 2023, to: 2024, same: false }, view("konan-1-2"), view("konan-1-1")],
    [
      "一つの予定の、年ごとのことば",
      {
        kind: "row",
        cells: [
          { words: "検討", from: 2020, to: 2023, count: 4 },
          { words: "実施", from: 2024, to: 2024, count: 1 },
        ],
      },
      view("isesaki-3-3-1"),
      view("isesaki-1-7-2"),
    ],
    [
      "欄の中の数",
      { kind: "value", words: "○施設", fiscalYear: null, whole: true },
      view("isesaki-1-7-2"),
      view("isesaki-3-3-1"),
    ],
    [
      "予定の欄がなくても、年を言う事実が始まりを言う",
      { kind: "started", range: { from: 2021, to: 2021 }, words: "基本設計" },
      view("isesaki-1-4-1"),
      view("isesaki-3-3-1"),
    ],
    [
      "前の年から続くことは、その年に始まらない",
      { kind: "started", range: { from: 2023, to: 2023 }, words: "実施" },
      view("isesaki-5-6-1"),
      view("isesaki-2-8-1"),
    ],
    [
      "何もない欄は、同じでも違うのでもない",
      { kind: "cells", from: 2021, to: 2022, same: false },
      view("konan-1-1"),
      plain(),
    ],
    ["書きこみのある欄", { kind: "column", name: "中間進捗", filled: true }, view("konan-1-3"), view("konan-1-1")],
    ["書きこみのない欄", { kind: "column", name: "中間進捗", filled: false }, view("konan-1-1"), view("isesaki-1-1-1")],
    ["指標の数", { kind: "indicator", count: { from: 1, to: null } }, plain({ kpis }), plain()],
    ["目標の記載", { kind: "stated", fact: "target", present: true }, plain({ kpis }), plain()],
    ["目標の記載なし", { kind: "stated", fact: "target", present: false }, plain(), plain({ kpis })],
    ["期限の記載", { kind: "stated", fact: "deadline", present: true }, view("annaka-1-2-1"), plain()],
    ["担当の記載", { kind: "stated", fact: "department", present: true }, plain(), view("annaka-1-2-1")],
    ["予定の記載", { kind: "stated", fact: "schedule", present: true }, plain({ schedule }), plain()],
    ["金額の記載", { kind: "stated", fact: "amount", present: false }, plain(), view("isesaki-2-7-2")],
    ["文書", { kind: "document", id: "saikido-list", title: "" }, view("annaka-1-2-1"), view("konan-1-1")],
    ["時点", { kind: "as_of", from: "2023-10-01", to: "2023-10-31" }, view("annaka-1-2-1"), plain()],
  ])("%s", (_, condition, inside, outside) => {
    expect(meets(condition, inside)).toBe(true);
    expect(meets(condition, outside)).toBe(false);
  });

  test("何年度の記録かは、期限・工程・中間の目標・金額・指標・事実のどれかがその年のこと。空のますは、その年のことではない", () => {
    const of2023 = (changes: Partial<Measure>) =>
      meets({ kind: "year", range: { from: 2023, to: 2023 } }, plain(changes));
    const step = (text: string) => [{ item: "準備", years: [{ fiscalYear: 2023, text }], remark: null }];
    const amount = { fiscalYear: 2023, label: "効果額", asWritten: "10千円" };
    expect([
      of2023({ schedule }),
      of2023({ midterm: [{ fiscalYear: 2023, text: "半分" }] as Measure["midterm"] }),
      of2023({ amounts: [amount] as unknown as Measure["amounts"] }),
      of2023({ deadline: view("annaka-1-2-1").measure.deadline }),
      of2023({ facts: [{ label: "開始", value: "令和5年度" }] as unknown as Measure["facts"] }),
    ]).toEqual(Array(5).fill(true));
    expect([
      of2023({}),
      of2023({ schedule: step(" ") as unknown as Measure["schedule"] }),
      of2023({ midterm: [{ fiscalYear: 2023, text: "" }] as Measure["midterm"] }),
      of2023({ amounts: [{ ...amount, fiscalYear: 2024 }] as unknown as Measure["amounts"] }),
      of2023({ facts: [{ label: "開始", value: "令和6年度" }] as unknown as Measure["facts"] }),
    ]).toEqual(Array(5).fill(false));
    const within = (from: number | null, to: number | null) =>
      meets({ kind: "year", range: { from, to } }, plain({ schedule }));
    expect([within(2023, null), within(null, 2023), within(2024, null), within(null, 2022)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test("数は、ほかの数の終わりに当たらない。年度のない数は、どの年度にも当たる", () => {
    const counts = (text: string) => plain({ facts: [{ label: "回数", value: text }] as unknown as Measure["facts"] });
    const says = (words: string, fiscalYear: number | null, of: MeasureView) =>
      meets({ kind: "value", words, fiscalYear }, of);
    expect([
      says("3回", null, counts("13回")),
      says("3回", null, counts("13回、3回")),
      says("3回", 2023, counts("3回")),
    ]).toEqual([false, true, true]);
    expect([says("検討", 2024, plain({ schedule })), says("検討", 2023, plain({ schedule }))]).toEqual([false, true]);
  });

  test("文書一つだけにある記録は、ほかの文書にもあるものではない", () => {
    const one = view("annaka-1-2-1");
    const [source] = one.measure.sources;
    const only = (sources: Measure["sources"]) =>
      meets({ kind: "document", id: source!.document, title: "", only: true }, view("annaka-1-2-1", { sources }));
    expect([only([source!]), only([source!, { ...source!, document: "other" }])]).toEqual([true, false]);
  });

  test("表に書かれた状況のことばは、表のことばのまま比べる", () => {
    const of = (asWritten: string | null) =>
      plain({ statuses: [{ ...view("annaka-1-2-1").measure.statuses[0]!, asWritten }] as Measure["statuses"] });
    const says = (one: MeasureView) => meets({ kind: "status_word", words: "実施中" }, one);
    expect([says(of("実施中")), says(of("完了")), says(of(null)), says(plain())]).toEqual([true, false, false, false]);
  });

  test("「この文書で達成」は、その文書の書きかたで決まる。ほかの文書では達成でも", () => {
    const status = view("annaka-1-2-1").measure.statuses[0]!;
    const [list, sheet] = [
      { ...status, document: "saikido-list", means: "achieved" as const },
      { ...status, document: "sheet", means: "in_progress" as const },
    ];
    const sources = view("annaka-1-2-1").measure.sources.flatMap((source) => [
      { ...source, document: "saikido-list" },
      { ...source, document: "sheet" },
    ]);
    const of = view("annaka-1-2-1", { statuses: [list, sheet] as Measure["statuses"], sources });
    const within = (id: string, state: StateWord) =>
      meets(
        {
          kind: "and",
          of: [
            { kind: "document", id, title: "" },
            { kind: "state", state },
          ],
        },
        of,
      );
    expect([within("saikido-list", "achieved"), within("sheet", "achieved")]).toEqual([true, false]);
    expect([within("saikido-list", "not_achieved"), within("sheet", "not_achieved")]).toEqual([false, true]);
  });

  test("ページ", () => {
    const [source] = view("isesaki-2-2-1").measure.sources;
    expect(meets({ kind: "page", from: source!.page!, to: source!.page! }, view("isesaki-2-2-1"))).toBe(true);
    expect(meets({ kind: "page", from: 999, to: null }, view("isesaki-2-2-1"))).toBe(false);
  });

  test("資料にない課の名前は、どの記録にも当たらない", () => {
    expect(meets({ kind: "unknown_department", words: "農政課" }, plain())).toBe(false);
  });

  test("期限は両端を含み、開いた端は限らない", () => {
    const due = view("annaka-1-2-1");
    const within = (from: number | null, to: number | null) => meets({ kind: "deadline", range: { from, to } }, due);
    expect([within(2023, 2023), within(null, 2023), within(2023, null), within(null, null)]).toEqual(
      Array(4).fill(true),
    );
    expect([within(2024, null), within(null, 2022)]).toEqual([false, false]);
  });
});

describe("状況", () => {
  const report = (status: "achieved" | "late" | "not_started" | "in_progress" | "stopped") => [
    published(1, { measureId: "konan-1-4", recordedAt: "2026-04-10T03:00:00.000Z", status, fiscalYear: 2025 }),
  ];
  test.each<StateWord>(["achieved", "late", "not_started", "in_progress", "stopped"])("報告が%sのもの", (word) => {
    const condition: Condition = { kind: "state", state: word };
    expect(meets(condition, plain({}, report(word as "late")))).toBe(true);
    expect(meets(condition, plain())).toBe(false);
  });

  test("達成の記載なしは、達成でないものすべて", () => {
    expect(meets({ kind: "state", state: "not_achieved" }, plain())).toBe(true);
    expect(meets({ kind: "state", state: "not_achieved" }, plain({}, report("late")))).toBe(true);
    expect(meets({ kind: "state", state: "not_achieved" }, plain({}, report("achieved")))).toBe(false);
  });

  test("未報告と報告ありは、どちらか一方", () => {
    for (const one of [plain(), plain({}, report("late"))]) {
      const [reported, unreported] = (["reported", "unreported"] as const).map((state) =>
        meets({ kind: "state", state }, one),
      );
      expect(reported).toBe(!unreported);
    }
  });

  test("延期は、期限をあとの日に動かした報告があるもの", () => {
    const moved = published(4, {
      measureId: "konan-1-4",
      recordedAt: "2026-11-02T03:00:00.000Z",
      deadline: { newDate: "2027-03-31", reason: "会場の改修" },
    });
    expect(meets({ kind: "state", state: "postponed" }, view("konan-1-4", {}, [moved]))).toBe(true);
    expect(meets({ kind: "state", state: "postponed" }, view("konan-1-4"))).toBe(false);
  });
});

describe("組み合わせ", () => {
  const yes: Condition = { kind: "term", term: "中期" };
  const no: Condition = { kind: "term", term: "短期" };
  const one = plain({ term: "中期" });
  test.each<[string, Condition, boolean]>([
    ["すべて", { kind: "and", of: [yes, yes] }, true],
    ["一つでも外れれば外れる", { kind: "and", of: [yes, no] }, false],
    ["どれか", { kind: "or", of: [no, yes] }, true],
    ["どれも当たらない", { kind: "or", of: [no, no] }, false],
    ["打ち消し", { kind: "not", of: no }, true],
    ["打ち消しの中のどれか", { kind: "not", of: { kind: "or", of: [no, yes] } }, false],
    ["打ち消しの打ち消し", { kind: "not", of: { kind: "not", of: yes } }, true],
    ["条件のない「すべて」は当たる", { kind: "and", of: [] }, true],
    ["候補のない「どれか」は当たらない", { kind: "or", of: [] }, false],
  ])("%s", (_, condition, expected) => expect(meets(condition, one)).toBe(expected));
});

test("資料に「毎年度」とあるものは、計画の終わりの年度が期限のものではなく、期限の記載がないものでもない", () => {
  const facts = [{ label: "いつまで", value: "毎年度", asOf: null }] as unknown as Measure["facts"];
  const open = view("isesaki-1-1-1", { deadline: null, facts });
  const bare = view("isesaki-1-1-1", { deadline: null, facts: [] });
  const dueThen = { kind: "deadline", range: { from: 2024, to: 2024 } } as const;
  const unstated = { kind: "stated", fact: "deadline", present: false } as const;
  expect([open, bare].map((one) => [meets(dueThen, one), meets(unstated, one)])).toEqual([
    [false, false],
    [true, true],
  ]);
  const later = view("isesaki-1-1-1", {
    deadline: null,
    facts: [{ label: "仕上げの時期", value: "R10以降", asOf: null }] as unknown as Measure["facts"],
  });
  expect([meets(dueThen, later), describeDeadline({ ...later, deadline: null })]).toEqual([false, "R10以降"]);
  expect([describeDeadline(open), describeDeadline(bare)]).toEqual([
    expect.stringMatching(/^毎年度\(計画の終わりは令和6年度末/),
    expect.stringContaining("この取組だけの期限は記載なし"),
  ]);
});
