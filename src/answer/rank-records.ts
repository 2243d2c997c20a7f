import { analyzeTokens, isContentToken, tokenizeText } from "../search/analyze.ts";
import { OUTSIDE_PREFIX } from "../search/index-documents.ts";
import { DECISION } from "../search/ranking.ts";
import type { CityRoom, House } from "./house.ts";

export interface RankedRecord {
  id: string;
  score: number;
  matches: Record<string, string[]>;
}

/** How the records, the topics outside the plans and the other cities' records fit a subject. */
export interface Ranking {
  records: RankedRecord[];
  best: RankedRecord | undefined;
  /** Best topic outside the plans (id) and its score. */
  outside: string | null;
  outsideScore: number;
  /** City whose record fits best among the others. */
  otherCity: string | null;
  otherCityScore: number;
  /** Words of meaning in the subject. */
  contentTerms: number;
  /** Every term that was searched for. */
  terms: string[];
  verdict: "record" | "outside" | "other_city" | "nothing";
  /** Records worth showing beside a no. */
  near: string[];
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
  const [best, second] = records;
  const outsideScore = outsideHit?.score ?? 0;
  const otherCityScore = otherHit?.score ?? 0;
  const score = best?.score ?? 0;
  const gap = score - (second?.score ?? 0);
  const strength = (rival: number) => (score - rival + DECISION.gapWeight * gap) / Math.max(score, rival, 1);
  const verdict =
    !best || terms.length === 0 || score / Math.sqrt(terms.length) < DECISION.minScore
      ? outsideScore > score
        ? "outside"
        : "nothing"
      : strength(outsideScore) < DECISION.minOutsideMargin
        ? "outside"
        : strength(otherCityScore) < DECISION.minOtherCityMargin
          ? "other_city"
          : "record";
  return {
    records,
    best,
    outside: outsideHit ? topicOf(outsideHit.id) : null,
    outsideScore,
    otherCity: otherHit ? [...house.cities.keys()].find((id) => otherHit.id.startsWith(`${id}-`))! : null,
    otherCityScore,
    contentTerms,
    terms,
    verdict,
    near: records
      .filter((record) => record.score >= Math.max(outsideScore, otherCityScore) * DECISION.nearShare)
      .slice(0, 3)
      .map(({ id }) => id),
  };
}

const isOutside = (id: string) => id.startsWith(OUTSIDE_PREFIX);
const topicOf = (id: string) => id.slice(OUTSIDE_PREFIX.length);
