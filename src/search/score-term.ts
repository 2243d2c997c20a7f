import { RANKING, REFERENCE } from "./ranking.ts";
import type { SearchDesk } from "./search-desk.ts";
import { INDEXED_FIELDS } from "./search-index.ts";
import { VarintReader } from "./varint.ts";

/** The part of an index that terms are scored in. */
export interface ScoredPart {
  postings: Uint8Array;
  /** Field after field, passage by passage: how many different terms stand there. */
  lengths: Uint16Array;
  /** The same: what `weighLengths` gives for them. */
  once: Float64Array;
  passages: number;
  /** The place of its first passage among those of all parts. */
  firstPassage: number;
}

const { k, b, d } = RANKING.bm25;

/** How much the length of a passage's field damps each term in it. */
const damp = (length: number, average: number) => k * (1 - b + (b * length) / average);

/** What a term counts for, but for its rarity, where it stands `frequency` times. */
const weigh = (frequency: number, norm: number) => d + (frequency * (k + 1)) / (frequency + norm);

const AVERAGES = INDEXED_FIELDS.map((name) => REFERENCE.averageLengths[name]);

/**
 * What a term counts for that stands once in a passage's field, as nearly all of them do: worked out for every question it
 * was a fourth of the search.
 * @param lengths field after field: different terms
 */
export function weighLengths(lengths: Uint16Array, passages: number): Float64Array {
  const once = new Float64Array(lengths.length);
  AVERAGES.forEach((average, field) => {
    const end = (field + 1) * passages;
    for (let at = field * passages; at < end; at++) once[at] = weigh(1, damp(lengths[at]!, average));
  });
  return once;
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
  const ats = new Int32Array(parts.length);
  const present = new Uint8Array(parts.length);
  const counts = new Int32Array(parts.length);
  let anywhere = 0;
  for (let part = 0; part < parts.length; part++) {
    if (starts[part]! < 0) continue;
    present[part] = parts[part]!.postings[starts[part]!]!;
    ats[part] = starts[part]! + 1;
    anywhere |= present[part]!;
  }
  for (let field = 0; field < INDEXED_FIELDS.length; field++) {
    const bit = 1 << field;
    if ((anywhere & bit) === 0) continue;
    let holding = 0;
    for (let part = 0; part < parts.length; part++) {
      counts[part] = 0;
      if ((present[part]! & bit) === 0) continue;
      const reader = new VarintReader(parts[part]!.postings, ats[part]!);
      counts[part] = reader.next();
      ats[part] = reader.at;
      holding += counts[part]!;
    }
    const boost = termBoost * RANKING.fields[INDEXED_FIELDS[field]!];
    const rarity = Math.log(1 + (REFERENCE.documents - holding + 0.5) / (holding + 0.5));
    for (let part = 0; part < parts.length; part++) {
      if (counts[part] === 0) continue;
      const { postings, lengths, once, passages, firstPassage } = parts[part]!;
      const reader = new VarintReader(postings, ats[part]!);
      const average = AVERAGES[field]!;
      const fromField = field * passages;
      let passage = 0;
      for (let posting = counts[part]!; posting > 0; posting--, passage++) {
        const gap = reader.next();
        passage += gap >> 1;
        const at = fromField + passage;
        const weight = gap & 1 ? weigh(reader.next(), damp(lengths[at]!, average)) : once[at]!;
        const place = firstPassage + passage;
        const before = fields[first + place]!;
        if (before === 0) holders[held++] = place;
        fields[first + place] = before | bit;
        termScores[place]! += boost * (rarity * weight);
      }
      ats[part] = reader.at;
    }
  }
  return held;
}
