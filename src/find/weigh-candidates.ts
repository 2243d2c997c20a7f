import { conceptIdOf } from "../search/index-documents.ts";
import type { Hit } from "../search/search-index.ts";
import type { KnownConcept } from "./known-concept.ts";
import type { LinksOf } from "./links-of-hit.ts";
import { leadOf } from "./weigh-themes.ts";

/**
 * What tells whether a record that has no everyday words of its own answers a question; each about −1…1 or 0…1. A
 * question seldom shares a word with such a record: what its linked concepts hold of it, against what the concepts
 * hold that are not its own, says more than the record's score.
 */
export interface CandidateFeatures {
  /** Share of the question's words that the record and the concepts surely linked to it hold, weighed by rarity. */
  coverage: number;
  /** The record's own words alone. */
  ownCoverage: number;
  /** Its own words less those of the best other record. */
  rivalCoverageLead: number;
  /** Lead of its score over the best other record. */
  margin: number;
  /** Lead of its score over the best concept outside the plan. */
  outsideLead: number;
  /** Its words less those of that concept. */
  outsideCoverageLead: number;
  chatCoverageLead: number;
  /** Share of the concepts that the question meets which are talk, and which the plan speaks of, each by its score. */
  chatShare: number;
  planShare: number;
  /** Words that the best concept of its own holds, by how sure the link is; and the same less the best that is not. */
  themeCoverage: number;
  themeCoverageLead: number;
  /** Words that the concept which fits best of all holds, and how surely it is the record's. */
  topicCoverage: number;
  linked: number;
  /** Words of meaning in the question, as a logarithm. */
  length: number;
  /** Whether the question is in letters that plans do not use. */
  foreign: number;
}

export const CANDIDATE_FEATURE_NAMES = [
  "coverage",
  "ownCoverage",
  "rivalCoverageLead",
  "margin",
  "outsideLead",
  "outsideCoverageLead",
  "chatCoverageLead",
  "chatShare",
  "planShare",
  "themeCoverage",
  "themeCoverageLead",
  "topicCoverage",
  "linked",
  "length",
  "foreign",
] as const satisfies readonly (keyof CandidateFeatures)[];

/** A question's candidates: the first records by score, and the concepts that it meets best. */
export interface Candidates {
  records: readonly Hit[];
  /** What the index alone says of a record, without the words of its concepts. */
  ownHits: ReadonlyMap<string, Hit>;
  concepts: readonly Hit[];
  concept: (id: string) => KnownConcept | undefined;
  linksOf: LinksOf;
  coverage: (hit: Hit) => number;
  length: number;
  foreign: number;
}

/** How fast a concept that fits worse than the best counts for less. */
const SHARPNESS = 3;

/** Features of each candidate, in their order. */
export function weighCandidates(of: Candidates): CandidateFeatures[] {
  const top = of.concepts[0]?.score ?? 0;
  const themes = of.concepts.map((hit) => {
    const links = of.linksOf(hit);
    const isChat = of.concept(conceptIdOf(hit.id))?.kind === "chat";
    return {
      links: links?.records ?? {},
      reach: links?.reach ?? 0,
      isChat,
      score: hit.score,
      held: of.coverage(hit),
      share: (hit.score / top) ** SHARPNESS,
    };
  });
  const whole = Math.max(
    1e-9,
    themes.reduce((sum, { share }) => sum + share, 0),
  );
  const most = (values: readonly number[]) => Math.max(0, ...values);
  const outsideScore = most(themes.map(({ score, reach }) => score * (1 - reach)));
  const outsideHeld = most(themes.map(({ held, reach }) => held * (1 - reach)));
  const chatHeld = most(themes.map(({ held, isChat }) => (isChat ? held : 0)));
  const chatShare = themes.reduce((sum, { share, isChat }) => sum + (isChat ? share : 0), 0) / whole;
  const planShare = themes.reduce((sum, { share, reach }) => sum + share * reach, 0) / whole;
  const records = of.records.map((hit) => {
    const own = of.ownHits.get(hit.id);
    return { hit, held: of.coverage(hit), own: own ? of.coverage(own) : 0 };
  });
  return records.map((record) => {
    const { hit, held, own } = record;
    const rivals = records.filter((other) => other !== record);
    const sureness = themes.map(({ links }) => links[hit.id] ?? 0);
    const themeCoverage = most(themes.map((theme, at) => theme.held * sureness[at]!));
    return {
      coverage: held,
      ownCoverage: own,
      rivalCoverageLead: own - most(rivals.map((rival) => rival.own)),
      margin: leadOf(hit.score, most(rivals.map((rival) => rival.hit.score))),
      outsideLead: leadOf(hit.score, outsideScore),
      outsideCoverageLead: held - outsideHeld,
      chatCoverageLead: held - chatHeld,
      chatShare,
      planShare,
      themeCoverage,
      themeCoverageLead: themeCoverage - most(themes.map((theme, at) => theme.held * (1 - sureness[at]!))),
      topicCoverage: themes[0]?.held ?? 0,
      linked: sureness[0] ?? 0,
      length: of.length,
      foreign: of.foreign,
    };
  });
}
