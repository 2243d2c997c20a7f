import { analyzeText, isContentToken, kindOfTerm, tokenizeText } from "../search/analyze.ts";
import { chineseBigram, stemTerm } from "../search/foreign-terms.ts";
import { CONCEPT_PREFIX, conceptIdOf } from "../search/index-documents.ts";
import { DECISION, RANKING } from "../search/ranking.ts";
import { type Hit, rescore, termsOf } from "../search/search-index.ts";
import { findCodeNames, isNamedIn, lacksAcronym, preferHolders } from "./code-names.ts";
import { certaintyOf, type DecisionFeatures } from "./decision.ts";
import { DECISION_WEIGHTS } from "./decision-weights.ts";
import { type CityRoom, type House, hasOwnWords } from "./house.ts";
import { lendWords } from "./lend-words.ts";
import { openLinksOf } from "./links-of-hit.ts";
import { findCalled, putCalledFirst } from "./proper-names.ts";
import { type CandidateFeatures, type Candidates, weighCandidates } from "./weigh-candidates.ts";
import { findOutside, leadOf, weighThemes } from "./weigh-themes.ts";

export type RankedRecord = Hit;

/** A record that may answer. */
export interface Candidate {
  id: string;
  features: CandidateFeatures;
  /** How sure it is that it answers, 0…1. */
  certainty: number;
}

/** How the records and the topics outside the plan fit a subject. */
export interface Ranking {
  records: RankedRecord[];
  best: RankedRecord | undefined;
  /** Best topic outside the plans (id) and its score. */
  outside: string | null;
  outsideScore: number;
  /** Share of the question's words that this topic holds, weighed by rarity, 0…1. */
  outsideCoverage: number;
  /** Words of meaning in the subject. */
  contentTerms: number;
  /** Every term that was searched for. */
  terms: readonly string[];
  /** Of the record with the best score. */
  features: DecisionFeatures;
  /** The first records of a city without everyday words, each weighed; empty where people wrote some. */
  candidates: readonly Candidate[];
  /** How sure it is that the best record answers, 0…1. */
  certainty: number;
  /** Whether the best record meets the words at all. */
  fits: boolean;
  verdict: "record" | "outside" | "nothing";
  /** Records worth showing beside a no. */
  near: string[];
  /** Share of the question's words that a hit holds, weighed by rarity, 0…1. */
  coverageOf(hit: RankedRecord): number;
}

/** Searches a subject in the city's index and judges whether its best record really answers. */
export function rankRecords(subject: string, room: CityRoom, house: House): Ranking {
  const tokens = tokenizeText(subject, house.tokenizer);
  const terms = analyzeText(subject, house.tokenizer);
  const contentTerms = tokens.filter(isContentToken).length;
  const { hitsOf, holders } = room.index.find(terms);
  const concepts = hitsOf[0]!;
  const own = [...hitsOf[1]!];
  const called = findCalled(subject, room.catalogue);
  const linksOf = openLinksOf(room);
  const themes = concepts.first(THEMES);
  const found = putCalledFirst(preferHolders(subject, contentTerms, lendWords(own, themes, linksOf), own), called);
  const outside = findOutside(concepts, linksOf);
  const outsideHit = outside?.hit;
  const chats = chatsOf(room, house);
  const chatHit = concepts.best(chats);
  const [first, second] = found;
  const coverage = measureCoverage(holders, terms);
  const rarestHeld = measureRarest(holders);
  const score = first?.score ?? 0;
  const lead = (rival: { score: number } | undefined) => leadOf(score, rival?.score ?? 0);
  const ownCoverage = first ? coverage(first) : 0;
  const coverageLead = ownCoverage - (outsideHit ? coverage(outsideHit) : 0);
  const outsideLead = lead(findOutside(concepts, linksOf, ({ document }) => chats[document] === 1));
  const [top] = themes;
  const topLinks = top && linksOf(top);
  const features: DecisionFeatures = {
    coverage: ownCoverage,
    coverageLead,
    outsideLead,
    chatLead: lead(chatHit),
    margin: lead(second),
    linked: (first && topLinks?.records[first.id]) ?? 0,
    inPlan: topLinks?.reach ?? 0,
    length: Math.log(1 + contentTerms) / 3,
    foreign: /[ぁ-んァ-ヴ]/.test(subject) ? 0 : 1,
    chatCoverageLead: ownCoverage - (chatHit ? coverage(chatHit) : 0),
    rarest: first ? rarestHeld(first) : 0,
    rarestOutside: outsideHit ? rarestHeld(outsideHit) : 0,
    bothLead: Math.min(lead(outside), coverageLead),
    ...weighThemes(first, score, ownCoverage, themes, coverage, linksOf),
    score: Math.log(1 + score),
    topicScore: Math.log(1 + (top?.score ?? 0)),
  };
  const weights = house.decisionWeights ?? DECISION_WEIGHTS;
  const words = first !== undefined && !hasOwnWords(room, first.id) ? "poor" : "spoken";
  const candidates =
    words === "spoken"
      ? []
      : weighAll({
          records: found.slice(0, CANDIDATES),
          ownHits: new Map(own.map((hit) => [hit.id, hit])),
          concepts: themes,
          concept: (id) => house.concepts.get(id),
          linksOf,
          coverage,
          length: features.length,
          foreign: features.foreign,
        }).map((candidate) => ({ ...candidate, certainty: certaintyOf(weights.poor, candidate.features) }));
  const records = putCalledFirst(reorder(found, candidates), called);
  const [best] = records;
  // What a concept outside the plan holds far better is never answered by a record.
  const isHopeless =
    (words === "spoken" && outsideLead < DECISION.hopelessLead && coverageLead <= 0) ||
    // 「AEDの設置場所」: another topic holds every word, the record all but the name.
    (words === "spoken" && outsideLead < 0 && coverageLead <= DECISION.missesName) ||
    (best !== undefined && (lacksAcronym(subject, contentTerms, best, concepts) || lacksCodeName(best, subject, room)));
  const sure =
    words === "poor" ? Math.max(0, ...candidates.map((one) => one.certainty)) : certaintyOf(weights.spoken, features);
  const isCalled = best !== undefined && best.id === called;
  const certainty = isCalled ? Math.max(sure, DECISION.called) : best && !isHopeless ? sure : 0;
  const fits = best !== undefined && certainty >= DECISION.fits;
  const rival = outsideHit ? "outside" : "nothing";
  return {
    records,
    best,
    outside: outsideHit ? conceptIdOf(outsideHit.id) : null,
    outsideScore: outside?.score ?? 0,
    outsideCoverage: outsideHit ? coverage(outsideHit) : 0,
    contentTerms,
    terms,
    features,
    candidates,
    certainty,
    fits,
    verdict: best !== undefined && certainty >= DECISION.answers[words] ? "record" : rival,
    coverageOf: coverage,
    near:
      words === "poor"
        ? records.slice(0, 3).flatMap(({ id }) => (isNear(id, candidates) ? id : []))
        : records
            .slice(0, 3)
            .filter((record) => record.score >= score * DECISION.nearShare && coverage(record) >= DECISION.nearCoverage)
            .map(({ id }) => id),
  };
}

