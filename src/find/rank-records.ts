import { analyzeTokens, isContentToken, kindOfTerm, tokenizeText } from "../search/analyze.ts";
import { OUTSIDE_PREFIX } from "../search/index-documents.ts";
import { DECISION, RANKING } from "../search/ranking.ts";
import type { Hit } from "../search/search-index.ts";
import type { CityRoom, House } from "./house.ts";

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
  otherCityScore: number;
  /** Words of meaning in the subject. */
  contentTerms: number;
  /** Every term that was searched for. */
  terms: string[];
  /** Whether the best record meets the words at all, rivals aside. */
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
  const records = hits.filter(({ id }) => room.byId.has(id));
  const outsideHit = hits.find(
    ({ id }) => isOutside(id) && !house.outsideTopics.get(topicOf(id))?.coveredIn.includes(cityId),
  );
  const otherHit = hits.find(({ id }) => !isOutside(id) && !room.byId.has(id));
  const [best] = records;
  const outsideScore = outsideHit?.score ?? 0;
  const otherCityScore = otherHit?.score ?? 0;
  const score = best?.score ?? 0;
  const coverage = measureCoverage(hits, terms);
  const ownCoverage = best ? coverage(best) : 0;
  /** Relative lead of the best record over a rival, −1…1. */
  const lead = (rival: RankedRecord) => (score - rival.score) / Math.max(score, rival.score);
  // A rival that holds no more of the question's telling words only speaks of the same theme.
  const sameTheme = (rival: RankedRecord) => ownCoverage >= coverage(rival) * DECISION.themeShare;
  // Chit-chat has no theme that a plan could share: who asks 「彼女いるの?」 asks the bot.
  // Chinese shares its characters with both, and chit-chat holds few of them.
  const isChat = ({ id }: RankedRecord) =>
    house.outsideTopics.get(topicOf(id))?.kind === "chat" && /[ぁ-んァ-ヴa-z]/.test(subject);
  const isOutsideBetter =
    outsideHit !== undefined &&
    (lead(outsideHit) < (isChat(outsideHit) ? DECISION.chatLead : DECISION.hopelessLead) ||
      (lead(outsideHit) < DECISION.minOutsideLead && !sameTheme(outsideHit)));
  const isOtherCityBetter =
    otherHit !== undefined && lead(otherHit) < DECISION.minOtherCityLead && !sameTheme(otherHit);
  const fits =
    best !== undefined && ownCoverage >= DECISION.minCoverage && score / Math.sqrt(terms.length) >= DECISION.minScore;
  const verdict = !fits
    ? outsideScore > score
      ? "outside"
      : "nothing"
    : isOutsideBetter
      ? "outside"
      : isOtherCityBetter
        ? "other_city"
        : "record";
  return {
    records,
    best,
    outside: outsideHit ? topicOf(outsideHit.id) : null,
    outsideScore,
    outsideCoverage: outsideHit ? coverage(outsideHit) : 0,
    otherCity: otherHit ? [...house.cities.keys()].find((id) => otherHit.id.startsWith(`${id}-`))! : null,
    otherCityScore,
    contentTerms,
    terms,
    fits,
    verdict,
    coverageOf: coverage,
    near: records
      .slice(0, 3)
      .filter((record) => coverage(record) >= DECISION.nearCoverage)
      .map(({ id }) => id),
  };
}

const isOutside = (id: string) => id.startsWith(OUTSIDE_PREFIX);
const topicOf = (id: string) => id.slice(OUTSIDE_PREFIX.length);

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

/** A term that no document holds counts as this rare: rarer than a term of one document, but no proof by itself. */
const UNKNOWN_HOLDERS = 0.5;

/** About the number of documents in the index; only the ratio to a term's holders counts. */
const RARITY_BASE = 400;
