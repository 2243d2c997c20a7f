import { RANKING, REFERENCE } from "./ranking.ts";
import type { SearchDesk } from "./search-desk.ts";
import { INDEXED_FIELDS } from "./search-index.ts";
import { VarintReader } from "./varint.ts";

/** The part of an index that terms are scored in. */
export interface ScoredPart {
  postings: Uint8Array;
  /** Field after field, passage by passage: what `weighLengths` gives for how many different terms stand there. */
  norms: Float64Array;
  passages: number;
  /** The place of its first passage among those of all parts. */
  firstPassage: number;
}

const { k, b, d } = RANKING.bm25;

/** How much the length of a passage's field damps each term in it. @param lengths field after field: different terms */
export function weighLengths(lengths: Uint16Array, passages: number): Float64Array {
  const norms = new Float64Array(lengths.length);
  INDEXED_FIELDS.forEach((name, field) => {
    const average = REFERENCE.averageLengths[name];
    const end = (field + 1) * passages;
    for (let at = field * passages; at < end; at++) norms[at] = k * (1 - b + (b * lengths[at]!) / average);
  });
  return norms;
}

/**
 * BM25+ of one term in every passage that holds it, summed over fields, each step as MiniSearch takes it. The desk's
 * `termScores` and `holders` say them afterwards.
 * @param starts per part, where the term's postings start; -1 where it has none
 * @param fields from `first` on zeros; afterwards the holders' fields that hold the term, a bit each
 * @returns how many holders there are
 */
export function scoreTerm(
  starts: readonly number[],
  termBoost: number,
  parts: readonly ScoredPart[],
  { termScores, holders }: SearchDesk,
  fields: Uint8Array,
  first: number,
): number {
  let held = 0;
  const readers = parts.map((part, at) => (starts[at]! < 0 ? null : new VarintReader(part.postings, starts[at]!)));
  const present = readers.map((reader) => reader?.next() ?? 0);
  const counts = parts.map(() => 0);
  const anywhere = present.reduce((all, bits) => all | bits, 0);
  for (let field = 0; field < INDEXED_FIELDS.length; field++) {
    const bit = 1 << field;
    if ((anywhere & bit) === 0) continue;
    let holding = 0;
    for (let at = 0; at < parts.length; at++) {
      counts[at] = present[at]! & bit ? readers[at]!.next() : 0;
      holding += counts[at]!;
    }
    const boost = termBoost * RANKING.fields[INDEXED_FIELDS[field]!];
    const rarity = Math.log(1 + (REFERENCE.documents - holding + 0.5) / (holding + 0.5));
    for (let at = 0; at < parts.length; at++) {
      const reader = readers[at];
      if (!reader) continue;
      const { norms, passages, firstPassage } = parts[at]!;
      const firstNorm = field * passages;
      let passage = 0;
      for (let posting = 0; posting < counts[at]!; posting++, passage++) {
        const gap = reader.next();
        passage += gap >> 1;
        const frequency = gap & 1 ? reader.next() : 1;
        const place = firstPassage + passage;
        if (fields[first + place] === 0) holders[held++] = place;
        fields[first + place]! |= bit;
        termScores[place]! +=
          boost * (rarity * (d + (frequency * (k + 1)) / (frequency + norms[firstNorm + passage]!)));
      }
    }
  }
  return held;
}
