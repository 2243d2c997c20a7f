import type { Catalogue } from "./catalogue.ts";
import { chooseRules, type NeedleTable } from "./choose-rules.ts";
import type { Meaning } from "./meaning.ts";
import type { Span } from "./span.ts";

/** What a rule may know beside the text: the day and the names of the city's own plan. */
export interface ReadContext {
  /** ISO date in Japan. */
  today: string;
  catalogue: Catalogue;
  /** What patterns cannot match without; left out, every rule is tried. */
  needles?: NeedleTable | undefined;
}

/**
 * One way of saying one thing. It marks a span of the normalised text and deletes nothing.
 * `reads`: a global pattern, or the places that a lexicon of the city's names finds.
 * `produce`: what the words mean; null where the pattern fits and the meaning does not.
 */
export interface Rule<M extends Meaning = Meaning> {
  /** 「family/name」, shown by `npm run eval -- --explain`. */
  name: string;
  reads: RegExp | ((text: string, context: ReadContext) => Iterable<Found>);
  produce(match: Found, context: ReadContext): M | null;
  /** Questions (not normalised) that the rule reads, each with the words it must mark. */
  examples: readonly { text: string; marks: string; city?: string }[];
  /** Questions in which it must mark nothing. */
  counterExamples: readonly string[];
  /** Between spans of one length the larger counts; default 0. */
  weight?: number;
}

/** A match of a rule: its words, its groups and its place, as a regular expression gives them. */
export interface Found extends ReadonlyArray<string | undefined> {
  0: string;
  index: number;
}

/** A match that a lexicon found. */
export function foundAt(index: number, words: string, ...groups: string[]): Found {
  return Object.assign([words, ...groups] as [string, ...string[]], { index });
}

/** Every span that any rule reads, in no order of importance: overlaps are still there. */
export function readAllSpans(
  text: string,
  rules: readonly Rule[],
  context: ReadContext,
): (Span & { weight: number })[] {
  const tried = context.needles ? chooseRules(text, rules, context.needles) : rules;
  return tried.flatMap((rule) =>
    [...findPlaces(rule, text, context)].flatMap((match) => {
      const meaning = rule.produce(match, context);
      if (meaning === null || match[0] === "") return [];
      const { index: start } = match;
      return [{ start, end: start + match[0].length, rule: rule.name, meaning, weight: rule.weight ?? 0 }];
    }),
  );
}

function findPlaces(rule: Rule, text: string, context: ReadContext): Iterable<Found> {
  return typeof rule.reads === "function" ? rule.reads(text, context) : text.matchAll(rule.reads);
}

/** Of overlapping spans the longest stays, then the heavier rule, then the earlier place: the order of rules never counts. */
export function resolveSpans(spans: readonly (Span & { weight: number })[]): Span[] {
  const sorted = spans.toSorted(
    (a, b) =>
      b.end - b.start - (a.end - a.start) || b.weight - a.weight || a.start - b.start || a.rule.localeCompare(b.rule),
  );
  const kept: Span[] = [];
  for (const { weight: _, ...span } of sorted) {
    if (kept.every((other) => span.end <= other.start || other.end <= span.start)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}
