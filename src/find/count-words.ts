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

/**
 * The words of a set's topic. In a question written in kana alone (「どうぶつあいごのやつ」) it stays whole: the dictionary
 * cuts it into pieces that mean other things, while its sounds lead to the records.
 */
export function listSetTopicWords(text: string, question: string, tokenizer: Tokenizer): string[] {
  const [, kana] = (IN_KANA.test(question) && KANA_TOPIC.exec(text.trim())) || [];
  return kana ? [kana] : listTopicWords(text, tokenizer, true);
}

/** Whether words are a topic that `listSetTopicWords` left whole. */
export const isKanaTopic = (words: string) => /^[ぁ-んー]{4,}$/.test(words);

/** The words for a record are in kanji by then. */
const IN_KANA = /^(?:[ぁ-んー\s、。?!]|取組|施策|公約|項目)+$/;
const KANA_TOPIC =
  /^(?!(?:おしえて|みせて|だして|ください))([ぁ-んー]{4,}?)\s*(?:の)?(?:\s*(?:やつ|もの|とりくみ|取組|施策|公約|項目|こと)(?:は|を)?)?(?:\s*(?:おしえて|みせて|だして|ください|ほしい)(?:ください)?)*$/;

/** A noun, or an unknown word that may be one. */
function isName({ pos, known, surface }: Token): boolean {
  return known ? pos === "名詞" : surface.length >= 3 || !/^[ぁ-んー]+$/.test(surface);
}
