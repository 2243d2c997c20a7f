import { isContentToken, tokenizeText } from "../search/analyze.ts";
import type { Token, Tokenizer } from "../text/tokenizer.ts";
import { PLAN_PART_WORDS } from "../understand/plan-words.ts";

/**
 * The words of meaning in a text, as they are written, without those that only speak of plans and lists.
 * @param named only nouns: what a set is about has a name, its verbs only ask (「噛んでる」「拾いたい」)
 */
export function listTopicWords(text: string, tokenizer: Tokenizer, named = false): string[] {
  return tokenizeText(text, tokenizer)
    .filter((token) => isContentToken(token) && (!named || isName(token)))
    .filter(({ base, surface }) => !PLAN_PART_WORDS.has(base) && !PLAN_PART_WORDS.has(surface))
    .map(({ surface }) => surface);
}

/** A noun, or an unknown word that may be one. */
function isName({ pos, known, surface }: Token): boolean {
  return known ? pos === "名詞" : surface.length >= 3 || !/^[ぁ-んー]+$/.test(surface);
}
