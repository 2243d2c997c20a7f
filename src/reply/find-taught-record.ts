import type { Known } from "../find/known.ts";
import { analyzeTokens, isContentToken, kindOfTerm, tokenizeText } from "../search/analyze.ts";
import { findSharingPhrases } from "../search/phrase-index.ts";
import { normalizeText } from "../text/normalize.ts";
import type { Token, Tokenizer } from "../text/tokenizer.ts";
import { GENERIC_WORDS } from "./generic-words.ts";
import type { Inquiry } from "./inquiry.ts";

/**
 * The record that staff tied to the words of a question (「この取組に結びつける」); null when none fits. Taught words fill
 * gaps only: a record that holds them by itself is clear without, and words that ask for a fact (「目標」「いつ」) are no
 * subject that could be tied to one.
 */
export function findTaughtRecord({ query, known, room, house, ranking }: Inquiry): string | null {
  if (known.phrases.length === 0) return null;
  const plain = squeezeWords(query.text);
  const asked = new Set(listWords(query.text).map(({ surface }) => surface));
  const subject = new Set(listWords(query.topic).map(({ surface }) => surface));
  const phrases = takeApart(known.phrases, house.tokenizer);
  // Newer phrases last: what staff said last counts.
  for (const at of findSharingPhrases(phrases, [...subject]).reverse()) {
    const { phrase, measureId } = known.phrases[at]!;
    if (!room.byId.has(measureId)) continue;
    const taught = normalizeText(phrase);
    const words = listWords(taught);
    const own = words.filter(({ surface }) => subject.has(surface) && !GENERIC_WORDS.has(surface));
    if (own.length === 0 || isClear(own)) continue;
    const whole = squeezeWords(taught);
    if (whole.length >= MIN_PHRASE_CHARS && plain.includes(whole)) return measureId;
    if (ranking.verdict === "record") continue;
    if (words.every(({ surface }) => asked.has(surface)) && asked.size <= words.length + MAX_MORE_WORDS)
      return measureId;
  }
  return null;

  function listWords(text: string): Token[] {
    return tokenizeText(text, house.tokenizer).filter(isContentToken);
  }

  /** Whether the record that is found anyway holds the words themselves, not just a part of them. */
  function isClear(words: Token[]): boolean {
    const { best, verdict } = ranking;
    if (verdict !== "record" || !best) return false;
    return words.every((word) =>
      analyzeTokens([word]).some((term) => ["word", "reading"].includes(kindOfTerm(term)) && term in best.matches),
    );
  }
}

/** By the phrases themselves: each question brings them in a list of its own, fresh from the store. */
const taken = new Map<string, string[][]>();

/** Lists kept taken apart, about one a city that is open; what was taught since is another list. */
const MAX_TAKEN = 40;

/** The words of each taught phrase, taken apart once for as long as the phrases stay. */
function takeApart(phrases: Known["phrases"], tokenizer: Tokenizer): string[][] {
  const key = JSON.stringify(phrases.map(({ phrase }) => phrase));
  const known = taken.get(key);
  if (known) return known;
  const words = phrases.map(({ phrase }) =>
    tokenizeText(normalizeText(phrase), tokenizer)
      .filter(isContentToken)
      .map(({ surface }) => surface),
  );
  if (taken.size >= MAX_TAKEN) taken.delete(taken.keys().next().value!);
  taken.set(key, words);
  return words;
}

/** A question with more words of its own than this asks for something else. */
const MAX_MORE_WORDS = 2;

/** A single character stands in too many questions. */
const MIN_PHRASE_CHARS = 2;

/** A text without its spaces and marks: how taught words are compared. */
export const squeezeWords = (text: string) => text.replace(/[\s、。,.?!「」]/g, "");