const weighAll = (of: Candidates): Omit<Candidate, "certainty">[] =>
  weighCandidates(of).map((features, at) => ({ id: of.records[at]!.id, features }));

/** Concepts of a question that are weighed. */
const THEMES = 30;

/** Records that are weighed one by one where their scores say little. */
const CANDIDATES = 6;

const isNear = (id: string, candidates: readonly Candidate[]) =>
  candidates.some((one) => one.id === id && one.certainty >= DECISION.unsure.near);

/** The surest first. What later steps compare are the scores as they fell off; they stay in their places. */
function reorder(found: readonly RankedRecord[], candidates: readonly Candidate[]): RankedRecord[] {
  const sureness = new Map(candidates.map(({ id, certainty }) => [id, certainty]));
  const weighed = found.slice(0, candidates.length).sort((a, b) => sureness.get(b.id)! - sureness.get(a.id)!);
  return [...weighed.map((record, at) => rescore(record, found[at]!.score)), ...found.slice(candidates.length)];
}

/** 「R18号の整備」 asks for nothing that a record on another 整備 says. */
function lacksCodeName({ id }: RankedRecord, subject: string, room: CityRoom): boolean {
  const names = findCodeNames(subject);
  const measure = names.length > 0 ? room.byId.get(id) : undefined;
  return measure !== undefined && !names.some((name) => isNamedIn(name, measure));
}

/** Which documents of a city's index are concepts that are talk. */
function chatsOf({ index }: CityRoom, house: House): Uint8Array {
  const known = chatMarks.get(index);
  if (known) return known;
  const isChat = (id: string) => house.concepts.get(conceptIdOf(id))?.kind === "chat";
  const marks = index.mark((id) => id.startsWith(CONCEPT_PREFIX) && isChat(id));
  chatMarks.set(index, marks);
  return marks;
}

const chatMarks = new WeakMap<CityRoom["index"], Uint8Array>();

/**
 * How much of a question a document holds, weighed by how rare each term is (0…1). A term that nothing holds is the
 * rarest: a question whose telling word stands nowhere is not answered by a record that shares its common ones.
 */
function measureCoverage(
  holders: ReadonlyMap<string, number>,
  terms: readonly string[],
): (hit: RankedRecord) => number {
  const weights = new Map<string, number>();
  let total = 0;
  for (const term of terms) {
    const held = holders.get(term);
    if (weights.has(term) || (held === undefined && !isWhole(term, holders))) continue;
    const weight = RANKING.terms[kindOfTerm(term)] * Math.log(1 + RARITY_BASE / (held ?? UNKNOWN_HOLDERS));
    weights.set(term, weight);
    total += weight;
  }
  return (hit) => {
    if (total === 0) return 1;
    let held = 0;
    for (const term of termsOf(hit)) held += weights.get(term) ?? 0;
    return held / total;
  };
}

/**
 * Whether a term that nothing holds is a word that nothing holds. Three kana lie across two words more often; words of
 * other languages may be known by their stem or as Chinese.
 */
function isWhole(term: string, holders: ReadonlyMap<string, number>): boolean {
  const kind = kindOfTerm(term);
  if (kind === "sound" || kind === "stem" || kind === "chinese") return false;
  const other = kind === "word" ? stemTerm(term.slice(1)) : chineseBigram(term);
  return other === undefined || !holders.has(other);
}

/** How many of a question's rarest words that anything holds a document holds (0…1): they say what it is about. */
function measureRarest(holders: ReadonlyMap<string, number>): (hit: Hit) => number {
  const rarest = [...holders]
    .filter(([term]) => kindOfTerm(term) === "word" || kindOfTerm(term) === "bigram")
    .sort(([, one], [, other]) => one - other)
    .slice(0, RAREST)
    .map(([term]) => term);
  return (hit) => {
    const held = termsOf(hit);
    return rarest.length === 0 ? 1 : rarest.filter((term) => held.includes(term)).length / rarest.length;
  };
}

/** Rarest words of a question that are looked at. */
const RAREST = 3;

/** A term that no document holds counts as this rare: rarer than a term of one document, but no proof by itself. */
const UNKNOWN_HOLDERS = 0.5;

/** About the number of documents in the index; only the ratio to a term's holders counts. */
const RARITY_BASE = 1_200;
