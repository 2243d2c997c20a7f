import type { House } from "../find/house.ts";
import { tokenizeText } from "../search/analyze.ts";
import { describeCondition } from "./describe-condition.ts";
import type { Outcome } from "./find-answer.ts";

/** Why an answer came about: spans and their rules, the query, candidates with matched terms, rivals and the verdict. */
export function explainRanking({ query, ranking }: Outcome, house: House) {
  const { text, spans, topic, wants, where, facts, fiscalYears, language } = query;
  const tokens = tokenizeText(topic, house.tokenizer);
  return {
    query: {
      text,
      topic,
      wants,
      where: where && describeCondition(where),
      facts,
      fiscalYears,
      aspect: query.aspect,
      language,
      spans: spans.map(({ start, end, rule, meaning }) => ({
        words: text.slice(start, end),
        rule,
        means: meaning.kind,
      })),
    },
    tokens: tokens.map(({ surface, pos, reading }) => ({ surface, pos, reading })),
    terms: ranking.terms,
    verdict: ranking.verdict,
    candidates: ranking.records.slice(0, 5).map((record) => ({
      id: record.id,
      score: round(record.score),
      coverage: round(ranking.coverageOf(record)),
      matches: Object.fromEntries(Object.entries(record.matches).slice(0, 30)),
    })),
    outside: ranking.outside
      ? {
          topic: house.concepts.get(ranking.outside)?.name ?? ranking.outside,
          score: round(ranking.outsideScore),
        }
      : null,
    certainty: round(ranking.certainty),
    features: ranking.features,
  };
}

const round = (score: number) => Math.round(score * 100) / 100;
