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
  const byFirst = new Map<string, { phrase: Phrase<Meaning>; first: string }[]>();
  for (const phrase of phrases) {
    for (const first of phrase.parts[0]?.anyOf ?? []) {
      const key = first.charAt(0);
      const entries = byFirst.get(key);
      if (entries) entries.push({ phrase, first });
      else byFirst.set(key, [{ phrase, first }]);
    }
  }
  return {
    findAll(folded) {
      const found: Found<Meaning>[] = [];
      for (let start = 0; start < folded.text.length; start++) {
        for (const { phrase, first } of byFirst.get(folded.text.charAt(start)) ?? []) {
          if (!folded.text.startsWith(first, start) || (phrase.startsWord && !folded.isBreak(start))) continue;
          if (!endsWhole(folded, phrase, 0, start + first.length)) continue;
          const end = findEnd(folded, phrase, 1, start + first.length);
          if (end !== null) found.push({ meaning: phrase.meaning, start, end });
        }
      }
      return found;
    },
  };
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
