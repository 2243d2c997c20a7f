import { isContentToken, tokenizeText } from "../search/analyze.ts";
import type { Tokenizer } from "../text/tokenizer.ts";
import { PLAN_PART_WORDS } from "../understand/plan-words.ts";

/** The words of meaning in a text, as they are written, without those that only speak of plans and lists. */
export function listTopicWords(text: string, tokenizer: Tokenizer): string[] {
  return tokenizeText(text, tokenizer)
    .filter(isContentToken)
    .filter(({ base, surface }) => !PLAN_PART_WORDS.has(base) && !PLAN_PART_WORDS.has(surface))
    .map(({ surface }) => surface);
}
