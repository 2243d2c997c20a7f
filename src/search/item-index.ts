import { as32Bits, bytesOf } from "../text/numbers-in-place.ts";
import type { PackedFile } from "../text/packed-file.ts";
import type { ItemTerms } from "./item-terms.ts";
import { encodeTerms, openTermList } from "./term-list.ts";
import { pushVarint, VarintReader } from "./varint.ts";

/** How a part of a record holds a word: as its own, or as one that speaks of it. */
export type Holding = "own" | "lent";

/** What the parts of records are found by, read in place: of a city's hundred records a question asks for two or three. */
export interface ItemIndex {
  /** How many parts of a record can be told apart; 0 for a record that has none. */
  countParts(recordId: string): number;
  /** Part, by its place in the record → how it holds the term; only those that do. */
  holdersOf(recordId: string, term: string): ReadonlyMap<number, Holding>;
}

/**
 * The sections of a city's file that hold it. Parts are numbered over all records. Postings are varints: per term the
 * number of parts that hold it, then per part how far its number, doubled and with 1 for a lent word, lies behind the
 * one before.
 */
type ItemSections = Record<"itemRecords" | "itemTerms" | "itemTermBlocks" | "itemPostings", Uint8Array>;

export function packItemTerms(records: ReadonlyMap<string, readonly ItemTerms[]>): ItemSections {
  const holders = new Map<string, number[]>();
  const hold = (term: string, holding: number) => {
    const known = holders.get(term);
    if (known) known.push(holding);
    else holders.set(term, [holding]);
  };
  let part = 0;
  for (const parts of records.values()) {
    for (const { own, lent } of parts) {
      for (const term of own) hold(term, part * 2);
      for (const term of lent) hold(term, part * 2 + 1);
      part++;
    }
  }
  const postings: number[] = [];
  const terms = [...holders]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([term, holdings]) => {
      const start = postings.length;
      pushVarint(postings, holdings.length);
      holdings.forEach((holding, at) => {
        pushVarint(postings, holding - (holdings[at - 1] ?? 0));
      });
      return { term, length: postings.length - start };
    });
  const list = encodeTerms(terms);
  const counts = [...records].map(([id, parts]) => [id, parts.length]);
  return {
    itemRecords: new TextEncoder().encode(JSON.stringify(counts)),
    itemTerms: list.terms,
    itemTermBlocks: bytesOf(list.blocks),
    itemPostings: Uint8Array.from(postings),
  };
}

/** @param file that `packItemTerms`'s sections lie in; it must not change afterwards */
export function openItemIndex(file: PackedFile): ItemIndex {
  const section = (name: keyof ItemSections) => file.section(name);
  const terms = openTermList({ terms: section("itemTerms"), blocks: as32Bits(section("itemTermBlocks")) });
  const postings = section("itemPostings");
  /** Record id → its parts' numbers. */
  const places = new Map<string, { first: number; count: number }>();
  let first = 0;
  for (const [id, count] of JSON.parse(new TextDecoder().decode(section("itemRecords"))) as [string, number][]) {
    places.set(id, { first, count });
    first += count;
  }
  return {
    countParts: (recordId) => places.get(recordId)?.count ?? 0,
    holdersOf(recordId, term) {
      const found = new Map<number, Holding>();
      const place = places.get(recordId);
      const start = place ? terms.startOf(term) : -1;
      if (!place || start < 0) return found;
      const reader = new VarintReader(postings, start);
      let holding = 0;
      for (let left = reader.next(); left > 0; left--) {
        holding += reader.next();
        const part = (holding >> 1) - place.first;
        if (part >= place.count) break;
        if (part >= 0) found.set(part, holding & 1 ? "lent" : "own");
      }
      return found;
    },
  };
}
