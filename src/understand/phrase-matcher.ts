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
        const begun = byStart.get(text.charCodeAt(start));
        // At the end of the text the next letter is none, under which nothing stands.
        const opening = begun && (begun.pairs.get(text.charCodeAt(start + 1)) ?? begun.alone);
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

/** Phrases that begin with one letter. */
interface Begun<Meaning> {
  /** By the next letter, those that a text with the two may say. */
  pairs: Map<number, Opening<Meaning>[]>;
  /** Those that are this letter alone, for all other next ones. */
  alone: Opening<Meaning>[] | undefined;
}

/**
 * Phrases by the two letters that they begin with, in their order: by one, a common kana would have hundreds. What is one
 * letter long stands under each pair that it begins, and under itself for all others.
 */
function indexByStart<Meaning>(phrases: readonly Phrase<Meaning>[]): ReadonlyMap<number, Begun<Meaning>> {
  const openings = phrases.flatMap((phrase) => (phrase.parts[0]?.anyOf ?? []).map((first) => ({ phrase, first })));
  const byStart = new Map<number, Begun<Meaning>>();
  for (const { first } of openings) {
    const letter = first.charCodeAt(0);
    const begun = byStart.get(letter) ?? { pairs: new Map(), alone: undefined };
    byStart.set(letter, begun);
    if (first.length > 1) begun.pairs.set(first.charCodeAt(1), []);
    else begun.alone = [];
  }
  for (const opening of openings) {
    const { pairs, alone } = byStart.get(opening.first.charCodeAt(0))!;
    if (opening.first.length > 1) pairs.get(opening.first.charCodeAt(1))!.push(opening);
    else for (const under of [...pairs.values(), alone!]) under.push(opening);
  }
  return byStart;
}

/** Where the parts from `part` on end when they follow `from`; null where they do not. */
function findEnd<Meaning>(folded: FoldedText, phrase: Phrase<Meaning>, part: number, from: number): number | null {
  const next = phrase.parts[part];
  if (!next) return phrase.endsWord && !folded.isBreak(from) ? null : from;
  const initials = initialsOf(next.anyOf);
  for (let at = from; at <= Math.min(from + next.gap, folded.text.length); at++) {
    if (initials !== null && !initials.has(folded.text.charCodeAt(at))) continue;
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

/** The letters that a part begins with: where none of them stands, it need not be looked for. Null where it may be empty. */
function initialsOf(anyOf: readonly string[]): ReadonlySet<number> | null {
  const known = initials.get(anyOf);
  if (known !== undefined) return known;
  const mayBeEmpty = anyOf.some((choice) => choice === WORD_END || choice === "");
  const made = mayBeEmpty ? null : new Set(anyOf.map((choice) => choice.charCodeAt(0)));
  initials.set(anyOf, made);
  return made;
}
/** Read when a phrase's beginning is first met: few of thousands ever are. */
const initials = new WeakMap<readonly string[], ReadonlySet<number> | null>();

/** The last part ends where `endsWord` says so. */
function endsWhole<Meaning>(folded: FoldedText, phrase: Phrase<Meaning>, part: number, end: number): boolean {
  return !phrase.wholeWords || part === phrase.parts.length - 1 || folded.isBreak(end);
}
