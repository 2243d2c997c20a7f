import { EMERGENCY_KINDS, type EmergencyKind, type EmergencyLanguage } from "../domain/emergency-kinds.ts";
import type { EmergencyWords } from "../domain/emergency-words.ts";
import { BREAK, foldCleanSquare, foldLatin } from "./emergency-text.ts";
import { createPhraseMatcher, type Phrase, type PhraseMatcher, WORD_END } from "./phrase-matcher.ts";

/** Scripts written without spaces, or with spaces nobody relies on. */
export const SQUARE: ReadonlySet<string> = new Set(["ja", "zh-Hans", "zh-Hant", "ko"]);

/** A group's name in a phrase. */
const GROUP = /\{[^}]*\}/g;

/** Characters that 「…」 stands for at most. */
const SQUARE_GAP = 10;
const LATIN_GAP = 30;

export interface EmergencyMeaning {
  kind: EmergencyKind;
  language: Exclude<EmergencyLanguage, "easy">;
}

/** The phrases of one way of writing. */
export interface PhraseBook {
  says: PhraseMatcher<EmergencyMeaning>;
  /** What is an emergency when a message says nothing else. */
  alone: ReadonlyMap<string, EmergencyMeaning>;
  /** Words around those, the longest first. */
  before: string[];
  after: string[];
}

export interface PhraseBooks {
  square: PhraseBook;
  latin: PhraseBook;
  /** What has another meaning. */
  but: PhraseMatcher<null>;
  latinBut: PhraseMatcher<null>;
  recordWords: string[];
  /** For each language in Latin letters: words of a question about plans, and of who speaks of themselves. */
  planWords: ReadonlyMap<string, PhraseMatcher<null>>;
  selves: ReadonlyMap<string, PhraseMatcher<null>>;
  /** Words of the languages in Latin letters, for slips of the finger. */
  latinWords: ReadonlySet<string>;
}

const opened = new WeakMap<EmergencyWords, PhraseBooks>();

/** Folds the data's phrases, once. */
export function openPhraseBooks(words: EmergencyWords): PhraseBooks {
  const known = opened.get(words);
  if (known) return known;
  const foldGroups = (fold: (word: string) => string) =>
    new Map(
      Object.entries(words.groups).map(([name, list]) => [
        name,
        list.map((word) => (word === WORD_END ? word : fold(word))).filter(Boolean),
      ]),
    );
  const [squareGroups, latinGroups] = [foldGroups(squeeze), foldGroups(foldLatin)];
  const squarePhrase = (phrase: string) => parseSquare(phrase, squareGroups);
  const latinPhrase = (phrase: string) => parseLatin(phrase, latinGroups);
  const matchersOf = (lists: Record<string, string[] | undefined>) =>
    new Map(
      Object.entries(lists).map(([language, list]) => [
        language,
        createPhraseMatcher((list ?? []).map((word) => ({ meaning: null, ...latinPhrase(word) }))),
      ]),
    );
  const others = Object.values(words.kinds).flatMap(({ but }) => but);
  const books: PhraseBooks = {
    square: buildBook(words, (language) => SQUARE.has(language), squarePhrase, squeeze),
    latin: buildBook(words, (language) => !SQUARE.has(language), latinPhrase, foldLatin),
    but: createPhraseMatcher(others.map((phrase) => ({ meaning: null, ...squarePhrase(phrase) }))),
    latinBut: createPhraseMatcher(
      others.filter((phrase) => /^[a-z]/.test(phrase)).map((phrase) => ({ meaning: null, ...latinPhrase(phrase) })),
    ),
    recordWords: words.recordWords.map(squeeze),
    planWords: matchersOf(words.planWords),
    selves: matchersOf(words.selves),
    latinWords: new Set(
      Object.values(words.kinds).flatMap(({ says, alone }) =>
        [...Object.entries(says), ...Object.entries(alone)]
          .filter(([language]) => !SQUARE.has(language))
          .flatMap(([, list]) => (list ?? []).flatMap((phrase) => foldLatin(phrase.replace(GROUP, " ")).split(" "))),
      ),
    ),
  };
  opened.set(words, books);
  return books;
}

function buildBook(
  { kinds, around }: EmergencyWords,
  isOf: (language: string) => boolean,
  parse: (phrase: string) => Omit<Phrase<EmergencyMeaning>, "meaning">,
  fold: (text: string) => string,
): PhraseBook {
  const says: Phrase<EmergencyMeaning>[] = [];
  const alone = new Map<string, EmergencyMeaning>();
  for (const kind of EMERGENCY_KINDS) {
    const entry = kinds[kind];
    for (const [language, phrases] of Object.entries(entry?.says ?? {})) {
      if (!isOf(language)) continue;
      for (const phrase of phrases)
        says.push({ meaning: { kind, language: language as EmergencyMeaning["language"] }, ...parse(phrase) });
    }
    for (const [language, singles] of Object.entries(entry?.alone ?? {})) {
      if (!isOf(language)) continue;
      for (const word of singles) {
        const folded = fold(word);
        // The more pressing kind stands, and of two languages the first.
        if (folded !== "" && !alone.has(folded))
          alone.set(folded, { kind, language: language as EmergencyMeaning["language"] });
      }
    }
  }
  const byLength = (list: string[]) => [...new Set(list.map(fold).filter(Boolean))].sort((a, b) => b.length - a.length);
  return { says: createPhraseMatcher(says), alone, before: byLength(around.before), after: byLength(around.after) };
}

/** Folded and without breaks. */
export function squeeze(text: string): string {
  return foldCleanSquare(text).replaceAll(BREAK, "");
}

/** 「{child}が…{gone}」 → its parts. */
function parseSquare(phrase: string, groups: ReadonlyMap<string, string[]>): Omit<Phrase<EmergencyMeaning>, "meaning"> {
  const parts: Phrase<EmergencyMeaning>["parts"] = [];
  let gap = 0;
  for (const piece of phrase.replace(/^\^|\$$/g, "").split(/(\{[^}]*\}|…)/)) {
    if (piece === "") continue;
    if (piece === "…") {
      gap = SQUARE_GAP;
      continue;
    }
    const anyOf = piece.startsWith("{") ? (groups.get(piece.slice(1, -1)) ?? []) : [squeeze(piece)].filter(Boolean);
    if (anyOf.length > 0) parts.push({ anyOf, gap });
    gap = 0;
  }
  return { parts, startsWord: phrase.startsWith("^"), endsWord: phrase.endsWith(WORD_END) };
}

/** 「{en:who} {en:hits} me」: words stand whole, so that 「fire」 is not found in 「firework」; `*` at the end: any ending. */
export function parseLatin(phrase: string, groups: ReadonlyMap<string, string[]>): Omit<Phrase<unknown>, "meaning"> {
  const parts: Phrase<EmergencyMeaning>["parts"] = [];
  let gap = 0;
  for (const piece of phrase.split(/(\{[^}]*\}|…)/)) {
    if (piece === "…") {
      gap = LATIN_GAP;
      continue;
    }
    const anyOf = piece.startsWith("{") ? (groups.get(piece.slice(1, -1)) ?? []) : [foldLatin(piece)].filter(Boolean);
    if (anyOf.length === 0) continue;
    // Between two words stands a space.
    parts.push({ anyOf, gap: parts.length === 0 ? 0 : Math.max(gap, 1) });
    gap = 0;
  }
  return { parts, startsWord: true, endsWord: !phrase.endsWith("*"), wholeWords: true };
}
