import type { AsideAsk } from "../understand/ask-model.ts";
import type { DecisionModel } from "./decision.ts";
import type { Ranking } from "./rank-records.ts";

/** What tells whether a message whose words lead to a record asks for something else all the same. */
export interface AsideFeatures {
  /** How it is put: the odds that no plan is asked, as a logarithm. */
  ask: number;
  /** Whether a rule read a fact that plans hold. */
  readsFact: number;
  /** What the record holds of the words, as in `DecisionFeatures`: what it leaves uncovered stands for another thing. */
  coverage: number;
  coverageLead: number;
  chatCoverageLead: number;
  otherThemeCoverageLead: number;
  rarest: number;
}

export const ASIDE_FEATURE_NAMES = [
  "ask",
  "readsFact",
  "coverage",
  "coverageLead",
  "chatCoverageLead",
  "otherThemeCoverageLead",
  "rarest",
] as const satisfies readonly (keyof AsideFeatures)[];

/** Records with everyday words of their own, and those without. */
export interface AsideWeights {
  spoken: DecisionModel<AsideFeatures>;
  poor: DecisionModel<AsideFeatures>;
}

/** Surer than this the model of asks never is: it has seen a few thousand messages. */
const SUREST = 0.999;

export function asideFeaturesOf({ outside, readsFact }: AsideAsk, { features }: Ranking): AsideFeatures {
  const share = Math.min(SUREST, Math.max(1 - SUREST, outside));
  const { coverage, coverageLead, chatCoverageLead, otherThemeCoverageLead, rarest } = features;
  return {
    ask: Math.log(share / (1 - share)),
    readsFact: readsFact ? 1 : 0,
    coverage,
    coverageLead,
    chatCoverageLead,
    otherThemeCoverageLead,
    rarest,
  };
}
