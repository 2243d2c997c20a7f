import { foldAccents } from "../../text/fold-accents.ts";
import { ASPECT_NOUNS, patternOfNouns } from "../aspect-nouns.ts";
import { FOREIGN_ASPECTS } from "../aspect-words.ts";
import { ASPECT_IDS, ASPECTS } from "../aspects.ts";
import type { Rule } from "../rule.ts";

/** What no plan holds, as rules: the Japanese ways of asking, and those of other languages. */
export const ASPECT_RULES: readonly Rule[] = ASPECT_IDS.flatMap((aspect): Rule[] => {
  const { asks, examples, counterExamples } = ASPECTS[aspect];
  const produce = () => ({ kind: "aspect", aspect, exact: false }) as const;
  const nouns = ASPECT_NOUNS[aspect];
  const foreign = FOREIGN_ASPECTS[aspect];
  return [
    { name: `aspect/${aspect}`, reads: asks, produce, weight: 1, examples, counterExamples },
    ...(nouns
      ? [
          {
            name: `aspect/${aspect}_noun`,
            reads: patternOfNouns(nouns),
            produce: () => ({ kind: "aspect", aspect, exact: true }) as const,
            weight: 2,
            examples: nouns.examples,
            counterExamples: nouns.counterExamples,
          },
        ]
      : []),
    ...(foreign
      ? [
          {
            name: `aspect/${aspect}_foreign`,
            reads: patternOf(foreign),
            produce,
            weight: 1,
            examples: [{ text: foreign[0]!, marks: foreign[0]! }],
            counterExamples: ["What is the deadline of the vacant house plan?"],
          },
        ]
      : []),
  ];
});

/** Whole words where a script parts them; a question may have lost its accents. @param words normalised */
function patternOf(words: readonly string[]): RegExp {
  const spellings = new Set(words.flatMap((word) => [word, foldAccents(word)]));
  return new RegExp(`(?<!\\p{Script=Latin})(?:${[...spellings].join("|")})(?!\\p{Script=Latin})`, "gu");
}
