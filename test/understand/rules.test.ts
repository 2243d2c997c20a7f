import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { openHouse } from "../../src/cli/open-house.ts";
import { FRAMED_TAGS } from "../../src/domain/languages.ts";
import { normalizeText } from "../../src/text/normalize.ts";
import { buildCatalogue } from "../../src/understand/catalogue.ts";
import { readAllSpans } from "../../src/understand/mark-spans.ts";
import { spellOutNumbers } from "../../src/understand/plan-numbers.ts";
import type { ReadContext, Rule } from "../../src/understand/rule.ts";
import { rulesOfLanguage } from "../../src/understand/rules/languages.ts";
import { gradedPlan, ratedPlan, scaledPlan } from "./scaled-plan.ts";

const TODAY = "2026-11-20";
const DIR = path.resolve(import.meta.dirname, "../../src/understand/rules");
const catalogues = new Map([...openHouse().cities].map(([city, { catalogue }]) => [city, catalogue]));
// None of the cities prints a scale of its own beside its records.
catalogues.set("scaled", buildCatalogue(scaledPlan()));
catalogues.set("graded", buildCatalogue(gradedPlan()));
catalogues.set("rated", buildCatalogue(ratedPlan()));
const contextOf = (city: string): ReadContext => ({ today: TODAY, catalogue: catalogues.get(city)! });
const normalize = (text: string) => normalizeText(spellOutNumbers(text));

/** Every list of rules that a file of the folder exports, each rule once. */
async function findRules(): Promise<Rule[]> {
  const rules = new Set<Rule>();
  for (const file of readdirSync(DIR).filter((name) => name.endsWith(".ts"))) {
    const exported: Record<string, unknown> = await import(path.join(DIR, file));
    for (const [name, value] of Object.entries(exported)) {
      if (name.endsWith("_RULES")) for (const rule of value as readonly Rule[]) rules.add(rule);
    }
  }
  return [...rules];
}

const rules = [...(await findRules()), ...FRAMED_TAGS.flatMap(rulesOfLanguage)];

/** The words that a rule marks in a question. */
function marksOf(rule: Rule, question: string, city: string): string[] {
  const text = normalize(question);
  return readAllSpans(text, [rule], contextOf(city)).map(({ start, end }) => text.slice(start, end));
}

test("規則の名はすべて違う", () => {
  const names = rules.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  expect(names.length).toBeGreaterThan(0);
  // `eval --explain` says by its name which rule read a word.
  expect(names.filter((name) => !/^[a-z-]+(?:\/\w+)+$/i.test(name))).toEqual([]);
});

describe.each(rules.map((rule) => [rule.name, rule] as const))("規則 %s", (_, rule) => {
  test("例の文から、示されたことばを読む", () => {
    expect(rule.examples.length).toBeGreaterThan(0);
    const missed = rule.examples
      .map(({ text, marks, city = "isesaki" }) => ({ text, marks: normalize(marks), got: marksOf(rule, text, city) }))
      .filter(({ marks, got }) => !got.includes(marks));
    expect(missed).toEqual([]);
  });

  test("反例の文からは、何も読まない", () => {
    const read = rule.counterExamples
      .map((text) => ({ text, got: marksOf(rule, text, "isesaki") }))
      .filter(({ got }) => got.length > 0);
    expect(read).toEqual([]);
  });
});
