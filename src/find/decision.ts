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
  /** How surely the concept that fits best of all is linked to the record. */
  linked: number;
  /** How surely the plan speaks of that concept at all. */
  inPlan: number;
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
  /** Its lead over the best concept that is not its own. */
  otherThemeLead: number;
  /** Its words less those of that concept. */
  otherThemeCoverageLead: number;
  /** Lead of the best concept of its own over the best that is not, each by how sure its link is. */
  ownThemeLead: number;
  /** Score of the best concept of its own, as a share of the best concept's. */
  ownThemeShare: number;
  /** Words of the one less those of the other. */
  ownThemeCoverageLead: number;
  /** Its score, as a logarithm: a city of poor data scores low throughout. */
  score: number;
  /** The best concept's score, as a logarithm. */
  topicScore: number;
}

export const FEATURE_NAMES = [
  "coverage",
  "coverageLead",
  "outsideLead",
  "chatLead",
  "margin",
  "linked",
  "inPlan",
  "length",
  "foreign",
  "chatCoverageLead",
  "rarest",
  "rarestOutside",
  "bothLead",
  "otherThemeLead",
  "otherThemeCoverageLead",
  "ownThemeLead",
  "ownThemeShare",
  "ownThemeCoverageLead",
  "score",
  "topicScore",
] as const satisfies readonly (keyof DecisionFeatures)[];

/** A model of the decision: the sum of the weighed features and the bias, through a logistic curve. */
export interface DecisionModel<Features extends Record<keyof Features, number> = DecisionFeatures> {
  bias: number;
  weights: Record<keyof Features, number>;
}

/** How sure it is that a record answers the question, 0…1. Fitted by `npm run fit`; calibrated on other cities. */
export function certaintyOf<Features extends Record<keyof Features, number>>(
  { bias, weights }: DecisionModel<Features>,
  features: Features,
): number {
  const names = Object.keys(weights) as (keyof Features)[];
  return 1 / (1 + Math.exp(-names.reduce((sum, name) => sum + weights[name] * features[name], bias)));
}
