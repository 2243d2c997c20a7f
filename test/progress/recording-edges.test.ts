import { describe, expect, test } from "vitest";
import { buildProgressBook, EMPTY_CONTENT, type EntryContent } from "../../src/domain/progress-entry.ts";
import { describeCsvFaults, findCsvEntries } from "../../src/progress/find-csv-entries.ts";
import { findDoubts } from "../../src/progress/find-doubts.ts";
import { findRecording } from "../../src/progress/find-recording.ts";
import { findRecordings } from "../../src/progress/find-recordings.ts";
import { buildRecordingInput, recordingFormFor } from "../../src/progress/recording-form.ts";
import { isFieldTooLong, type RecordingInput } from "../../src/progress/recording-input.ts";
import { measureOf, published, recordsOf } from "./sample-entries.ts";

/** What `find-recording` and `edges` leave: the last value on each side, on the form, in a file and in what is doubted. */
const TODAY = "2025-10-10";
const { city } = recordsOf("konan");
const measure = measureOf("konan-1-3");
const STEP = "取組計画(公式LINE新規ユーザー)";
const read = (input: RecordingInput) => findRecording(input, measure, city, TODAY);

test.each<[string, RecordingInput]>([
  ["期間のはじめの年度", { status: "達成", fiscalYear: "R3" }],
  ["期間のおわりの年度", { status: "達成", fiscalYear: "R7" }],
  ["きょうの確認日", { nextCheckOn: TODAY }],
  ["いちばん大きい効果額", { effectThousandYen: "1000000000", fiscalYear: "R7" }],
  ["千文字ちょうど", { note: "あ".repeat(1000) }],
  ["評価だけと年度", { evaluation: "4", fiscalYear: "R7" }],
])("%sは受け取る", (_, input) => expect(read(input).kind).toBe("good"));

test.each<[string, RecordingInput, string, string]>([
  ["期間より前の年度", { status: "達成", fiscalYear: "R2" }, "fiscalYear", "令和2年度"],
  ["期間よりあとの年度", { status: "達成", fiscalYear: "R8" }, "fiscalYear", "令和8年度"],
  ["時点でないことば", { point: "いつか", note: "x" }, "point", "いつか"],
  ["大きすぎる効果額", { effectThousandYen: "1000000001", fiscalYear: "R7" }, "effectThousandYen", "10億"],
  ["負の効果額", { effectThousandYen: "-1", fiscalYear: "R7" }, "effectThousandYen", "0千円"],
  ["年度のない効果額", { effectThousandYen: "5" }, "fiscalYear", "年度が要ります"],
  ["値のない指標", { kpiName: "湖南市公式LINE新規ユーザー" }, "kpiValue", "値を書いて"],
  ["どれともいわない工程", { stepDone: "済み" }, "stepItem", "どの工程か"],
  ["読めない工程の年度", { stepItem: STEP, stepFiscalYear: "ことし" }, "stepFiscalYear", "ことし"],
  ["済みでもまだでもない", { stepItem: STEP, stepDone: "たぶん" }, "stepDone", "たぶん"],
  ["字の数では収まっても重すぎる文", { note: "x".repeat(3001) }, "note", "文字まで"],
])("%sは、その欄のこととして断り、どうすればよいかを言う", (_, input, field, words) => {
  const result = read(input);
  expect(result.kind === "bad" && result.faults).toEqual([{ field, message: expect.stringContaining(words) }]);
});

test("読めない年度は、年度の欄でだけ断る。評価と効果額の欄で、もう一度は言わない", () => {
  const result = read({ evaluation: "4", effectThousandYen: "5", fiscalYear: "いつか" });
  expect(result.kind === "bad" && result.faults.map(({ field }) => field)).toEqual(["fiscalYear"]);
});

test("いくつもの指標: 読めない値は、同じことばでも、どの指標の欄でも断る。読めない年度は一度だけ", () => {
  const kpis = ["甲", "乙", "丙"].map((name) => ({ ...measure.kpis[0]!, name }));
  const moreKpis = [
    { name: "乙", value: "5" },
    { name: "丙", value: "たくさん" },
  ];
  const input = { fiscalYear: "いつか", kpiName: "甲", kpiValue: "たくさん", moreKpis };
  const { faults } = findRecordings(input, { ...measure, kpis }, city, TODAY);
  expect(faults.map(({ field, kpi }) => [field, kpi])).toEqual([
    ["fiscalYear", undefined],
    ["kpiValue", "甲"],
    ["kpiValue", "丙"],
  ]);
});

