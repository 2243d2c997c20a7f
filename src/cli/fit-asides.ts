import { writeFileSync } from "node:fs";
import path from "node:path";
import { ASIDE_FEATURE_NAMES, type AsideFeatures } from "../find/aside-decision.ts";
import { certaintyOf, type DecisionModel } from "../find/decision.ts";
import { readQuestions } from "./ask-questions.ts";
import { assembleHouse } from "./assemble-house.ts";
import { collectAsideCases, fitFolds } from "./collect-aside-cases.ts";
import { type Case, fitDecision } from "./fit-decision.ts";
import { openHouse } from "./open-house.ts";
import { readMessages } from "./read-asks.ts";
import { readLibrary } from "./read-concept-files.ts";

/**
 * `npm run fit:asides`: fits the decision whether a message whose words lead to a record asks for something else, on the
 * golden questions and the examples of `data/asks/`, each judged by a model that has not seen it; for cities as they
 * stand, and for their plans without everyday words. Prints what a border costs, then writes the weights.
 */
const now = new Date();
const house = openHouse();
const corpus = { messages: readMessages([]), questions: readQuestions() };
const models = fitFolds(corpus, [...house.cities.keys()], readLibrary([]).concepts);
const { spoken } = collectAsideCases(house, corpus, models, now);
const plain = [false, true].map((isBrief) =>
  assembleHouse({ isBrief, keepsWords: () => false, keepsLinks: () => false }),
);
const poor = plain.flatMap((one) => collectAsideCases(one, corpus, models, now).poor);
const weights = { spoken: fitOn("spoken", spoken), poor: fitOn("poor", poor) };
writeFileSync(
  path.resolve(import.meta.dirname, "../find/aside-weights.ts"),
  `import type { AsideWeights } from "./aside-decision.ts";

/** Written by \`npm run fit:asides\`; do not edit by hand. */
export const ASIDE_WEIGHTS: AsideWeights = ${render(weights)};
`,
);

function fitOn(name: string, cases: readonly Case<AsideFeatures>[]): DecisionModel<AsideFeatures> {
  const asides = cases.filter(({ right }) => right).length;
  console.log(`\n${name}: ${cases.length}件(計画のことでない文 ${asides}件)`);
  const model = fitDecision(cases, ASIDE_FEATURE_NAMES);
  console.log("境目   断れた文  断ってしまった質問");
  for (const border of [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95]) {
    const refused = cases.filter(({ features }) => certaintyOf(model, features) >= border);
    const rightly = refused.filter(({ right }) => right).length;
    const share = (count: number, of: number) => `${((100 * count) / of).toFixed(1)}%`;
    console.log(
      `${border.toFixed(2)}   ${share(rightly, asides)}   ${share(refused.length - rightly, cases.length - asides)}`,
    );
  }
  return model;
}

function render(models: Record<string, DecisionModel<AsideFeatures>>): string {
  return JSON.stringify(models, null, 2)
    .replace(/"(\w+)":/g, "$1:")
    .replace(/([\d}])\n/g, "$1,\n");
}
