import { RANKING, REFERENCE } from "./ranking.ts";
import type { SearchDesk } from "./search-desk.ts";
import { INDEXED_FIELDS } from "./search-index.ts";
import { VarintReader } from "./varint.ts";

/** The part of an index that terms are scored in. */
export interface ScoredPart {
  postings: Uint8Array;
  /** Field after field, passage by passage: how many different terms stand there. */
  lengths: Uint16Array;
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

/** For every length of a passage's field up to the longest that is known. */
interface Damping {
  norms: Float64Array;
  /** What a term counts for that stands once, as most do: worked out for every question it was a fourth of the search. */
  once: Float64Array;
}

let dampings: readonly Damping[] = [];
let longest = -1;

/** @param lengths of passages that are to be scored: different terms in a field */
export function prepareLengths(lengths: Uint16Array): void {
  const most = lengths.reduce((known, length) => Math.max(known, length), 0);
  if (most <= longest) return;
  longest = most;
  dampings = AVERAGES.map((average) => {
    const norms = Float64Array.from({ length: most + 1 }, (_, length) => damp(length, average));
    return { norms, once: norms.map((norm) => weigh(1, norm)) };
  });
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
    const { norms, once } = dampings[field]!;
    for (const cursor of cursors) {
      const { postings, lengths, passages, firstPassage } = cursor.part;
      const reader = new VarintReader(postings, cursor.at);
      const fromField = field * passages;
      let passage = 0;
      for (let posting = cursor.holding; posting > 0; posting--, passage++) {
        const gap = reader.next();
        passage += gap >> 1;
        const length = lengths[fromField + passage]!;
        const weight = gap & 1 ? weigh(reader.next(), norms[length]!) : once[length]!;
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
