import { describe, expect, test } from "vitest";
import { EMPTY_CONTENT } from "../../src/domain/progress-entry.ts";
import { findRecording } from "../../src/progress/find-recording.ts";
import { buildRecordingInput, recordingFormFor } from "../../src/progress/recording-form.ts";
import type { RecordingInput } from "../../src/progress/recording-input.ts";
import { measureOf, recordsOf } from "./sample-entries.ts";

const TODAY = "2025-10-10";
const record = (id: string, input: RecordingInput) =>
  findRecording(input, measureOf(id), recordsOf(id.split("-")[0]!).city, TODAY);

describe("記録の受け取り", () => {
  test("湖南市の年度末: 評価・効果額・指標・工程・次の確認日・期限", () => {
    const input = {
      status: "達成",
      fiscalYear: "令和7年度",
      point: "年度末",
      kpiValue: "250",
      stepItem: "取組計画(公式LINE新規ユーザー)",
      stepFiscalYear: "R7",
      stepDone: "済み",
      evaluation: "4 目標以上の成果があった",
      effectThousandYen: "1,250",
      note: "広報紙で登録を呼びかけた",
      evidenceUrl: "https://www.city.example.lg.jp/r7.pdf",
      nextCheckOn: "2026/4/30",
      newDeadline: "令和8年9月30日",
      deadlineReason: "入札が不調",
    };
    const result = record("konan-1-3", input);
    expect(result).toEqual({
      kind: "good",
      content: {
        ...EMPTY_CONTENT,
        status: "achieved",
        fiscalYear: 2025,
        point: "year_end",
        kpi: { name: "湖南市公式LINE新規ユーザー", value: 250 },
        step: { item: "取組計画(公式LINE新規ユーザー)", fiscalYear: 2025, done: true },
        evaluation: 4,
        effectThousandYen: 1250,
        note: "広報紙で登録を呼びかけた",
        evidenceUrl: "https://www.city.example.lg.jp/r7.pdf",
        nextCheckOn: "2026-04-30",
        deadline: { newDate: "2026-09-30", reason: "入札が不調" },
      },
    });
    if (result.kind === "good") expect(record("konan-1-3", buildRecordingInput(result.content))).toEqual(result);
  });

  test.each<[string, string, RecordingInput, [string | null, string]]>([
    ["何も書いていない", "konan-1-3", { fiscalYear: "R7", point: "any" }, [null, "どれか一つは書いて"]],
    [
      "知らない状況",
      "konan-1-3",
      { status: "まあまあ" },
      ["status", "未着手・進行中・達成・遅れ・中止・見直し・遅れそう"],
    ],
    ["計画の外の年度", "konan-1-3", { status: "達成", fiscalYear: "R12" }, ["fiscalYear", "計画の期間の外"]],
    ["読めない年度", "konan-1-3", { status: "達成", fiscalYear: "ことし" }, ["fiscalYear", "R7"]],
    ["年度のない年度末", "konan-1-3", { status: "達成", point: "年度末" }, ["fiscalYear", "年度が要ります"]],
    [
      "ほかの記録の指標",
      "konan-1-3",
      { kpiName: "タウンミーティングの開催回数", kpiValue: "3" },
      ["kpiName", "湖南市公式LINE新規ユーザー"],
    ],
    ["指標のない記録の値", "konan-1-1", { kpiValue: "3" }, ["kpiValue", "指標がありません"]],
    ["いくつもある指標の、どれか", "suzaka-37", { kpiValue: "3" }, ["kpiName", "次のどれか"]],
    ["数でない値", "konan-1-3", { kpiValue: "たくさん" }, ["kpiValue", "数字だけ"]],
    ["ない工程", "konan-1-3", { stepItem: "測量" }, ["stepItem", "取組計画(メール配信システム)"]],
    [
      "予定のない年度の工程",
      "konan-1-3",
      { stepItem: "取組計画(メール配信システム)", stepFiscalYear: "R7" },
      ["stepFiscalYear", "令和7年度の予定はありません"],
    ],
    [
      "段階のない市の評価",
      "annaka-1-1-1",
      { evaluation: "4", fiscalYear: "R7" },
      ["evaluation", "評価の段階がありません"],
    ],
    [
      "段階の外の評価",
      "konan-1-3",
      { evaluation: "6", fiscalYear: "R7" },
      ["evaluation", "5 目標を大きく上回る成果があった"],
    ],
    ["年度のない評価", "konan-1-3", { evaluation: "4" }, ["fiscalYear", "評価には年度"]],
    [
      "マイナスの効果額",
      "konan-1-3",
      { effectThousandYen: "-1", fiscalYear: "R7" },
      ["effectThousandYen", "0千円から"],
    ],
    ["http の根拠", "konan-1-3", { status: "達成", evidenceUrl: "http://example.jp" }, ["evidenceUrl", "https://"]],
    [
      "[C69] javascript の根拠",
      "konan-1-3",
      { status: "達成", evidenceUrl: "javascript:alert(1)" },
      ["evidenceUrl", "https://"],
    ],
    ["過ぎた確認日", "konan-1-3", { status: "達成", nextCheckOn: "2025-10-09" }, ["nextCheckOn", "きょうより前"]],
    [
      "暦にない日",
      "konan-1-3",
      { newDeadline: "2026-02-30", deadlineReason: "雪" },
      ["newDeadline", "2026-03-31 の形"],
    ],
    ["理由のない延期", "konan-1-3", { newDeadline: "2026-09-30" }, ["deadlineReason", "理由"]],
    ["日のない延期の理由", "konan-1-3", { status: "遅れ", deadlineReason: "雪" }, ["newDeadline", "新しい期限の日"]],
    ["[C67] 電話番号の入った文", "konan-1-3", { note: "田中 090-1234-5678 まで" }, ["note", "電話番号"]],
    ["長すぎる文", "konan-1-3", { note: "あ".repeat(1001) }, ["note", "1000文字まで"]],
  ])("%s は断り、直しかたを言う", (_, id, input, [field, words]) => {
    const result = record(id, input);
    const fault = result.kind === "bad" ? result.faults[0] : undefined;
    expect(fault?.field).toBe(field);
    expect(fault?.message).toContain(words);
  });

  test("まちがいは一度に全部言う", () => {
    const result = record("konan-1-3", { status: "?", kpiValue: "?", nextCheckOn: "?" });
    expect(result.kind === "bad" && result.faults.map(({ field }) => field)).toEqual([
      "status",
      "kpiValue",
      "nextCheckOn",
    ]);
  });

  test("評価の 0 や効果額の 0 千円は、書かれていないことと違う", () => {
    expect(record("konan-1-3", { effectThousandYen: "0", fiscalYear: "R7" })).toMatchObject({
      content: { effectThousandYen: 0 },
    });
  });
});

