import type { CityRecords } from "../domain/records.ts";
import type { KnownConcept } from "../find/house.ts";

/** A record about the same thing, in this city or another one. */
export interface RelatedRecord {
  cityId: string;
  cityName: string;
  id: string;
  title: string;
  /** The concept that both are about: 「空き家」. */
  concept: string;
}

/** A city and which of its records are about which concept: concept id → record id → how sure, 0…1. */
export interface LinkedCity {
  records: CityRecords;
  links: ReadonlyMap<string, { records: Readonly<Record<string, number>> }>;
}

/** Records of each kind (here, elsewhere) that a page names; more is no help. */
const MOST = 5;
/** Below this a link is too weak to send somebody after it. */
const SURE = 0.5;

/** Records linked to the same concepts, surest first: those of the same city, then those of other cities. */
export function findRelated(
  id: string,
  own: LinkedCity,
  others: readonly LinkedCity[],
  concepts: ReadonlyMap<string, Pick<KnownConcept, "name" | "kind">>,
): RelatedRecord[] {
  const shared = [...own.links].flatMap(([conceptId, { records }]) => {
    const sure = records[id] ?? 0;
    const concept = concepts.get(conceptId);
    return concept && concept.kind !== "chat" && sure >= SURE ? [{ conceptId, name: concept.name, sure }] : [];
  });
  const listOf = ({ records: { city, measures }, links }: LinkedCity) =>
    measures.flatMap((measure) => {
      if (measure.id === id) return [];
      const common = shared
        .map(({ conceptId, name, sure }) => ({ name, sure, share: links.get(conceptId)?.records[measure.id] ?? 0 }))
        .filter(({ share }) => share >= SURE)
        .sort((a, b) => b.sure * b.share - a.sure * a.share);
      const [best] = common;
      if (!best) return [];
      const related = {
        cityId: city.id,
        cityName: city.name,
        id: measure.id,
        title: measure.title,
        concept: best.name,
      };
      return [{ related, sure: best.sure * best.share }];
    });
  const surest = (found: ReturnType<typeof listOf>) =>
    found
      .sort((a, b) => b.sure - a.sure)
      .slice(0, MOST)
      .map(({ related }) => related);
  return [...surest(listOf(own)), ...surest(others.flatMap(listOf))];
}
