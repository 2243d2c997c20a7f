import type { AsideWeights } from "./aside-decision.ts";

/** Written by `npm run fit:asides`; do not edit by hand. */
export const ASIDE_WEIGHTS: AsideWeights = {
  spoken: {
    bias: 1.637,
    weights: {
      ask: 0.885,
      readsFact: -0.093,
      coverage: -0.631,
      coverageLead: -1.483,
      chatCoverageLead: -0.789,
      otherThemeCoverageLead: -2.038,
      rarest: 0.674,
    },
  },
  poor: {
    bias: 0.585,
    weights: {
      ask: 0.935,
      readsFact: -0.049,
      coverage: -0.389,
      coverageLead: -4.212,
      chatCoverageLead: -0.541,
      otherThemeCoverageLead: -0.942,
      rarest: 0.791,
    },
  },
};