test("一つの欄は2,000字まで。組になる字も一字と数える", () => {
  const texts = ["あ".repeat(2_000), "𠮷".repeat(2_000), "あ".repeat(2_001), "𠮷".repeat(2_001)];
  expect(texts.map(isFieldTooLong)).toEqual([false, false, true, true]);
});

test("選べることばは、一つずつ「」に入れて並べる", () => {
  const result = read({ stepItem: "ない工程" });
  expect(result.kind === "bad" && result.faults[0]!.message).toMatch(
    /工程は次のどれかです: 「[^」]+」、「[^」]+」、「/,
  );
  const two = { ...measure, kpis: ["甲", "乙"].map((name) => ({ ...measure.kpis[0]!, name })) };
  const unnamed = findRecording({ kpiValue: "5" }, two, city, TODAY);
  expect(unnamed.kind === "bad" && unnamed.faults).toEqual([
    { field: "kpiName", message: "指標は次のどれかです: 「甲」、「乙」" },
  ]);
});

test("工程や評価の段階が一つだけでも、欄が出る。工程は済みかまだかを選べる", () => {
  const one = { ...measure, schedule: measure.schedule.slice(0, 1) };
  const { fields } = recordingFormFor(one, { ...city, evaluationScale: city.evaluationScale.slice(0, 1) }, TODAY);
  const valuesOf = (name: string) => fields.find(({ field }) => field === name)?.options.map(({ value }) => value);
  expect(valuesOf("stepItem")).toEqual([one.schedule[0]!.item]);
  expect(valuesOf("stepDone")).toEqual(["済み", "まだ"]);
  expect(valuesOf("evaluation")).toEqual(["5"]);
});

test("長い書きまちがいは、短く引く", () => {
  const result = read({ status: "とても".repeat(100) });
  expect(result.kind === "bad" && result.faults[0]!.message.length).toBeLessThan(100);
});

test("工程は、書かなければ済み。見えない字は除き、単位の付いた値は読む", () => {
  const isDone = (stepDone: string) => {
    const result = read({ stepItem: STEP, stepDone });
    return result.kind === "good" && result.content.step?.done;
  };
  expect(["", "済", "済み", "完了", "はい", "TRUE", "1", "○"].filter((yes) => isDone(yes) !== true)).toEqual([]);
  expect(["まだ", "未", "未了", "いいえ", "False", "0", "×"].filter((no) => isDone(no) !== false)).toEqual([]);
  expect(read({ kpiValue: "250件", note: "一\u202E二\u0007三 " })).toMatchObject({
    content: { kpi: { value: 250 }, note: "一二三" },
  });
});

test.each([
  [true, "済み"],
  [false, "まだ"],
])("訂正の様式は、工程が済みか(%s)を、選んだことばのまま見せる", (done, stepDone) => {
  const step = { item: STEP, fiscalYear: null, done };
  expect(buildRecordingInput({ ...EMPTY_CONTENT, step })).toMatchObject({ stepItem: STEP, stepDone });
});

test("年度の選択肢は計画の期間。期間がなければいまの前後、終わりだけならその前の五年", () => {
  const yearsIn = (period: typeof city.plan.period) => {
    const form = recordingFormFor(measure, { ...city, plan: { ...city.plan, period } }, TODAY);
    const { options, initial } = form.fields.find(({ field }) => field === "fiscalYear")!;
    return [options[0]!.value, options.at(-1)!.value, initial];
  };
  expect(yearsIn({ from: 2021, to: 2025 })).toEqual(["R3", "R7", "R7"]);
  expect(yearsIn(null)).toEqual(["R3", "R8", "R7"]);
  expect(yearsIn({ from: null, to: 2027 })).toEqual(["R3", "R9", "R7"]);
  expect(yearsIn({ from: null, to: 2023 })).toEqual(["R1", "R5", ""]);
});

