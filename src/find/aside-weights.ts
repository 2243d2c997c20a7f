import type { AsideWeights } from "./aside-decision.ts";

/** Written by `npm run fit:asides`; do not edit by hand. */
export const ASIDE_WEIGHTS: AsideWeights = {
  spoken: {
    bias: 2.73,
    weights: {
      ask: 0.896,
      readsFact: -0.126,
      coverage: -2.136,
      coverageLead: -2.375,
      chatCoverageLead: -0.222,
      otherThemeCoverageLead: -1.691,
      rarest: 0.318,
    },
  },
  poor: {
    bias: 1.269,
    weights: {
      ask: 0.949,
      readsFact: -0.003,
      coverage: -1.598,
      coverageLead: -4.23,
      chatCoverageLead: -0.159,
      otherThemeCoverageLead: -0.589,
      rarest: 0.326,
    },
  },
};
