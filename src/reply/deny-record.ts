import type { RankedRecord, Ranking } from "../find/rank-records.ts";
import { DECISION } from "../search/ranking.ts";
import { normalizeText } from "../text/normalize.ts";
import type { Answer, NotFoundReason } from "./answer.ts";
import { GENERIC_WORDS } from "./generic-words.ts";
import { type Inquiry, viewOf } from "./inquiry.ts";

/** No record answers: why, as far as that is sure, and the records of this city that come near. */
export function denyRecord(inquiry: Inquiry, ranking: Ranking = inquiry.ranking): Answer {
  const { house, room, query } = inquiry;
  const topic = ranking.verdict === "outside" && ranking.outside ? house.concepts.get(ranking.outside) : null;
  // What is put as a question on plans is no chat, whatever its words are near to.
  const isPlan = query.judged !== null && query.judged.outside < DECISION.surelyPlan;
  if (topic?.kind === "chat" && !isPlan) return { kind: "message", topic: "chat" };
  const reason = findReason(inquiry, ranking);
  // Beside a topic that is surely another, records that share a word with it only mislead.
  const isSpoken = ranking.candidates.length === 0;
  const near =
    reason.kind === "outside" && isSpoken ? ranking.records.slice(0, 1).filter((hit) => comesNear(hit, ranking)) : null;
  return {
    kind: "not_found",
    reason,
    near: (near?.map(({ id }) => id) ?? ranking.near)
      .filter((id) => room.byId.has(id))
      .map((id) => viewOf(inquiry, id)),
  };
}

/** Whether a record may stand beside a topic that is named as outside the plans. */
function comesNear(hit: RankedRecord, { certainty, coverageOf }: Ranking): boolean {
  return certainty >= NEAR_OUTSIDE.certainty && coverageOf(hit) >= NEAR_OUTSIDE.coverage;
}

const NEAR_OUTSIDE = { certainty: 0.1, coverage: 0.35 } as const;

function findReason({ house, query }: Inquiry, ranking: Ranking): NotFoundReason {
  const topic = ranking.outside ? house.concepts.get(ranking.outside) : undefined;
  return ranking.verdict === "outside" && topic && topic.kind !== "chat" && isNamed(topic.name, query.text, ranking)
    ? { kind: "outside", topic: topic.name }
    : { kind: "nothing" };
}

/**
 * Whether a topic outside the plans may be named: a guess that is wrong (「残っている公約」 as 地域おこし協力隊) is worse than
 * none. It holds nearly all of the question, or most of it with a word of its own name, and its rarest words.
 */
function isNamed(name: string, text: string, { outsideCoverage, features, contentTerms }: Ranking): boolean {
  if (features.rarestOutside < NAMED.rarest) return false;
  if (sharesWord(name, text)) return outsideCoverage >= NAMED.withName;
  return contentTerms >= NAMED.words && outsideCoverage >= NAMED.alone;
}

const NAMED = {
  rarest: 0.65,
  /** Least share of the question's words, where the topic's name shares a word with it and where it does not. */
  withName: 0.4,
  alone: 0.9,
  /** One word alone (「残る」) is in too many topics. */
  words: 2,
} as const;

/** Whether two kanji or katakana of a name stand side by side in a text, and say more than 「問題」 of 「2025年問題」. */
function sharesWord(name: string, text: string): boolean {
  const runs = normalizeText(name).match(/[\p{Script=Han}\p{Script=Katakana}ー]{2,}/gu) ?? [];
  const pairs = runs.flatMap((run) => [...run.slice(1)].map((_, at) => run.slice(at, at + 2)));
  return pairs.some((pair) => !GENERIC_WORDS.has(pair) && text.includes(pair));
}