describe("もっともらしくない値", () => {
  const kpi = {
    ...measure.kpis[0]!,
    name: "k",
    unit: "件",
    baseline: null,
    target: { value: 20, upper: null, bound: "exactly" as const, fiscalYear: 2026, asWritten: "20件" },
  };
  const doubt = (
    content: Partial<EntryContent>,
    changes: Partial<typeof kpi> | { target: null } = {},
    known?: number,
  ) =>
    findDoubts(
      { ...EMPTY_CONTENT, ...content },
      {
        measure: { ...measure, kpis: [{ ...kpi, ...changes } as (typeof measure.kpis)[number]] },
        corrects: null,
        known: known === undefined ? [] : [{ name: "k", value: known }],
        today: TODAY,
      },
    );
  const asks = (value: number, changes?: Partial<typeof kpi> | { target: null }, known?: number) =>
    doubt({ kpi: { name: "k", value } }, changes, known).length > 0;

  test("増やす数の目標とは、くらべない。目標も前の値もなければ、たずねない", () => {
    const increase = { target: { ...kpi.target, bound: "increaseBy" as unknown as "exactly" } };
    expect([asks(3_000, increase, 300), asks(1, increase), asks(200, { target: null })]).toEqual([false, false, false]);
  });

  test("前に報告された値が、くらべる相手になる", () => {
    expect([asks(3_000, {}, 300), asks(3_001, {}, 300)]).toEqual([false, true]);
    expect([asks(-1), asks(-1, {}, -1)]).toEqual([true, false]);
    // Only where all that is known lies below zero.
    expect([asks(5, { target: null }, -5), asks(5, {}, -5)]).toEqual([true, false]);
    const share = { unit: "%", target: { ...kpi.target, value: 90 } };
    expect([asks(101, share), asks(101, share, 100), asks(101, share, 101)]).toEqual([true, true, false]);
  });

  test("同じ値なら一度の返事で済むように、鍵は値ごと", () => {
    expect(doubt({ kpi: { name: "k", value: 999 } })[0]).toMatchObject({ field: "kpiValue", key: "kpiValue:k:999" });
    const deadline = (newDate: string) => doubt({ deadline: { newDate, reason: "x" } }).map(({ key }) => key);
    expect([deadline(TODAY), deadline("2025-10-09")]).toEqual([[], ["newDeadline:2025-10-09"]]);
  });
});

describe("CSV", () => {
  const HEAD = "記録ID,年度,状況,時点,変更なし,記録番号\n";
  const readCsv = (text: string, entries = [published(1)]) => {
    const result = findCsvEntries({
      bytes: new TextEncoder().encode(text),
      records: recordsOf("konan"),
      book: buildProgressBook(entries),
      recordedBy: "U0A",
      now: new Date(`${TODAY}T01:00:00.000Z`),
      idOf: (line) => `csv-${line}`,
    });
    return result.kind === "bad" ? describeCsvFaults(result.faults).join("\n") : result.entries.length;
  };

  test.each<[string, string, string]>([
    ["知らない見出し", "知らない,記録ID\n", "1行目 知らない"],
    ["引用符のまちがい", 'a"b\n"', "1行目: 引用符"],
    ["記録IDのない行", `${HEAD},R7,達成,,,\n`, "2行目 記録ID"],
    ["ない記録", `${HEAD}konan-9,R7,達成,,,\n`, "「konan-9」"],
    ["変更なしの欄のほかのことば", `${HEAD}konan-1-3,,,,はい,\n`, "2行目 変更なし"],
    ["変更なしと、変更", `${HEAD}konan-1-3,R7,達成,,変更なし,\n`, "ほかのことを書けません"],
    ["同じ取組・年度・時点", `${HEAD}konan-1-3,R7,達成,年度末,,\nkonan-1-3,R7,遅れ,年度末,,\n`, "3行目 記録ID: 2行目"],
    ["だれのでもない番号", `${HEAD}konan-1-3,R7,達成,,,e9\n`, "この記録にない記録番号"],
    ["ほかの記録の番号", `${HEAD}konan-1-4,R7,達成,,,e1\n`, "この記録にない記録番号"],
    ["二千行より多い行", `${HEAD}${"konan-1-3,R7,進行中,,,\n".repeat(2001)}`, "2000行まで"],
  ])("%sは、行を言って断る", (_, text, words) => expect(readCsv(text)).toContain(words));

  test("取り消された記録の番号は、書き出しなおすように言う", () => {
    expect(readCsv(`${HEAD}konan-1-3,R7,達成,,,e1\n`, [published(1, { state: "withdrawn" })])).toContain(
      "書き出しなおして",
    );
  });

  test("時点が違えば、同じ取組の二行も受け取る。変更なしだけの行も一つの記録", () => {
    expect(readCsv(`${HEAD}konan-1-3,R7,達成,年度末,,\nkonan-1-3,R7,遅れ,中間,,\n`)).toBe(2);
    expect(readCsv(`${HEAD}konan-1-3,,,,変更なし,\n`)).toBe(1);
  });
});
