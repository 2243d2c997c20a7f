import type { AsideWeights } from "./aside-decision.ts";

/** Written by `npm run fit:asides`; do not edit by hand. */
export const ASIDE_WEIGHTS: AsideWeights = {
  spoken: {
    bias: 2.38,
    weights: {
      ask: 0.94,
      readsFact: 0.007,
      coverage: -1.739,
      coverageLead: -1.758,
      chatCoverageLead: -0.397,
      otherThemeCoverageLead: -1.51,
      rarest: 0.205,
    },
  },
  poor: {
    bias: 1.165,
    weights: {
      ask: 0.993,
      readsFact: 0.135,
      coverage: -1.2,
      coverageLead: -3.521,
      chatCoverageLead: -0.096,
      otherThemeCoverageLead: -1.08,
      rarest: 0.144,
    },
  },
};
