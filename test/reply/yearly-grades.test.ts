import { expect, test } from "vitest";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import { findEvaluationFocus } from "../../src/reply/find-evaluation-focus.ts";
import { gradedPlan } from "../understand/scaled-plan.ts";

const { city, measures } = gradedPlan();
const view = buildMeasureView(measures[0]!, city, "2026-11-01");
const [earlier] = measures[0]!.facts;
const [newest] = measures[0]!.statuses;

test("年度ごとの評価は、その年度の欄から答える", () => {
  expect(findEvaluationFocus("r5の評価は?", view, 2023)?.lines).toEqual([`令和5年度: ${earlier!.value}`]);
  expect(findEvaluationFocus("r6の評価は?", view, 2024)?.lines).toEqual([`令和6年度: ${newest!.asWritten}`]);
});

test("欄のない年度の評価は、となりの年度からおしはからない", () => {
  expect(findEvaluationFocus("r7の評価は?", view, 2025)).toBeNull();
  const { fiscalYear: _, ...undated } = newest!;
  const plain = buildMeasureView({ ...measures[0]!, statuses: [undated] }, city, "2026-11-01");
  expect(findEvaluationFocus("r6の評価は?", plain, 2024)).toBeNull();
});

test("「去年の評価は?」は、去年の評価がまだない計画では、最新のひとつ前の年度の評価を、年度を添えて答える", () => {
  for (const asked of ["去年の評価は?", "前回の評価は?", "ひとつ前の年の評価は?"]) {
    expect(findEvaluationFocus(asked, view, 2025)?.lines).toEqual([`令和5年度: ${earlier!.value}`]);
  }
  const once = buildMeasureView({ ...measures[0]!, facts: [] }, city, "2026-11-01");
  expect(findEvaluationFocus("去年の評価は?", once, 2025)).toBeNull();
});
