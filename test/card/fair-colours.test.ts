import { describe, expect, test } from "vitest";
import { buildMeasureCard, deadlineBadge, statusBadge } from "../../src/card/build-measure-card.ts";
import { renderText } from "../../src/card/text.ts";
import { buildMeasureView, type MeasureView } from "../../src/domain/measure-view.ts";
import { buildProgressBook } from "../../src/domain/progress-entry.ts";
import { published } from "../progress/sample-entries.ts";
import { house, TODAY } from "./every-card.ts";

const rooms = [...house.cities.values()];

function tonesOf(view: MeasureView): string[] {
  return [statusBadge(view).tone, deadlineBadge(view)?.tone].filter((tone) => tone !== undefined);
}

describe("赤は、だれかが「遅れ」と報告したものだけ", () => {
  const passed = rooms.flatMap(({ records: { city, measures } }) =>
    measures
      .map((measure) => buildMeasureView(measure, city, TODAY))
      .filter(({ state }) => state.kind === "passed_without_report"),
  );

  test("期限を過ぎて報告のない記録は、落ち着いた色で、「超過」「未達成」と言わない", () => {
    expect(passed.length).toBeGreaterThan(50);
    for (const view of passed) {
      expect(tonesOf(view), view.measure.id).not.toContain("late");
      expect(renderText(buildMeasureCard(view, "summary", null)), view.measure.id).not.toMatch(/超過|未達成|守られ/);
    }
  });

  test("どの報告もないうちは、どの記録も赤くない", () => {
    const red = rooms.flatMap(({ records: { city, measures } }) =>
      measures.filter((measure) => tonesOf(buildMeasureView(measure, city, TODAY)).includes("late")),
    );
    expect(red.map(({ id }) => id)).toEqual([]);
  });

  test.each([
    ["late", "late"],
    ["at_risk", "warn"],
    ["in_progress", "quiet"],
  ] as const)("「%s」と報告された記録の色は %s", (status, tone) => {
    for (const { records } of rooms) {
      const { city } = records;
      const measure = records.measures.find(({ statuses }) => statuses.every(({ means }) => means !== "achieved"))!;
      const book = buildProgressBook([published(1, { city: city.id, measureId: measure.id, status })]);
      expect(statusBadge(buildMeasureView(measure, city, TODAY, book.get(measure.id))).tone).toBe(tone);
    }
  });
});
