import { FACT_IDS } from "../../domain/fact.ts";
import { type FramedTag, LANGUAGES, type LanguageTag } from "../../domain/languages.ts";
import { foldAccents } from "../../text/fold-accents.ts";
import { normalizeText } from "../../text/normalize.ts";
import type { Meaning } from "../meaning.ts";
import type { Rule } from "../rule.ts";

/** Words of one meaning, in every spelling a normalised question may hold, longest first. */
function patternOf(words: readonly string[], spaced: boolean): RegExp | null {
  const spellings = [...new Set(words.flatMap((word) => [normalizeText(word), foldAccents(normalizeText(word))]))]
    .filter((word) => word.length > 1)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (spellings.length === 0) return null;
  const any = spellings.join("|");
  return new RegExp(spaced ? `(?<![\\p{L}\\p{M}])(?:${any})(?![\\p{L}\\p{M}])` : any, "gu");
}

function buildRules(tag: FramedTag): Rule[] {
  const { words, evidence } = LANGUAGES[tag];
  const families: [string, readonly string[], Meaning][] = [
    ...FACT_IDS.map((fact): [string, readonly string[], Meaning] => [
      `fact_${fact}`,
      words.facts[fact],
      { kind: "fact", fact, drops: true },
    ]),
    ["set", words.set, { kind: "wants", wants: "set", sure: true }],
    ["count", words.count, { kind: "wants", wants: "count", sure: false }],
    ["achieved", words.achieved, { kind: "condition", condition: { kind: "state", state: "achieved" } }],
    ["not_achieved", words.notAchieved, { kind: "condition", condition: { kind: "state", state: "not_achieved" } }],
    ["until", words.until, { kind: "year_role", role: "until" }],
    ["record", words.record, { kind: "filler" }],
    ["filler", words.filler, { kind: "filler" }],
  ];
  return families.flatMap(([name, list, meaning]): Rule[] => {
    const reads = patternOf(list, evidence.spaced);
    if (!reads) return [];
    const [example] = list.map(normalizeText).filter((word) => word.length > 1);
    return [
      {
        name: `${tag}/${name}`,
        reads,
        produce: () => meaning,
        weight: meaning.kind === "filler" ? -2 : 0,
        examples: [{ text: example!, marks: example! }],
        counterExamples: [],
      },
    ];
  });
}

const built = new Map<LanguageTag, readonly Rule[]>();

/** The words of a language other than Japanese as rules; built when a question first speaks it. */
export function rulesOfLanguage(language: LanguageTag): readonly Rule[] {
  if (language === "ja") return [];
  const known = built.get(language) ?? buildRules(language);
  built.set(language, known);
  return known;
}
