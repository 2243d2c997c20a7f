import type { DecisionFeatures } from "./decision.ts";

/** Written by `npm run fit`; do not edit by hand. */
export const DECISION_WEIGHTS: { bias: number; weights: Record<keyof DecisionFeatures, number> } = {
  bias: -2.936,
  weights: {
    coverage: -0.459,
    coverageLead: 3.458,
    outsideLead: 0.68,
    chatLead: 0.095,
    otherCityLead: 0.308,
    margin: 2.358,
    linked: 0.312,
    length: 2.063,
    foreign: -0.404,
    chatCoverageLead: 2.232,
    rarest: 0.49,
    rarestOutside: 0.224,
    bothLead: 1.235,
    poor: 2.472,
    poorCoverageLead: 1.533,
    poorOutsideLead: -0.808,
    poorLinked: -0.337,
  },
};
