import { analyzeTokens, isContentToken, kindOfTerm, tokenizeText } from "../search/analyze.ts";
import { CONCEPT_PREFIX } from "../search/index-documents.ts";
import { DECISION, LENDING, RANKING } from "../search/ranking.ts";
import type { Hit } from "../search/search-index.ts";
import { findCodeNames, isNamedIn } from "./code-names.ts";
import { type DecisionFeatures, weighDecision } from "./decision.ts";
import { type CityRoom, type House, hasOwnWords } from "./house.ts";
import { findOutside, leadOf, reachOf, weighThemes } from "./weigh-themes.ts";

export type RankedRecord = Hit;

/** How the records, the topics outside the plans and the other cities' records fit a subject. */
export interface Ranking {
  records: RankedRecord[];
  best: RankedRecord | undefined;
  /** Best topic outside the plans (id) and its score. */
  outside: string | null;
  outsideScore: number;
  /** Share of the question's words that this topic holds, weighed by rarity, 0…1. */
  outsideCoverage: number;
  /** City whose record fits best among the others. */
  otherCity: string | null;
  /** Words of meaning in the subject. */
  contentTerms: number;
  /** Every term that was searched for. */
  terms: string[];
  features: DecisionFeatures;
  /** How sure it is that the best record answers, 0…1. */
  certainty: number;
  /** Whether the best record meets the words at all. */
  fits: boolean;
  verdict: "record" | "outside" | "other_city" | "nothing";
  /** Records worth showing beside a no. */
  near: string[];
  /** Share of the question's words that a hit holds, weighed by rarity, 0…1. */
  coverageOf(hit: RankedRecord): number;
}

/** Searches a subject in the city's index and judges whether its best record really answers. */
export function rankRecords(subject: string, room: CityRoom, house: House): Ranking {
  const tokens = tokenizeText(subject, house.tokenizer);
  const terms = analyzeTokens(tokens);
  const contentTerms = tokens.filter(isContentToken).length;
  const hits = house.index.search(terms);
  const cityId = room.records.city.id;
  const records = lendWords(hits, room, house);
  const concepts = hits.filter(({ id }) => isConcept(id));
  const linksOf = ({ id }: Hit) => house.concepts.get(conceptOf(id))?.links[cityId];
  const isChat = ({ id }: Hit) => house.concepts.get(conceptOf(id))?.kind === "chat";
  const outside = findOutside(concepts, linksOf);
  const outsideHit = outside?.hit;
  const chatHit = concepts.find(isChat);
  const otherHit = hits.find(({ id }) => !isConcept(id) && !room.byId.has(id));
  const [best, second] = records;
  const coverage = measureCoverage(hits, terms);
  const rarestHeld = measureRarest(hits, terms);
  const score = best?.score ?? 0;
  const lead = (rival: { score: number } | undefined) => leadOf(score, rival?.score ?? 0);
  const ownCoverage = best ? coverage(best) : 0;
  const coverageLead = ownCoverage - (outsideHit ? coverage(outsideHit) : 0);
  const outsideLead = lead(
    findOutside(
      concepts.filter((hit) => !isChat(hit)),
      linksOf,
    ),
  );
  const top = concepts[0];
  const features: DecisionFeatures = {
    coverage: ownCoverage,
    coverageLead,
    outsideLead,
    chatLead: lead(chatHit),
    otherCityLead: lead(otherHit),
    margin: lead(second),
    linked: (best && top && linksOf(top)?.records[best.id]) ?? 0,
    inPlan: top ? reachOf(linksOf(top)) : 0,
    length: Math.log(1 + contentTerms) / 3,
    foreign: /[ぁ-んァ-ヴ]/.test(subject) ? 0 : 1,
    chatCoverageLead: ownCoverage - (chatHit ? coverage(chatHit) : 0),
    rarest: best ? rarestHeld(best) : 0,
    rarestOutside: outsideHit ? rarestHeld(outsideHit) : 0,
    bothLead: Math.min(lead(outside), coverageLead),
    ...weighThemes(best, score, ownCoverage, concepts, coverage, linksOf),
    score: Math.log(1 + score),
    topicScore: Math.log(1 + (top?.score ?? 0)),
  };
  // What a concept outside the plan holds far better is never answered by a record.
  const isHopeless =
    (outsideLead < DECISION.hopelessLead && coverageLead <= 0) ||
    (best !== undefined && lacksCodeName(best, subject, room));
  // A record without everyday words of its own holds fewer words of a question that it answers.
  const isPoor = best !== undefined && !hasOwnWords(house, best.id);
  const certainty = best && !isHopeless ? weighDecision(features, isPoor, house.decisionWeights) : 0;
  const fits = best !== undefined && certainty >= DECISION.fits;
  // Another city is named only when its record holds most of the question, and more of it than anything here.
  const isOtherCity =
    otherHit !== undefined &&
    otherHit.score > Math.max(score, outside?.score ?? 0) &&
    coverage(otherHit) >= DECISION.topicCoverage;
  const rival = isOtherCity ? "other_city" : outsideHit ? "outside" : "nothing";
  return {
    records,
    best,
    outside: outsideHit ? conceptOf(outsideHit.id) : null,
    outsideScore: outside?.score ?? 0,
    outsideCoverage: outsideHit ? coverage(outsideHit) : 0,
    otherCity: otherHit ? [...house.cities.keys()].find((id) => otherHit.id.startsWith(`${id}-`))! : null,
    contentTerms,
    terms,
    features,
    certainty,
    fits,
    verdict: best !== undefined && certainty >= DECISION.answers[isPoor ? "poor" : "spoken"] ? "record" : rival,
    coverageOf: coverage,
    near: records
      .slice(0, 3)
      .filter((record) => record.score >= score * DECISION.nearShare && coverage(record) >= DECISION.nearCoverage)
      .map(({ id }) => id),
  };
}

