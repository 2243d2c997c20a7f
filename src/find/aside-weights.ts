import type { AsideWeights } from "./aside-decision.ts";

/** Written by `npm run fit:asides`; do not edit by hand. */
export const ASIDE_WEIGHTS: AsideWeights = {
  spoken: {
    bias: 2.573,
    weights: {
      ask: 0.922,
      readsFact: -0.101,
      coverage: -1.159,
      coverageLead: -1.766,
      chatCoverageLead: -0.258,
      otherThemeCoverageLead: -1.949,
      rarest: -0.276,
    },
  },
  poor: {
    bias: 1.759,
    weights: {
      ask: 0.99,
      readsFact: -0.007,
      coverage: -0.978,
      coverageLead: -3.692,
      chatCoverageLead: -0.045,
      otherThemeCoverageLead: -1.585,
      rarest: -0.347,
    },
  },
};
