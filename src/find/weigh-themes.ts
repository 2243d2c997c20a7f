import type { Hit } from "../search/search-index.ts";
import type { DecisionFeatures } from "./decision.ts";
import type { LinksOf } from "./links-of-hit.ts";

/**
 * How a record's own concepts stand against those that are not its own, each weighed by how sure its link is.
 * @param concepts the best ones
 */
export function weighThemes(
  best: Hit | undefined,
  score: number,
  ownCoverage: number,
  concepts: readonly Hit[],
  coverage: (hit: Hit) => number,
  linksOf: LinksOf,
): Pick<DecisionFeatures, ThemeFeature> {
  const own = { score: 0, coverage: 0 };
  const other = { score: 0, coverage: 0 };
  for (const hit of concepts) {
    const sure = (best && linksOf(hit)?.records[best.id]) ?? 0;
    const held = coverage(hit);
    own.score = Math.max(own.score, hit.score * sure);
    own.coverage = Math.max(own.coverage, held * sure);
    other.score = Math.max(other.score, hit.score * (1 - sure));
    other.coverage = Math.max(other.coverage, held * (1 - sure));
  }
  return {
    otherThemeLead: leadOf(score, other.score),
    otherThemeCoverageLead: ownCoverage - other.coverage,
    ownThemeLead: own.score === 0 && other.score === 0 ? 0 : leadOf(own.score, other.score),
    ownThemeShare: own.score / Math.max(concepts[0]?.score ?? 0, 1e-9),
    ownThemeCoverageLead: own.coverage - other.coverage,
  };
}

type ThemeFeature = Extract<keyof DecisionFeatures, `${"own" | "other"}Theme${string}`>;

/** Relative lead of a score over another, −1…1; over nothing it is whole. */
export const leadOf = (score: number, other: number) => (other > 0 ? (score - other) / Math.max(score, other) : 1);

/**
 * The concept that speaks most against the plan: its score counts in so far as the plan does not speak of it.
 * @param leavesOut concepts that are not looked at
 */
export function findOutside<Found extends Hit>(
  concepts: Iterable<Found>,
  linksOf: LinksOf,
  leavesOut: (hit: Found) => boolean = () => false,
): { hit: Found; score: number } | undefined {
  let worst: { hit: Found; score: number } | undefined;
  for (const hit of concepts) {
    if (worst && hit.score <= worst.score) break;
    if (leavesOut(hit)) continue;
    const reach = linksOf(hit)?.reach ?? 0;
    const score = hit.score * (1 - reach);
    if (reach < OUTSIDE_BELOW && score > (worst?.score ?? 0)) worst = { hit, score };
  }
  return worst;
}

/** A concept that the plan speaks of at least this surely is named in no no. */
const OUTSIDE_BELOW = 0.5;
