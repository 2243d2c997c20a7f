import { DECISION_WEIGHTS } from "./decision-weights.ts";

/** What tells whether the best record answers a question; each about −1…1 or 0…1. */
export interface DecisionFeatures {
  /** Share of the question's words that the record holds, weighed by rarity. */
  coverage: number;
  /** The same, less what the best concept outside the plan holds. */
  coverageLead: number;
  /** Lead of its score over the best concept outside the plan. */
  outsideLead: number;
  /** Lead over the best talk (雑談), which shares no theme with a plan. */
  chatLead: number;
  /** Lead over the second record. */
  margin: number;
  /** Whether the concept that fits best of all is linked to the record. */
  linked: number;
  /** Words of meaning in the question, as a logarithm. */
  length: number;
  /** Whether the question is in letters that plans do not use. */
  foreign: number;
  /** Its words less those of the best talk. */
  chatCoverageLead: number;
  /** Share of the question's three rarest words that the record holds. */
  rarest: number;
  /** The same for the best concept outside the plan. */
  rarestOutside: number;
  /** It leads both in words and in score. */
  bothLead: number;
  /** A record without everyday words of its own holds fewer words of a question that it answers. */
  poor: number;
  poorCoverageLead: number;
  poorOutsideLead: number;
  poorLinked: number;
}

export const FEATURE_NAMES = [
  "coverage",
  "coverageLead",
  "outsideLead",
  "chatLead",
  "margin",
  "linked",
  "length",
  "foreign",
  "chatCoverageLead",
  "rarest",
  "rarestOutside",
  "bothLead",
  "poor",
  "poorCoverageLead",
  "poorOutsideLead",
  "poorLinked",
] as const satisfies readonly (keyof DecisionFeatures)[];

/** How sure it is that the best record answers the question, 0…1. Fitted by `npm run fit`; calibrated on other cities. */
export function weighDecision(features: DecisionFeatures): number {
  const sum = FEATURE_NAMES.reduce(
    (total, name) => total + DECISION_WEIGHTS.weights[name] * features[name],
    DECISION_WEIGHTS.bias,
  );
  return 1 / (1 + Math.exp(-sum));
}
