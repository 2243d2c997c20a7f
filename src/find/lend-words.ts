import { LENDING } from "../search/ranking.ts";
import { type Hit, termsOf } from "../search/search-index.ts";
import type { LinksOf } from "./links-of-hit.ts";

/**
 * Records with what the concepts linked to them hold of the question, best first.
 * @param concepts best first
 */
export function lendWords(own: Iterable<Hit>, concepts: readonly Hit[], linksOf: LinksOf): Hit[] {
  const records = new Map<string, LentHit>();
  for (const hit of own) records.set(hit.id, new LentHit(hit.id, hit));
  for (const hit of concepts.slice(0, LENDING.concepts)) {
    for (const { record, sure } of linksOf(hit)?.members ?? []) {
      let lent = records.get(record);
      if (lent === undefined) {
        lent = new LentHit(record);
        records.set(record, lent);
      }
      lent.lend(hit, sure);
    }
  }
  return Array.from(records.values()).sort((a, b) => b.score - a.score);
}

/** A record's own hit, if there is one, and what is lent to it. */
class LentHit implements Hit {
  readonly id: string;
  score: number;
  // Not `#`: see `PackedHit`.
  private readonly own: number;
  private readonly holders: Hit[];
  private lent = 0;
  private listed: Hit["matches"] | undefined;

  constructor(id: string, own?: Hit) {
    this.id = id;
    this.own = own?.score ?? 0;
    this.score = this.own;
    this.holders = own ? [own] : [];
  }

  lend(hit: Hit, sure: number): void {
    this.lent = Math.max(this.lent, hit.score * sure);
    this.score = this.own + LENDING.share * this.lent;
    if (sure >= LENDING.surely) this.holders.push(hit);
  }

  /** What any of them holds; of a term that several hold, the fields of the first. Terms of the last stand first. */
  get matches(): Hit["matches"] {
    // Without a prototype: see `PackedHit`. The first few are asked for what they hold.
    this.listed ??= Object.assign(Object.create(null), ...this.holders.toReversed().map(({ matches }) => matches));
    return this.listed!;
  }

  get terms(): readonly string[] {
    return this.holders.length === 1
      ? termsOf(this.holders[0]!)
      : [...new Set(this.holders.toReversed().flatMap(termsOf))];
  }
}
