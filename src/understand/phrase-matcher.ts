/** A folded text with the places where its words end. */
export interface FoldedText {
  text: string;
  /** Whether a word ends (or the text begins or ends) before the character at `index`. */
  isBreak(index: number): boolean;
}

/** One way to say something: its parts in order, each one of several, with up to `gap` characters before it. */
export interface Phrase<Meaning> {
  meaning: Meaning;
  parts: { anyOf: string[]; gap: number }[];
  /** Begins where a word does. */
  startsWord: boolean;
  /** Ends where a word does. */
  endsWord: boolean;
  /** Each part is made of whole words: 「mom」 is not found in 「moment」. */
  wholeWords?: boolean;
}

/** Stands in `anyOf` for the end of a word. */
export const WORD_END = "$";

export interface Found<Meaning> {
  meaning: Meaning;
  start: number;
  end: number;
}

/** Finds any of thousands of phrases in a short text; compiling them into expressions would take seconds. */
export interface PhraseMatcher<Meaning> {
  findAll(folded: FoldedText): Found<Meaning>[];
}

export function createPhraseMatcher<Meaning>(phrases: readonly Phrase<Meaning>[]): PhraseMatcher<Meaning> {
  const byStart = indexByStart(phrases);
  return {
    findAll(folded) {
      const { text } = folded;
      const found: Found<Meaning>[] = [];
      for (let start = 0; start < text.length; start++) {
        const opening = byStart.get(text.slice(start, start + 2)) ?? byStart.get(text.charAt(start));
        if (!opening) continue;
        for (const { phrase, first } of opening) {
          if (!text.startsWith(first, start) || (phrase.startsWord && !folded.isBreak(start))) continue;
          if (!endsWhole(folded, phrase, 0, start + first.length)) continue;
          const end = findEnd(folded, phrase, 1, start + first.length);
          if (end !== null) found.push({ meaning: phrase.meaning, start, end });
        }
      }
      return found;
    },
  };
}

interface Opening<Meaning> {
  phrase: Phrase<Meaning>;
  first: string;
}

/**
 * Phrases by the two letters that they begin with, in their order: by one, a common kana would have hundreds. What is one
 * letter long stands under each pair that it begins, and under itself for all others.
 */
function indexByStart<Meaning>(phrases: readonly Phrase<Meaning>[]): ReadonlyMap<string, Opening<Meaning>[]> {
  const openings = phrases.flatMap((phrase) => (phrase.parts[0]?.anyOf ?? []).map((first) => ({ phrase, first })));
  const byStart = new Map<string, Opening<Meaning>[]>();
  const pairsOf = new Map<string, Set<string>>();
  for (const { first } of openings) {
    const [letter, pair] = [first.charAt(0), first.slice(0, 2)];
    byStart.set(pair, []);
    pairsOf.set(letter, (pairsOf.get(letter) ?? new Set()).add(pair));
  }
  for (const opening of openings) {
    const { first } = opening;
    const starts = first.length > 1 ? [first.slice(0, 2)] : pairsOf.get(first)!;
    for (const start of starts) byStart.get(start)!.push(opening);
  }
  return byStart;
}

/** Where the parts from `part` on end when they follow `from`; null where they do not. */
function findEnd<Meaning>(folded: FoldedText, phrase: Phrase<Meaning>, part: number, from: number): number | null {
  const next = phrase.parts[part];
  if (!next) return phrase.endsWord && !folded.isBreak(from) ? null : from;
  for (let at = from; at <= Math.min(from + next.gap, folded.text.length); at++) {
    for (const choice of next.anyOf) {
      const length =
        choice === WORD_END
          ? folded.isBreak(at)
            ? 0
            : null
          : folded.text.startsWith(choice, at)
            ? choice.length
            : null;
      if (length === null || (phrase.wholeWords && !folded.isBreak(at))) continue;
      if (!endsWhole(folded, phrase, part, at + length)) continue;
      const end = findEnd(folded, phrase, part + 1, at + length);
      if (end !== null) return end;
    }
  }
  return null;
}

/** The last part ends where `endsWord` says so. */
function endsWhole<Meaning>(folded: FoldedText, phrase: Phrase<Meaning>, part: number, end: number): boolean {
  return !phrase.wholeWords || part === phrase.parts.length - 1 || folded.isBreak(end);
}
