import { conceptIdOf } from "../search/index-documents.ts";
import { LENDING } from "../search/ranking.ts";
import { type Hit, termsOf } from "../search/search-index.ts";
import type { CityRoom } from "./house.ts";

/** Records with what the concepts linked to them hold of the question, best first. */
export function lendWords(own: readonly Hit[], concepts: readonly Hit[], room: CityRoom): Hit[] {
  const records = new Map<string, LentHit>();
  for (const hit of own) {
    if (room.byId.has(hit.id)) records.set(hit.id, new LentHit(hit.id, hit));
  }
  for (const hit of concepts.slice(0, LENDING.concepts)) {
    const links = room.links.get(conceptIdOf(hit.id));
    for (const record in links?.records) {
      if (!room.byId.has(record)) continue;
      const known = records.get(record) ?? new LentHit(record);
      known.lend(hit, links!.records[record]!);
      records.set(record, known);
    }
  }
  return [...records.values()].sort((a, b) => b.score - a.score);
}

/** A record's own hit, if there is one, and what is lent to it. */
class LentHit implements Hit {
  readonly id: string;
  readonly #own: number;
  readonly #holders: Hit[];
  #lent = 0;
  #matches: Hit["matches"] | undefined;

  constructor(id: string, own?: Hit) {
    this.id = id;
    this.#own = own?.score ?? 0;
    this.#holders = own ? [own] : [];
  }

  lend(hit: Hit, sure: number): void {
    this.#lent = Math.max(this.#lent, hit.score * sure);
    if (sure >= LENDING.surely) this.#holders.push(hit);
  }

  get score(): number {
    return this.#own + LENDING.share * this.#lent;
  }

  /** What any of them holds; of a term that several hold, the fields of the first. Terms of the last stand first. */
  get matches(): Hit["matches"] {
    // Without a prototype: see `PackedHit`. The first few are asked for what they hold.
    this.#matches ??= Object.assign(Object.create(null), ...this.#holders.toReversed().map(({ matches }) => matches));
    return this.#matches!;
  }

  get terms(): readonly string[] {
    return this.#holders.length === 1
      ? termsOf(this.#holders[0]!)
      : [...new Set(this.#holders.toReversed().flatMap(termsOf))];
  }
}
