import { listTopicWords } from "../find/count-words.ts";
import { rankRecords } from "../find/rank-records.ts";
import { GENERIC_WORDS } from "./generic-words.ts";
import type { Inquiry } from "./inquiry.ts";

/**
 * Of some records the one that is by far the nearest to what is said; null where another of the plan, or something that is
 * not of it, is clearly meant. The words are searched for once, whichever groups of records are asked about.
 * @param isOfThese it is put as a choice among them, so that nothing else can be meant
 */
export function nearestTo(
  words: string,
  { room, house }: Inquiry,
): (ids: readonly string[], isOfThese?: boolean) => string | null {
  const { records, best, verdict, coverageOf } = rankRecords(words, room, house);
  const nouns = listTopicWords(words, house.tokenizer, true).filter((word) => !GENERIC_WORDS.has(word));
  // 「走りながら見回るやつ」 has no noun, and is clear all the same.
  if (nouns.length === 0 && verdict !== "record") return () => null;
  return (ids, isOfThese = false) => {
    const [first, second] = records.filter(({ id }) => ids.includes(id));
    // What the words alone would lead to needs to be less far from the next.
    const far = verdict === "record" && first?.id === best!.id ? AHEAD : FAR;
    if (first === undefined || first.score < (second?.score ?? 0) * far) return null;
    const isMeant =
      verdict === "record"
        ? first.score >= best!.score * NEARLY
        : isOfThese || (coverageOf(first) >= HALF && (verdict === "nothing" || first.id === best!.id));
    return isMeant ? first.id : null;
  };
}

/** How many times the next one's score is far. */
const FAR = 1.5;
const AHEAD = 1.2;
/** Of the words, weighed by rarity, that it must hold where no record of the plan is sure. */
const HALF = 0.5;
/** Share of the best score of all records at which one that was shown is meant. */
const NEARLY = 0.6;
