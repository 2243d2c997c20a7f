import { listSetTopicWords } from "../find/count-words.ts";
import { anyOf, type Condition } from "../understand/condition.ts";
import type { Inquiry } from "./inquiry.ts";
import { findTopicMembers } from "./topic-members.ts";

const NOUN = "(?:取組項目|取組|取り組み|施策|政策|公約|約束|項目|事業|もの|やつ)";
/** 「高齢者の取組と子どもの取組」: a noun for records ends one topic. */
const ENDED = new RegExp(
  `(?:の|関係の|関連の|系の|向けの|に関する|についての)${NOUN}(?:と|や|か|、|または|それと|あと)*\\s*(?=\\S)`,
);
/** 「子どもと高齢者の公約」: two names side by side, unless one record speaks of both. */
const JOINED =
  /(?<!何)(?<=[\p{Script=Han}\p{Script=Katakana}ーa-zもみ])(?:の(?:こと|話|ほう)|関係|関連)?(?:、|・|とか|または|もしくは|と|や|か)(?!何)(?=[\p{Script=Han}\p{Script=Katakana}a-z子ごお])/u;

/** Topics that one question may join; more are no question. */
const MAX_TOPICS = 4;

/**
 * The topic of a set as a condition: one, or several of which one is enough; null where its words are no topic.
 * @param isSaid whether a word was read as something else already
 */
export function findTopics(inquiry: Inquiry, isSaid: (word: string) => boolean): Condition | null {
  const { house, query } = inquiry;
  const text = query.topic;
  const toTopic = (part: string): (Condition & { kind: "topic" }) | null => {
    const words = listSetTopicWords(part, query.text, house.tokenizer)
      .filter((word) => !isSaid(word))
      .join(" ");
    return words === "" ? null : { kind: "topic", words, literal: false };
  };
  const whole = toTopic(text);
  const ended = text.split(ENDED);
  const isEnded = ended.length > 1;
  const parts = (isEnded ? ended : text.split(JOINED)).map(toTopic).filter((part) => part !== null);
  if (parts.length < 2 || parts.length > MAX_TOPICS) return whole;
  const members = (words: string) => findTopicMembers(inquiry, words);
  if (!isEnded && whole && members(whole.words).holding > 0) return whole;
  const known = parts.filter(({ words }) => members(words).ids.length > 0);
  // 「鹿とか熊とか野生の獣」: examples of one thing; what no record speaks of may be the name of them all.
  const isLoose = known.length >= 2 && text.includes("とか");
  return known.length === parts.length || isLoose ? anyOf(known) : whole;
}
