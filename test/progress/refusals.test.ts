import { expect, test } from "vitest";
import { EMPTY_CONTENT, MAX_REASON_CHARS } from "../../src/domain/progress-entry.ts";
import { findDoubts } from "../../src/progress/find-doubts.ts";
import { findRecording } from "../../src/progress/find-recording.ts";
import type { RecordingInput } from "../../src/progress/recording-input.ts";
import { describeUndoFault, findCommentFault, findRedactionFault } from "../../src/progress/review-flow.ts";
import { measureOf, recordsOf } from "./sample-entries.ts";

const TODAY = "2025-10-10";
const faultsOf = (id: string, input: RecordingInput) => {
  const result = findRecording(input, measureOf(id), recordsOf(id.split("-")[0]!).city, TODAY);
  return result.kind === "bad" ? result.faults.map(({ field, message }) => `${field}: ${message}`) : [];
};
const step = measureOf("konan-1-3").schedule[0]!.item;
const YEAR = "R7 や 令和7年度 の形で書いてください";
const DAY = "2026-03-31 の形で書いてください";

/** What a field says to what it cannot read: the whole sentence, for each ends in what to write instead. */
test.each<[string, RecordingInput, string[]]>([
  ["年度", { status: "達成", fiscalYear: "来月" }, [`fiscalYear: 「来月」は読めません。${YEAR}`]],
  [
    "時点",
    { status: "達成", fiscalYear: "R7", point: "夏" },
    ["point: 「夏」は読めません。中間・年度末・随時のどれかを書いてください"],
  ],
  ["指標の値", { kpiValue: "多い" }, ["kpiValue: 「多い」は読めません。数字だけを書いてください"]],
  [
    "知らない指標",
    { kpiName: "人気", kpiValue: "1" },
    ["kpiName: 指標は次のどれかです: 「湖南市公式LINE新規ユーザー」"],
  ],
  ["値のない指標", { kpiName: "湖南市公式LINE新規ユーザー" }, ["kpiValue: 指標の値を書いてください"]],
  ["工程の年度", { stepItem: step, stepFiscalYear: "来月" }, [`stepFiscalYear: 「来月」は読めません。${YEAR}`]],
  [
    "工程のない年度",
    { stepItem: step, stepFiscalYear: "R30" },
    [`stepFiscalYear: 「${step}」に令和30年度の予定はありません`],
  ],
  ["名前のない工程", { stepFiscalYear: "R7" }, ["stepItem: どの工程かを書いてください"]],
  [
    "工程の済み",
    { stepItem: step, stepDone: "半分" },
    ["stepDone: 「半分」は読めません。「済み」か「まだ」と書いてください"],
  ],
  [
    "実績効果額",
    { effectThousandYen: "多額" },
    ["effectThousandYen: 「多額」は読めません。千円を単位に、数字だけを書いてください"],
  ],
  ["年度のない効果額", { effectThousandYen: "1" }, ["fiscalYear: 実績効果額には年度が要ります"]],
  ["年度のない評価", { evaluation: "4" }, ["fiscalYear: 評価には年度が要ります"]],
  [
    "根拠のURL",
    { evidenceUrl: "http://a.jp" },
    ["evidenceUrl: 「http://a.jp」は読めません。https:// で始まるアドレスを書いてください"],
  ],
  ["次の確認日", { status: "達成", nextCheckOn: "来月" }, [`nextCheckOn: 「来月」は読めません。${DAY}`]],
  ["過ぎた確認日", { status: "達成", nextCheckOn: "2025-10-09" }, ["nextCheckOn: きょうより前の日です"]],
  ["新しい期限", { newDeadline: "来月", deadlineReason: "雨" }, [`newDeadline: 「来月」は読めません。${DAY}`]],
  ["日のない理由", { deadlineReason: "雨" }, ["newDeadline: 新しい期限の日を書いてください"]],
  ["理由のない期限", { newDeadline: "2026-03-31" }, ["deadlineReason: 期限を変える理由を書いてください"]],
  ["何もない", { fiscalYear: "R7" }, ["null: 状況・数値・実施したことなど、どれか一つは書いてください"]],
])("読めない・足りない%sには、何をどう書くかを言う", (_, input, expected) =>
  expect(faultsOf("konan-1-3", input)).toEqual(expected),
);

test("読めないことばは20字までを写し、それより長ければ「…」で切る", () => {
  const said = (length: number) => faultsOf("konan-1-3", { kpiValue: "あ".repeat(length) })[0];
  expect(said(20)).toContain(`「${"あ".repeat(20)}」`);
  expect(said(21)).toContain(`「${"あ".repeat(20)}…」`);
});

test("取り消せないわけを、次にすることと言う", () => {
  expect((["not_own", "too_late", "decided", "withdrawn"] as const).map(describeUndoFault)).toEqual([
    "取り消せるのは、記録した本人だけです。",
    "取り消しは記録から10分までです。直すときは「訂正する」で記録してください。",
    "もう確認が済んでいます。直すときは「訂正する」で記録してください。",
    "この記録は、もう取り消されています。",
  ]);
});

test("差し戻しと取り下げには理由が要り、長さと中身を見る。公開のことばはなくてよい", () => {
  expect(findCommentFault("return", " ")).toBe("差し戻す理由を書いてください。");
  expect(findRedactionFault(" ")).toBe("取り下げる理由を書いてください。");
  expect([findCommentFault("publish", null), findCommentFault("return", "数字がちがう")]).toEqual([null, null]);
  const [longest, tooLong] = ["あ".repeat(MAX_REASON_CHARS), "あ".repeat(MAX_REASON_CHARS + 1)];
  expect([findRedactionFault(longest), findCommentFault("return", longest)]).toEqual([null, null]);
  expect(findRedactionFault(tooLong)).toBe(`${MAX_REASON_CHARS}文字までで書いてください。`);
  expect(findRedactionFault("090-1234-5678 の人から")).toMatch(/電話番号.*。$/);
});

test("訂正では、直す前と同じ値をたずねなおさない。別の指標の同じ値と、同じ指標の別の値はたずねる", () => {
  const measure = measureOf("suzaka-37");
  const kpi = measure.kpis.find(({ unit, baseline }) => unit === "%" && baseline !== null)!;
  const doubtsOf = (name: string, value: number) => {
    const corrects = { ...EMPTY_CONTENT, kpi: { name, value } };
    const content = { ...EMPTY_CONTENT, kpi: { name: kpi.name, value: 9_999 } };
    return findDoubts(content, { measure, corrects, known: [], today: TODAY }).length;
  };
  expect([doubtsOf(kpi.name, 9_999), doubtsOf("ほかの指標", 9_999), doubtsOf(kpi.name, 9_998)]).toEqual([0, 1, 1]);
});