/** 「R18号の整備」 asks for nothing that a record on another 整備 says. */
function lacksCodeName({ id }: RankedRecord, subject: string, room: CityRoom): boolean {
  const names = findCodeNames(subject);
  const measure = names.length > 0 ? room.byId.get(id) : undefined;
  return measure !== undefined && !names.some((name) => isNamedIn(name, measure));
}

const isConcept = (id: string) => id.startsWith(CONCEPT_PREFIX);
const conceptOf = (id: string) => id.slice(CONCEPT_PREFIX.length);

/** Records with what the concepts linked to them hold of the question, best first. */
function lendWords(hits: readonly Hit[], room: CityRoom, house: House): RankedRecord[] {
  const records = new Map<string, RankedRecord & { lent: number }>();
  for (const { id, score, matches } of hits) {
    if (room.byId.has(id)) records.set(id, { id, score, matches, lent: 0 });
  }
  for (const { id, score, matches } of hits.filter((hit) => isConcept(hit.id)).slice(0, LENDING.concepts)) {
    const links = house.concepts.get(conceptOf(id))?.links[room.records.city.id];
    for (const [record, sure] of Object.entries(links?.records ?? {})) {
      if (!room.byId.has(record)) continue;
      const known = records.get(record) ?? { id: record, score: 0, matches: {}, lent: 0 };
      known.lent = Math.max(known.lent, score * sure);
      if (sure >= LENDING.surely) known.matches = { ...matches, ...known.matches };
      records.set(record, known);
    }
  }
  return [...records.values()]
    .map(({ lent, ...record }) => ({ ...record, score: record.score + LENDING.share * lent }))
    .sort((a, b) => b.score - a.score);
}

/**
 * How much of a question a document holds, weighed by how rare each term is (0…1). A term that nothing holds is the
 * rarest: a question whose telling word stands nowhere is not answered by a record that shares its common ones.
 */
function measureCoverage(hits: Hit[], terms: string[]): (hit: RankedRecord) => number {
  const holders = new Map<string, number>();
  for (const { matches } of hits)
    for (const term of Object.keys(matches)) holders.set(term, (holders.get(term) ?? 0) + 1);
  const weights = new Map(
    terms
      // Three kana that nothing holds lie across two words more often than they are a word of their own.
      .filter((term) => holders.has(term) || kindOfTerm(term) !== "sound")
      .map((term) => [
        term,
        RANKING.terms[kindOfTerm(term)] * Math.log(1 + RARITY_BASE / (holders.get(term) ?? UNKNOWN_HOLDERS)),
      ]),
  );
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return ({ matches }) => {
    if (total === 0) return 1;
    let held = 0;
    for (const term of Object.keys(matches)) held += weights.get(term) ?? 0;
    return held / total;
  };
}

/** How many of a question's rarest words that anything holds a document holds (0…1): they say what it is about. */
function measureRarest(hits: readonly Hit[], terms: readonly string[]): (hit: Hit) => number {
  const holders = new Map<string, number>();
  for (const { matches } of hits)
    for (const term of Object.keys(matches)) holders.set(term, (holders.get(term) ?? 0) + 1);
  const rarest = [...new Set(terms)]
    .filter((term) => holders.has(term) && (kindOfTerm(term) === "word" || kindOfTerm(term) === "bigram"))
    .sort((a, b) => holders.get(a)! - holders.get(b)!)
    .slice(0, RAREST);
  return ({ matches }) => (rarest.length === 0 ? 1 : rarest.filter((term) => term in matches).length / rarest.length);
}

/** Rarest words of a question that are looked at. */
const RAREST = 3;

/** A term that no document holds counts as this rare: rarer than a term of one document, but no proof by itself. */
const UNKNOWN_HOLDERS = 0.5;

/** About the number of documents in the index; only the ratio to a term's holders counts. */
const RARITY_BASE = 1_200;
