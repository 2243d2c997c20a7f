import type { DecisionFeatures } from "./decision.ts";

/** Written by `npm run fit`; do not edit by hand. */
export const DECISION_WEIGHTS: { bias: number; weights: Record<keyof DecisionFeatures, number> } = {
  bias: -2.704,
  weights: {
    coverage: -0.348,
    coverageLead: 3.606,
    outsideLead: 0.499,
    chatLead: 0.075,
    otherCityLead: 0.326,
    margin: 2.355,
    linked: 0.491,
    length: 1.68,
    foreign: 0.181,
    chatCoverageLead: 2.169,
    rarest: 0.321,
    rarestOutside: 0.286,
    bothLead: 1.584,
    poor: 2.588,
    poorCoverageLead: 1.827,
    poorOutsideLead: -0.436,
    poorLinked: -0.202,
  },
};
