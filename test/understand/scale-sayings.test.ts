import { describe, expect, test } from "vitest";
import { readCities } from "../../src/cli/read-data-files.ts";
import type { Measure } from "../../src/domain/measure.ts";
import type { CityRecords } from "../../src/domain/records.ts";
import { chooseAmong } from "./choose-among.ts";

const source = readCities([])[0]!;

type Said = [asWritten: string | null, means: Measure["statuses"][number]["means"]];

/** A plan whose records are in these states, with what its legend prints of them. */
function planOf(said: readonly Said[], statusLegend: CityRecords["city"]["statusLegend"] = []): CityRecords {
  const document = source.city.documents[0]!.id;
  const measures = said.map(([asWritten, means], at) => ({
    ...source.measures[at]!,
    facts: [],
    schedule: [],
    statuses: asWritten === null ? [] : [{ asWritten, means, asOf: "2026-03-31", document }],
  }));
  return { ...source, city: { ...source.city, statusLegend }, measures };
}
const chosen = (plan: CityRecords, question: string) =>
  chooseAmong(plan, question, ({ statuses }) => statuses[0]?.asWritten ?? null);

const SIGNS = planOf(
  [
    ["■(完了したもの)", "achieved"],
    ["☆(計画より早く進んでいるもの)", "in_progress"],
    ["○(おおむね計画どおりのもの)", "in_progress"],
    ["△(計画より遅れているもの)", "late"],
  ],
  [..."■☆○△"].map((word) => ({ word, stands: word })),
);
const LETTERS = planOf([
  ["A(順調)", "in_progress"],
  ["B(おおむね順調)", "in_progress"],
  ["C(やや遅れ)", "late"],
  ["D(遅れ)", "late"],
  [null, null],
]);
const WORDS = planOf(
  [
    ["船出", "in_progress"],
    ["支度", null],
    ["舵直し", null],
  ],
  [
    { word: "船出", stands: "事業に着手し、実施しているもの" },
    { word: "支度", stands: "調査や関係者との協議をしているもの" },
    { word: "舵直し", stands: "内容や時期を組み直しているもの" },
  ],
);

describe("凡例が説く段を、ふだんのことばで選ぶ", () => {
  test.each([
    [SIGNS, "計画より前倒しで進んでるものを知りたい", ["☆(計画より早く進んでいるもの)"]],
    [SIGNS, "予定より早く進んでるのは?", ["☆(計画より早く進んでいるもの)"]],
    [SIGNS, "前倒しになってる取組", ["☆(計画より早く進んでいるもの)"]],
    [SIGNS, "計画どおり進んどるのは?", ["○(おおむね計画どおりのもの)"]],
    [SIGNS, "予定通りにいってる取組を全部", ["○(おおむね計画どおりのもの)"]],
    [WORDS, "まだ手をつける前の、下調べとか話し合いだけの取組は?", ["支度"]],
    [WORDS, "まだ打ち合わせの段階のもの", ["支度"]],
    [WORDS, "まだ話し合ってる段階の取組", ["支度"]],
    [WORDS, "やり方や時期を考え直してる取組", ["舵直し"]],
    [WORDS, "中身を練り直してるのはどれ", ["舵直し"]],
    [LETTERS, "順調って評価されてるの(A)だけ見せて", ["A(順調)"]],
    [LETTERS, "やや遅れと遅れ、両方あわせて一覧ください", ["C(やや遅れ)", "D(遅れ)"]],
  ])("%#", (plan, question, words) => {
    expect(chosen(plan, question)).toEqual(words);
  });

  test.each(["工事が計画どおり進んでるのは?", "空き家の調査をしてるのは?", "計画どおりですか"])(
    "物のことや、段のない計画では読まない: %s",
    (question) => {
      expect(chosen(SIGNS, question)).toBeNull();
    },
  );
});

describe("段のいちばん上と下", () => {
  test.each([
    [LETTERS, "いちばん悪い評価がついてるのはどれ?全部", ["D(遅れ)"]],
    [LETTERS, "最低評価の取組は?", ["D(遅れ)"]],
    [LETTERS, "一番いい評価をもらってる取組", ["A(順調)"]],
    [LETTERS, "評価が最も高いのは?", ["A(順調)"]],
    [SIGNS, "評価が一番悪い取組", ["△(計画より遅れているもの)"]],
    [SIGNS, "一番良い評価のもの", ["■(完了したもの)"]],
  ])("%#", (plan, question, words) => {
    expect(chosen(plan, question)).toEqual(words);
  });

  test("付いたことのない段は、いちばん下ではない", () => {
    const best = planOf([
      ["A(順調)", "in_progress"],
      ["C(やや遅れ)", "late"],
    ]);
    expect(chosen(best, "いちばん悪い評価の取組")).toEqual(["C(やや遅れ)"]);
  });

  test("順の分からないことばには、上も下もない", () => {
    expect(
      chosen(
        planOf([
          ["船出", "in_progress"],
          ["支度", null],
        ]),
        "いちばん悪い評価の取組",
      ),
    ).toBeNull();
  });
});

describe("まだ評価のないもの", () => {
  test.each(["まだ評価がついてないやつある?", "評価が空欄の取組", "評価のない施策"])("%s", (question) => {
    expect(chosen(LETTERS, question)).toEqual([null]);
  });
});
