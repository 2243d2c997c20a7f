import type { CityLinks } from "../domain/concept.ts";
import type { Measure } from "../domain/measure.ts";
import { type ConceptTerms, LINK_FEATURES, type LinkEvidence, weighLinks } from "./link-evidence.ts";
import { LINK_WEIGHTS } from "./link-weights.ts";

/** A concept's records in one city, surest first. */
export interface ConceptLinks {
  /** Record id → how sure, 0…1; 1 for what people confirmed. */
  records: Record<string, number>;
  /** The plan speaks of it although no record is about it. */
  covered: boolean;
}

/** How sure a link must be to be kept at all, 0…1. Below it, it lends nothing and makes no concept the plan's own. */
const LEAST_SURE = 0.1;

/**
 * Links records to concepts by the words they share, weighed by how few concepts of the whole library hold a word.
 * @param concepts the terms of the whole library (`readConceptTerms`)
 */
export function proposeLinks(
  measures: readonly Measure[],
  concepts: ConceptTerms,
  { covered, confirmed, struck }: CityLinks,
): Map<string, ConceptLinks> {
  const links = new Map<string, ConceptLinks>();
  const entryOf = (concept: string) => {
    const known = links.get(concept) ?? { records: {}, covered: false };
    links.set(concept, known);
    return known;
  };
  for (const [id, evidence] of weighLinks(measures, concepts)) {
    evidence.forEach((of, at) => {
      const concept = concepts.ids[at]!;
      const sure = of ? sureness(of) : 0;
      if (sure < LEAST_SURE || struck[id]?.includes(concept)) return;
      entryOf(concept).records[id] = Math.round(sure * 100) / 100;
    });
    for (const concept of confirmed[id] ?? []) entryOf(concept).records[id] = 1;
  }
  for (const concept of covered) entryOf(concept).covered = true;
  return links;
}

/** How sure a link is, 0…1: fitted on which concept a question about a record meets first. */
function sureness(evidence: LinkEvidence): number {
  const { bias, weights } = LINK_WEIGHTS;
  return 1 / (1 + Math.exp(-LINK_FEATURES.reduce((sum, name) => sum + weights[name] * evidence[name], bias)));
}
