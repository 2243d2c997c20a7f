import type { DecisionFeatures } from "./decision.ts";

/** Written by `npm run fit`; do not edit by hand. */
export const DECISION_WEIGHTS: { bias: number; weights: Record<keyof DecisionFeatures, number> } = {
  bias: -3.11,
  weights: {
    coverage: -0.649,
    coverageLead: 3.292,
    outsideLead: 0.737,
    chatLead: 0.031,
    margin: 2.675,
    linked: 0.485,
    length: 2.174,
    foreign: 0.11,
    chatCoverageLead: 2.521,
    rarest: 0.647,
    rarestOutside: 0.38,
    bothLead: 1.859,
    poor: 2.494,
    poorCoverageLead: 1.582,
    poorOutsideLead: -0.716,
    poorLinked: 0.33,
  },
};
