import type { DecisionModel } from "./decision.ts";
import type { CandidateFeatures } from "./weigh-candidates.ts";

/** Records with everyday words of their own, and those that have only the plan's and the library's. */
export interface DecisionWeights {
  spoken: DecisionModel;
  poor: DecisionModel<CandidateFeatures>;
}
