import { FACT_IDS } from "../../domain/fact.ts";
import { FACTS } from "../facts.ts";
import type { Rule } from "../rule.ts";

/** The table of facts as rules: words that ask, and phrases that only ask. */
export const FACT_RULES: readonly Rule[] = FACT_IDS.flatMap((fact): Rule[] => {
  const { asks, drops, onlyAsks, examples, counterExamples } = FACTS[fact];
  const of = (pattern: RegExp, isDropped: boolean): Rule => ({
    name: `fact/${fact}${isDropped ? "_phrase" : ""}`,
    reads: pattern,
    produce: () => ({ kind: "fact", fact, drops: isDropped || onlyAsks }),
    // Asked for where rules are tried: the script's start needs none of them.
    get examples() {
      return examples.filter(({ text, marks }) => marksOf(pattern, text).includes(marks));
    },
    counterExamples,
  });
  return [of(asks, false), ...(drops ? [of(drops, true)] : [])];
});

function marksOf(pattern: RegExp, text: string): string[] {
  return [...text.normalize("NFKC").matchAll(pattern)].map(([marks]) => marks);
}
