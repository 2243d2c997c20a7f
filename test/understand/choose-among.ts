import type { Measure } from "../../src/domain/measure.ts";
import { buildMeasureView } from "../../src/domain/measure-view.ts";
import type { CityRecords } from "../../src/domain/records.ts";
import { meetsCondition } from "../../src/find/meets-condition.ts";
import { normalizeText } from "../../src/text/normalize.ts";
import { buildCatalogue } from "../../src/understand/catalogue.ts";
import { composeConditions } from "../../src/understand/compose-conditions.ts";
import { readSpans } from "../../src/understand/read-spans.ts";

const TODAY = "2026-11-20";

/** Which records of a plan a question chooses, by what `nameOf` calls them; null: it names no condition. */
export function chooseAmong<T>(plan: CityRecords, question: string, nameOf: (measure: Measure) => T): T[] | null {
  const context = { today: TODAY, catalogue: buildCatalogue(plan) };
  const text = normalizeText(question);
  const { where } = composeConditions(text, readSpans(text, context, "ja").records);
  if (where === null) return null;
  return plan.measures
    .filter((measure) => meetsCondition(where, buildMeasureView(measure, plan.city, TODAY, []), () => new Set()))
    .map(nameOf);
}
