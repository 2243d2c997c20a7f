import type { House } from "../find/house.ts";
import { analyzeTokens, tokenizeText } from "../search/analyze.ts";
import type { Outcome } from "./find-answer.ts";

/** Why an answer came about: tokens, understanding, candidates with matched terms, rivals and the verdict. */
export function explainRanking({ query, ranking }: Outcome, house: House) {
  const tokens = tokenizeText(query.topic, house.tokenizer);
  return {
    query,
    tokens: tokens.map(({ surface, pos, reading }) => ({ surface, pos, reading })),
    terms: analyzeTokens(tokens),
    verdict: ranking?.verdict ?? null,
    candidates: (ranking?.records ?? []).slice(0, 5).map(({ id, score, matches }) => ({
      id,
      score: round(score),
      matches: Object.fromEntries(Object.entries(matches).slice(0, 30)),
    })),
    outside: ranking?.outside
      ? {
          topic: house.outsideTopics.get(ranking.outside)?.topic ?? ranking.outside,
          score: round(ranking.outsideScore),
        }
      : null,
    otherCity: ranking?.otherCity ? { city: ranking.otherCity, score: round(ranking.otherCityScore) } : null,
  };
}

const round = (score: number) => Math.round(score * 100) / 100;
