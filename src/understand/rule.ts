import type { Catalogue } from "./catalogue.ts";
import type { Meaning } from "./meaning.ts";
import type { NeedleTable } from "./needle-table.ts";

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
  /** For a lexicon: patterns of which one matches wherever it finds something; left out, it is always asked. */
  within?: readonly RegExp[];
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
