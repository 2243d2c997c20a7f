import { listTopicWords } from "../find/count-words.ts";
import { rankRecords } from "../find/rank-records.ts";
import { GENERIC_WORDS } from "./generic-words.ts";
import type { Inquiry } from "./inquiry.ts";

/** Of some records the one that is by far the nearest to what is said; null where another of the plan is clearly meant. */
export function nearestOf(words: string, ids: readonly string[], { room, house }: Inquiry): string | null {
  const nouns = listTopicWords(words, house.tokenizer, true).filter((word) => !GENERIC_WORDS.has(word));
  const { records, best, verdict } = rankRecords(words, room, house);
  // 「走りながら見回るやつ」 has no noun, and is clear all the same.
  if (nouns.length === 0 && verdict !== "record") return null;
  const [first, second] = records.filter(({ id }) => ids.includes(id));
  if (first === undefined || first.score < (second?.score ?? 0) * FAR) return null;
  return verdict === "record" && first.score < best!.score * NEARLY ? null : first.id;
}

/** How many times the next one's score is far. */
const FAR = 1.5;
/** Share of the best score of all records at which one that was shown is meant. */
const NEARLY = 0.6;
