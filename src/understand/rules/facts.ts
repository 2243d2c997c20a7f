import { FACT_IDS, type FactId } from "../../domain/fact.ts";
import { FACTS } from "../facts.ts";
import type { Rule } from "../rule.ts";

/** Facts whose asking words name nothing that a record could be about. */
const ASKING_ONLY: ReadonlySet<FactId> = new Set<FactId>(["page", "source", "as_of", "contact", "term", "detail"]);

/** The table of facts as rules: words that ask, and phrases that only ask. */
export const FACT_RULES: readonly Rule[] = FACT_IDS.flatMap((fact): Rule[] => {
  const { asks, drops, examples, counterExamples } = FACTS[fact];
  const of = (pattern: RegExp, isDropped: boolean): Rule => ({
    name: `fact/${fact}${isDropped ? "_phrase" : ""}`,
    reads: pattern,
    produce: () => ({ kind: "fact", fact, drops: isDropped || ASKING_ONLY.has(fact) }),
    examples: examples.filter(({ text, marks }) => marksOf(pattern, text).includes(marks)),
    counterExamples,
  });
  return [of(asks, false), ...(drops ? [of(drops, true)] : [])];
});

function marksOf(pattern: RegExp, text: string): string[] {
  return [...text.normalize("NFKC").matchAll(pattern)].map(([marks]) => marks);
}
