import { writeFileSync } from "node:fs";
import path from "node:path";
import { certaintyOf, type DecisionModel, FEATURE_NAMES } from "../find/decision.ts";
import { CANDIDATE_FEATURE_NAMES } from "../find/weigh-candidates.ts";
import { readOutsideQuestions } from "./ask-in-node.ts";
import { readQuestions } from "./ask-questions.ts";
import { collectCases, collectPoorCases } from "./collect-cases.ts";
import { type Case, fitDecision } from "./fit-decision.ts";
import { openHouse, shelveAll } from "./open-house.ts";

/**
 * `npm run fit [-- 質問.jsonl …]`: fits the decision between a record and an honest no on the golden questions (and other
 * files): once as the cities stand, once with every record's everyday words taken away, so that it holds for a new city
 * too. Prints the error of each city under the weights of the other cities, and the calibration curve, then writes the
 * weights.
 */
const files = process.argv.slice(2);
const house = openHouse();
const outside = await Promise.all(files.map((file) => readOutsideQuestions(file, shelveAll(house))));
const questions = [...readQuestions(), ...outside.flat()];
const now = new Date();
const models = {
  spoken: fitModel("spoken", collectCases(house, questions, now), FEATURE_NAMES),
  poor: fitModel("poor", collectPoorCases(questions, now), CANDIDATE_FEATURE_NAMES),
};
writeFileSync(
  path.resolve(import.meta.dirname, "../find/decision-weights.ts"),
  `import type { DecisionWeights } from "./fitted-models.ts";

/** Written by \`npm run fit\`; do not edit by hand. */
export const DECISION_WEIGHTS: DecisionWeights = {
${render("spoken", models.spoken)}
${render("poor", models.poor)}
};
`,
);

function fitModel<Features extends Record<keyof Features, number>>(
  name: string,
  cases: readonly Case<Features>[],
  names: readonly (keyof Features)[],
): DecisionModel<Features> {
  console.log(`\n${name}: ${cases.length}件(正しい記録 ${cases.filter(({ right }) => right).length}件)`);
  for (const city of house.cities.keys()) {
    const others = fitDecision(
      cases.filter((one) => one.city !== city),
      names,
    );
    report(
      city,
      others,
      cases.filter((one) => one.city === city),
    );
  }
  const model = fitDecision(cases, names);
  report("全体", model, cases);
  printCurve(model, cases);
  console.table(model.weights);
  return model;
}

function render(name: string, { bias, weights }: { bias: number; weights: object }): string {
  return `  ${name}: {
    bias: ${bias},
    weights: {
${Object.entries(weights)
  .map(([feature, weight]) => `      ${feature}: ${weight},`)
  .join("\n")}
    },
  },`;
}

function report<Features extends Record<keyof Features, number>>(
  name: string,
  by: DecisionModel<Features>,
  of: readonly Case<Features>[],
): void {
  const wrong = of.filter(({ features, right }) => certaintyOf(by, features) >= 0.5 !== right);
  const cards = wrong.filter(({ right }) => !right).length;
  console.log(
    `${name}: ${of.length}件中 誤り${wrong.length}件(出すべきでない札 ${cards}件、断った正解 ${wrong.length - cards}件)`,
  );
}

function printCurve<Features extends Record<keyof Features, number>>(
  by: DecisionModel<Features>,
  of: readonly Case<Features>[],
): void {
  console.log("確かさ    件数  そのとおりだった割合");
  for (let from = 0; from < 1; from += 0.1) {
    const within = of.filter(({ features }) => {
      const sure = certaintyOf(by, features);
      return sure >= from && sure < from + 0.1;
    });
    if (within.length === 0) continue;
    const share = within.filter(({ right }) => right).length / within.length;
    console.log(
      `${from.toFixed(1)}–${(from + 0.1).toFixed(1)}  ${String(within.length).padStart(5)}  ${(share * 100).toFixed(0)}%`,
    );
  }
}
