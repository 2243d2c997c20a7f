import { describe, expect, test } from "vitest";
import { normalizeText } from "../../src/text/normalize.ts";
import { buildCatalogue } from "../../src/understand/catalogue.ts";
import { composeConditions } from "../../src/understand/compose-conditions.ts";
import { leavesOf } from "../../src/understand/condition.ts";
import { readSpans } from "../../src/understand/read-spans.ts";
import { gradedPlan } from "./scaled-plan.ts";

const catalogue = buildCatalogue(gradedPlan());

function read(question: string): string[] {
  const text = normalizeText(question);
  const { records } = readSpans(text, { today: "2026-11-01", catalogue }, "ja");
  const { where } = composeConditions(text, records);
  return leavesOf(where).map((leaf) => {
    if (leaf.kind === "value") return `R5 ${leaf.words}`;
    return leaf.kind === "status_word" ? `R6 ${leaf.words}` : leaf.kind;
  });
}

describe("年度ごとに評価の列がある計画は、その年度の評価で選ぶ", () => {
  test.each([
    ["R5の評価がCの取組", ["R5 C(大幅な遅れ)"]],
    ["令和5年度の評価がAだった取組は何件?", ["R5 A(順調)"]],
    ["R6の評価がAのもの", ["R6 A(順調)"]],
    ["評価がR5でBだった事業", ["R5 B(やや遅れ)"]],
    ["R5はCだったのにR6でBに上がったもの", ["R5 C(大幅な遅れ)", "R6 B(やや遅れ)"]],
    ["令和5年度はAだったが令和6年度はBに下がった取組は?", ["R5 A(順調)", "R6 B(やや遅れ)"]],
    ["R5がBからR6がAになった公約", ["R5 B(やや遅れ)", "R6 A(順調)"]],
    ["R5もR6もAの公約", ["R5 A(順調)", "R6 A(順調)"]],
    ["去年の評価がCだった取組", ["R5 C(大幅な遅れ)"]],
    ["前回の評価がBのもの", ["R5 B(やや遅れ)"]],
    ["前の年の評価がAの公約", ["R5 A(順調)"]],
    ["昨年度の評価がBの取組", ["R5 B(やや遅れ)"]],
    ["R5でBだった公約のうちR6がAのもの", ["R5 B(やや遅れ)", "R6 A(順調)"]],
  ])("「%s」", (question, leaves) => {
    expect(read(question)).toEqual(leaves);
  });

  test.each(["R5の予定は?", "R6でAになった理由は?", "R4の評価がAの取組"])("「%s」では読まない", (question) => {
    expect(read(question).filter((leaf) => leaf.startsWith("R5"))).toEqual([]);
  });
});
