import type { Concept } from "../domain/concept.ts";
import { listItems } from "../domain/items.ts";
import type { Measure } from "../domain/measure.ts";
import type { RecordVocabulary } from "../domain/vocabulary.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { analyzeText, isOwnTerm } from "./analyze.ts";

/** What a part of a record is found by. */
export interface ItemTerms {
  /** Terms of its own title and lines. */
  own: string[];
  /** Terms of everyday words that speak of it and not of the other parts. */
  lent: string[];
}

/** An everyday phrase belongs to a part only where no other holds nearly as much of it. */
const LEAD = 1.4;
/** Least share of a phrase that the part must hold. */
const LEAST = 0.15;

/** What comes first names a topic in a language; what follows are its situations, which fit its neighbours too. */
const NAMES = 1;

/**
 * Terms of a record's parts, in their order. Everyday words stand with the whole record (vocabulary) or with topics
 * linked to it (concepts); each goes to the part that it shares most with, or to none.
 */
export function buildItemTerms(
  measure: Measure,
  vocabulary: RecordVocabulary | undefined,
  linked: readonly Concept[],
  synonymGroups: readonly string[][],
  tokenizer: Tokenizer,
): ItemTerms[] {
  const termsOf = (text: string) => [...new Set(analyzeText(text, tokenizer).filter(isOwnTerm))];
  const parts = listItems(measure).map(({ title, contents }) => {
    const text = [title, ...contents].join("\n");
    const same = synonymGroups.flatMap((group) => (group.some((word) => text.includes(word)) ? group : []));
    return { own: new Set(termsOf(text)), lent: new Set(termsOf(same.join("\n"))) };
  });
  if (parts.length === 0) return [];
  const topics = linked.map(({ name, official, everyday, questions, words }) => ({
    // Laws' and plans' words say which part a topic belongs to; its everyday words go with it.
    told: termsOf([name, ...official, ...everyday].join("\n")),
    lent: termsOf(
      [
        name,
        ...official,
        ...everyday,
        ...questions,
        ...Object.values(words).flatMap((phrases) => phrases.slice(0, NAMES)),
      ].join("\n"),
    ),
  }));
  const phrases = [...(vocabulary?.keywords ?? []), ...(vocabulary?.questions ?? [])].map((phrase) => {
    const told = termsOf(phrase);
    return { told, lent: told };
  });
  // Topics first: with their words, a part is found by phrases that share nothing with its own.
  for (const [phrasesOfStep, least] of [
    [topics, 0],
    [phrases, LEAST],
  ] as const) {
    const taken = phrasesOfStep.map(({ told, lent }) => ({ part: findPart(told, parts, least), lent }));
    for (const { part, lent } of taken) for (const term of lent) part?.lent.add(term);
  }
  return parts.map(({ own, lent }) => ({ own: [...own], lent: [...lent].filter((term) => !own.has(term)) }));
}

function findPart<Part extends { own: Set<string>; lent: Set<string> }>(
  told: readonly string[],
  parts: readonly Part[],
  least: number,
): Part | null {
  const weights = new Map(
    told.map((term) => {
      const holders = parts.filter(({ own, lent }) => own.has(term) || lent.has(term)).length;
      return [term, Math.log((1 + parts.length) / (0.5 + holders))] as const;
    }),
  );
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const [best, second] = parts
    .map((part) => {
      let held = 0;
      for (const [term, weight] of weights) held += part.own.has(term) ? weight : part.lent.has(term) ? weight / 2 : 0;
      return { part, held };
    })
    .sort((a, b) => b.held - a.held);
  const isClear = best && best.held > Math.max(0, total * least) && best.held >= (second?.held ?? 0) * LEAD;
  return isClear ? best.part : null;
}
