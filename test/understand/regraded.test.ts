import { expect, test } from "vitest";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { meetsCondition } from "../../src/find/meets-condition.ts";
import { describeCondition } from "../../src/reply/describe-condition.ts";
import { normalizeText } from "../../src/text/normalize.ts";
import { buildCatalogue } from "../../src/understand/catalogue.ts";
import { composeConditions } from "../../src/understand/compose-conditions.ts";
import { readSpans } from "../../src/understand/read-spans.ts";
import { GRADES, gradedBesideState, gradedPlan } from "./scaled-plan.ts";

/** Of six records their marks of both years, that a question chooses. */
function choose(question: string, plan = gradedPlan()) {
  const text = normalizeText(question);
  const { records } = readSpans(text, { today: "2026-11-01", catalogue: buildCatalogue(plan) }, "ja");
  const { where } = composeConditions(text, records);
  if (where === null) return null;
  const views = plan.measures.map((measure) => buildMeasureView(measure, plan.city, "2026-11-01", []));
  const chosen = views.flatMap((view, at) => (meetsCondition(where, view, () => new Set()) ? [GRADES[at]] : []));
  return { chosen, title: describeCondition(where) };
}

test.each([
  ["評価がR5よりR6で下がったもの", ["AB"], "評価が令和5年度より令和6年度で下がったもの"],
  ["R5からR6にかけて評価が上がった取組は?", ["BA", "CB"], "評価が令和5年度より令和6年度で上がったもの"],
  ["前の年より評価が悪くなった公約", ["AB"], "評価が令和5年度より令和6年度で下がったもの"],
  ["R5と評価が変わらないもの", ["AA", "BB", "CC"], "評価が令和5年度より令和6年度で変わらないもの"],
])("「%s」は、二つの年の評価をくらべる", (question, chosen, title) => {
  expect(choose(question)).toEqual({ chosen, title });
});

test("状況の列とは別に年ごとの採点があれば、採点をくらべ、採点で選ぶ。採点していない年はくらべない", () => {
  expect(choose("採点がR5よりR6で下がったもの", gradedBesideState())?.chosen).toEqual(["AB"]);
  expect(choose("採点がR5よりR6で変わった公約", gradedBesideState())?.chosen).toEqual(["AB", "BA"]);
  expect(choose("R6の採点がBだったもの", gradedBesideState())?.chosen).toEqual(["AB", "BB"]);
});

test.each(["前の年より下がったもの", "評価が上がった理由は?", "R5よりR4で評価が下がったもの"])(
  "「%s」では、くらべる条件にしない",
  (question) => {
    expect(choose(question)?.title ?? "").not.toMatch(/より/);
  },
);