describe("記録の様式", () => {
  const fieldsOf = (id: string) =>
    recordingFormFor(measureOf(id), recordsOf(id.split("-")[0]!).city, TODAY).fields.map(({ field }) => field);

  test("評価の段階・指標・工程のある記録", () => {
    expect(fieldsOf("konan-1-3")).toEqual([
      "status",
      "fiscalYear",
      "point",
      "kpiValue",
      "stepItem",
      "stepFiscalYear",
      "stepDone",
      "evaluation",
      "effectThousandYen",
      "note",
      "evidenceUrl",
      "nextCheckOn",
      "newDeadline",
      "deadlineReason",
    ]);
  });

  test("どれもない公約は短い", () => {
    expect(fieldsOf("annaka-1-1-1")).toEqual([
      "status",
      "fiscalYear",
      "point",
      "note",
      "evidenceUrl",
      "nextCheckOn",
      "newDeadline",
      "deadlineReason",
    ]);
  });

  test("評価は市のことばで、年度は計画の期間から選ぶ", () => {
    const { fields } = recordingFormFor(measureOf("konan-1-3"), recordsOf("konan").city, TODAY);
    const field = (name: string) => fields.find((other) => other.field === name)!;
    expect(field("evaluation").options[0]).toEqual({ value: "5", label: "5 目標を大きく上回る成果があった" });
    expect(field("fiscalYear").options.map(({ value }) => value)).toEqual(["R3", "R4", "R5", "R6", "R7"]);
    expect(field("fiscalYear").initial).toBe("R7");
    expect(field("kpiValue").hint).toBe("湖南市公式LINE新規ユーザー(件)。目標はLINE200件増");
  });

  test("訂正の様式には、もとの値が入っている", () => {
    const content = { ...EMPTY_CONTENT, status: "late" as const, fiscalYear: 2024, note: "雨で遅れた" };
    const { fields } = recordingFormFor(measureOf("konan-1-3"), recordsOf("konan").city, TODAY, content);
    expect(
      Object.fromEntries(fields.filter(({ initial }) => initial).map(({ field, initial }) => [field, initial])),
    ).toEqual({
      status: "late",
      fiscalYear: "R6",
      point: "any",
      note: "雨で遅れた",
    });
  });

  test("どの記録の様式も、選択肢は読める値だけ", () => {
    for (const cityId of ["isesaki", "annaka", "suzaka", "konan"]) {
      const { city, measures } = recordsOf(cityId);
      for (const measure of measures) {
        for (const { field, options } of recordingFormFor(measure, city, TODAY).fields) {
          for (const { value } of options) {
            if (field.startsWith("step") || field === "kpiName") continue;
            const result = findRecording({ fiscalYear: "R7", status: "達成", [field]: value }, measure, city, TODAY);
            const faults = result.kind === "bad" ? result.faults.filter((fault) => fault.field === field) : [];
            expect(faults.filter(({ message }) => !message.includes("期間の外"))).toEqual([]);
          }
        }
      }
    }
  });
});
