import { conceptIdOf } from "../search/index-documents.ts";
import { LENDING } from "../search/ranking.ts";
import type { Hit } from "../search/search-index.ts";
import type { CityRoom } from "./house.ts";

/** Records with what the concepts linked to them hold of the question, best first. */
export function lendWords(own: readonly Hit[], concepts: readonly Hit[], room: CityRoom): Hit[] {
  const records = new Map<string, { id: string; score: number; lent: number; holders: Hit[] }>();
  for (const hit of own) {
    if (room.byId.has(hit.id)) records.set(hit.id, { id: hit.id, score: hit.score, lent: 0, holders: [hit] });
  }
  for (const hit of concepts.slice(0, LENDING.concepts)) {
    const links = room.links.get(conceptIdOf(hit.id));
    for (const record in links?.records) {
      if (!room.byId.has(record)) continue;
      const sure = links!.records[record]!;
      const known = records.get(record) ?? { id: record, score: 0, lent: 0, holders: [] };
      known.lent = Math.max(known.lent, hit.score * sure);
      if (sure >= LENDING.surely) known.holders.push(hit);
      records.set(record, known);
    }
  }
  return [...records.values()]
    .map(({ id, score, lent, holders }) => {
      let matches: Hit["matches"] | undefined;
      return {
        id,
        score: score + LENDING.share * lent,
        // The first few are asked for what they hold.
        get matches() {
          matches ??= joinMatches(holders);
          return matches;
        },
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** What any of them holds; of a term that several hold, the fields of the first. Terms of the last stand first. */
function joinMatches(holders: readonly Hit[]): Hit["matches"] {
  // Without a prototype: see `PackedHit`.
  return Object.assign(Object.create(null), ...holders.toReversed().map(({ matches }) => matches));
}
