import { isContentToken, tokenizeText } from "../search/analyze.ts";
import { normalizeText } from "../text/normalize.ts";
import type { Inquiry } from "./inquiry.ts";

/**
 * The record that staff tied to the words of a question (「この取組に結びつける」); null when none fits. The whole phrase
 * in the question counts always, all its words of meaning only where the search knows nothing better.
 */
export function findTaughtRecord({ query, known, room, house, ranking }: Inquiry): string | null {
  const plain = squeeze(query.text);
  let asked: ReadonlySet<string> | null = null;
  // Newer phrases last: what staff said last counts.
  for (const { phrase, measureId } of known.phrases.toReversed()) {
    if (!room.byId.has(measureId)) continue;
    const taught = normalizeText(phrase);
    if (squeeze(taught).length >= MIN_PHRASE_CHARS && plain.includes(squeeze(taught))) return measureId;
    if (ranking.verdict === "record") continue;
    asked ??= new Set(contentWords(query.text));
    const words = contentWords(taught);
    if (words.length > 0 && words.every((word) => asked?.has(word)) && asked.size <= words.length + MAX_MORE_WORDS)
      return measureId;
  }
  return null;

  function contentWords(text: string): string[] {
    return tokenizeText(text, house.tokenizer)
      .filter(isContentToken)
      .map(({ surface }) => surface);
  }
}

/** A question with more words of its own than this asks for something else. */
const MAX_MORE_WORDS = 2;

/** A single character stands in too many questions. */
const MIN_PHRASE_CHARS = 2;

const squeeze = (text: string) => text.replace(/[\s、。,.?!「」]/g, "");
