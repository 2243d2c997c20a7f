import { ASPECT_IDS, ASPECTS } from "../aspects.ts";
import type { Rule } from "../rule.ts";

/** What no plan holds, as rules. */
export const ASPECT_RULES: readonly Rule[] = ASPECT_IDS.map((aspect) => {
  const { asks, examples, counterExamples } = ASPECTS[aspect];
  return {
    name: `aspect/${aspect}`,
    reads: asks,
    produce: () => ({ kind: "aspect", aspect }),
    weight: 1,
    examples,
    counterExamples,
  };
});
