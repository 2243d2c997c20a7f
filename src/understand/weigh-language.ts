import type { Language } from "../domain/languages/language.ts";
import { foldAccents } from "../text/fold-accents.ts";

/** Points at which the evidence for a language settles. */
export const ENOUGH = 3;
const WORD_POINTS = 3;
/** Two of them beside each other are no chance; one is. */
const HINT_POINTS = 1.5;
/** A shorter word that has lost its accents is like a word of many languages (`co`, `ja`): only a hint. */
const SAFE_CHARS = 4;

/** Syllables of romaji only. One way of cutting each word: with two, 「aaaa…1」 is tried in every combination. */
export const ROMAJI_WORD = /^(?:(?:[kgsztdnhbpmyrwjf]y?|sh|ch|ts|kk|pp|tt|ss|ssh|cch|tch)?[aiueo]|n(?![aiueoy]))+$/;

/** A message as languages are weighed against it. */
interface Message {
  text: string;
  /** Latin words, each once. */
  words: { written: string; folded: string }[];
  /** All of it without marks and accents: `qual é o prazo?` → `qual e o prazo`. */
  bare: string;
  hasKana: boolean;
}

const LATIN = /[a-z\u00e0-\u024f\u1e00-\u1eff]/;
const LATIN_WORD = /[\p{Script=Latin}\p{M}\d'-]*\p{Script=Latin}[\p{Script=Latin}\p{M}\d'-]*/gu;

/** Expects a text in small letters. */
export function readMessage(text: string): Message {
  // Most messages hold no Latin letter, and this runs with every one.
  const words = new Set(LATIN.test(text) ? text.match(LATIN_WORD) : []);
  return {
    text,
    words: [...words].map((written) => ({ written, folded: foldAccents(written) })),
    bare: words.size === 0 ? "" : bareWords(text),
    hasKana: /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text),
  };
}

const bareWords = (text: string) =>
  foldAccents(text.replace(/[^\p{L}\p{M}\s'-]/gu, " "))
    .replace(/\s+/g, " ")
    .trim();

/** How much speaks for a language; {@link ENOUGH} settles. */
export function weighLanguage(language: Language, message: Message): number {
  return language.evidence.spaced ? weighWords(language, message) : weighLetters(language, message);
}

/** Languages without spaces between their words, and those with a script of their own. */
function weighLetters({ evidence }: Language, { text, hasKana }: Message): number {
  const letters = countLetters(evidence.letters, text);
  // Beside kana such words are Japanese (何時, 負責); letters are not.
  const words = hasKana ? 0 : evidence.words.filter((word) => text.includes(word)).length;
  if (letters + words === 0) return 0;
  // A hint only chooses between two scripts of one language.
  const hints = evidence.hints.filter((word) => text.includes(word)).length;
  return (letters + words) * WORD_POINTS + hints * HINT_POINTS;
}

function weighWords(language: Language, { text, words, bare }: Message): number {
  if (words.length === 0) return 0;
  const { strong, safe, weak, asks } = prepare(language);
  const isStrong = ({ written }: Message["words"][number]) => strong.has(written) || safe.has(written);
  const told = words.filter(isStrong).length;
  const hints = words.filter((word) => !isStrong(word) && weak.has(word.folded)).length;
  const points =
    (countLetters(language.evidence.letters, text) + told + (asks.has(bare) ? 1 : 0)) * WORD_POINTS +
    hints * HINT_POINTS;
  // Words like `no`, `de`, `ano` are romaji too: where all reads as romaji, one sign is not enough.
  const likeRomaji = words.every(({ written }) => ROMAJI_WORD.test(written));
  return likeRomaji && points < ENOUGH * 2 ? 0 : points;
}

const countLetters = (letters: RegExp | null, text: string) =>
  letters?.test(text) ? [...text].filter((letter) => letters.test(letter)).length : 0;

interface Prepared {
  strong: ReadonlySet<string>;
  /** Strong words without their accents, long enough to be nobody else's. */
  safe: ReadonlySet<string>;
  weak: ReadonlySet<string>;
  /** Messages of nothing but words that ask (`prazo`, `budget`). */
  asks: ReadonlySet<string>;
}

/** Made with the first message in Latin letters: most are Japanese and never need it. */
const prepared = new Map<Language, Prepared>();

function prepare(language: Language): Prepared {
  const known = prepared.get(language);
  if (known) return known;
  const { evidence, words } = language;
  const made: Prepared = {
    strong: new Set(evidence.words),
    safe: new Set(evidence.words.map(foldAccents).filter((word) => word.length >= SAFE_CHARS)),
    weak: new Set([...evidence.hints, ...evidence.words].map(foldAccents)),
    asks: new Set(Object.values(words.facts).flatMap((asks) => asks.map(foldAccents))),
  };
  prepared.set(language, made);
  return made;
}
