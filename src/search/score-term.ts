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

/** A part as one search goes through it, term after term. */
export interface PartCursor {
  part: ScoredPart;
  /** Where the next number of its postings stands. */
  at: number;
  /** The fields that hold the term, a bit each. */
  fields: number;
  /** How many passages hold it in the field in hand. */
  holding: number;
}

/** @param start where the term's postings start; -1 where it has none */
export function openTerm(cursor: PartCursor, start: number): void {
  cursor.fields = start < 0 ? 0 : cursor.part.postings[start]!;
  cursor.at = start + 1;
}

/**
 * BM25+ of one term in every passage that holds it, summed over fields, each step as MiniSearch takes it. The desk's
 * `termScores` and `holders` say them afterwards.
 * @param cursors each opened at the term
 * @param fields for each passage a row of `width`, a byte for each term; at `column` zeros, afterwards the fields that hold
 * the term, a bit each
 * @returns how many holders there are
 */
export function scoreTerm(
  cursors: readonly PartCursor[],
  termBoost: number,
  { termScores, holders }: SearchDesk,
  fields: Uint8Array,
  width: number,
  column: number,
): number {
  let held = 0;
  let anywhere = 0;
  for (const { fields } of cursors) anywhere |= fields;
  for (let field = 0; field < INDEXED_FIELDS.length; field++) {
    const bit = 1 << field;
    if ((anywhere & bit) === 0) continue;
    let holding = 0;
    for (const cursor of cursors) {
      cursor.holding = 0;
      if ((cursor.fields & bit) === 0) continue;
      const reader = new VarintReader(cursor.part.postings, cursor.at);
      cursor.holding = reader.next();
      cursor.at = reader.at;
      holding += cursor.holding;
    }
    const boost = termBoost * RANKING.fields[INDEXED_FIELDS[field]!];
    const rarity = Math.log(1 + (REFERENCE.documents - holding + 0.5) / (holding + 0.5));
    const average = AVERAGES[field]!;
    for (const cursor of cursors) {
      const { postings, lengths, once, passages, firstPassage } = cursor.part;
      const reader = new VarintReader(postings, cursor.at);
      const fromField = field * passages;
      let passage = 0;
      for (let posting = cursor.holding; posting > 0; posting--, passage++) {
        const gap = reader.next();
        passage += gap >> 1;
        const at = fromField + passage;
        const weight = gap & 1 ? weigh(reader.next(), damp(lengths[at]!, average)) : once[at]!;
        const place = firstPassage + passage;
        const cell = place * width + column;
        const before = fields[cell]!;
        if (before === 0) holders[held++] = place;
        fields[cell] = before | bit;
        termScores[place]! += boost * (rarity * weight);
      }
      cursor.at = reader.at;
    }
  }
  return held;
}
