import type { House } from "../find/house.ts";

/** A record about the same thing, in this city or another one. */
export interface RelatedRecord {
  cityId: string;
  cityName: string;
  id: string;
  title: string;
  /** The concept that both are about: 「空き家」. */
  concept: string;
}

/** Records of each kind (here, elsewhere) that a page names; more is no help. */
const MOST = 5;
/** Below this a link is too weak to send somebody after it. */
const SURE = 0.5;

/** Records linked to the same concepts, surest first: those of the same city, then those of other cities. */
export function findRelated(house: House, cityId: string, id: string): RelatedRecord[] {
  const best = new Map<string, RelatedRecord & { sure: number }>();
  for (const { name, kind, links } of house.concepts.values()) {
    const own = links[cityId]?.records[id] ?? 0;
    if (kind === "chat" || own < SURE) continue;
    for (const [otherCity, { records }] of Object.entries(links)) {
      for (const [otherId, share] of Object.entries(records)) {
        const measure = house.cities.get(otherCity)?.byId.get(otherId);
        const sure = own * share;
        if (!measure || otherId === id || share < SURE || sure <= (best.get(otherId)?.sure ?? 0)) continue;
        const cityName = house.cities.get(otherCity)!.records.city.name;
        best.set(otherId, { cityId: otherCity, cityName, id: otherId, title: measure.title, concept: name, sure });
      }
    }
  }
  const sorted = [...best.values()].sort((a, b) => b.sure - a.sure);
  return [
    ...sorted.filter((record) => record.cityId === cityId).slice(0, MOST),
    ...sorted.filter((record) => record.cityId !== cityId).slice(0, MOST),
  ].map(({ sure: _, ...record }) => record);
}
