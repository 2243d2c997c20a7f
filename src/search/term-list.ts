import { pushVarint, VarintReader } from "./varint.ts";

/** Every term of an index, each with a piece of the postings; searched in place. */
export interface TermList {
  /** Where a term's piece starts, in bytes; -1 for a term that is not in the list. */
  startOf(term: string): number;
}

/** Terms sorted by UTF-16 code units, in blocks; within a block each says only how it differs from the one before. */
export interface TermSections {
  /** Per term: units shared with the one before (none at the head of a block), units added, those, bytes of its piece. */
  terms: Uint8Array;
  /** Per block: where its terms start, and where the piece of the first of them starts. */
  blocks: Uint32Array;
}

/** Larger blocks make the file smaller and a lookup slower: 16 costs half a microsecond and saves half of the bytes. */
const BLOCK_TERMS = 16;
const NUMBERS_PER_BLOCK = 2;
const BYTES_PER_UNIT = 2;
/** Of UTF-16. */
const UNITS = 0x1_00_00;

/**
 * @param terms each with the length of its piece in bytes; sorted by code units.
 * @throws RangeError when the terms are not sorted or one stands twice.
 */
export function encodeTerms(terms: readonly { term: string; length: number }[]): TermSections {
  const bytes: number[] = [];
  const blocks: number[] = [];
  let start = 0;
  let previous = "";
  terms.forEach(({ term, length }, index) => {
    if (term <= previous) throw new RangeError(`索引語の並びが正しくありません: ${previous} → ${term}`);
    const isHead = index % BLOCK_TERMS === 0;
    if (isHead) blocks.push(bytes.length, start);
    const shared = isHead ? 0 : countShared(previous, term);
    pushVarint(bytes, shared);
    pushVarint(bytes, term.length - shared);
    for (let at = shared; at < term.length; at++) bytes.push(term.charCodeAt(at) & 0xff, term.charCodeAt(at) >> 8);
    pushVarint(bytes, length);
    start += length;
    previous = term;
  });
  return { terms: Uint8Array.from(bytes), blocks: Uint32Array.from(blocks) };
}

function countShared(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  return shared;
}

/** Kind and two letters; three units of 16 bits are a whole number in a double. */
const headOf = (unitAt: (index: number) => number) => (unitAt(0) * UNITS + unitAt(1)) * UNITS + unitAt(2);

export function openTermList({ terms, blocks }: TermSections): TermList {
  const blockCount = blocks.length / NUMBERS_PER_BLOCK;
  const unitAt = (at: number) => terms[at]! | (terms[at + 1]! << 8);

  /**
   * Of each block's first term: its first units as one number. Most steps of a search need no more. 0: no search has come
   * by yet; few of the thousands of blocks are ever looked at.
   */
  const heads = new Float64Array(blockCount);
  const headAt = (block: number): number => {
    const known = heads[block]!;
    if (known !== 0) return known;
    const reader = new VarintReader(terms, blocks[block * NUMBERS_PER_BLOCK]! + 1);
    const length = reader.next();
    const head = headOf((index) => (index < length ? unitAt(reader.at + index * BYTES_PER_UNIT) : 0));
    heads[block] = head;
    return head;
  };

  /** Whether a block's first term sorts after `term`, unit by unit: V8 compares strings of other letters than a–z slowly. */
  const startsAfter = (block: number, term: string): boolean => {
    // The head of a block shares nothing: one byte says so.
    const reader = new VarintReader(terms, blocks[block * NUMBERS_PER_BLOCK]! + 1);
    const length = reader.next();
    for (let index = 0; index < length; index++) {
      if (index === term.length) return true;
      const difference = unitAt(reader.at + index * BYTES_PER_UNIT) - term.charCodeAt(index);
      if (difference !== 0) return difference > 0;
    }
    return false;
  };

  /** The last block whose first term does not sort after `term`; -1 when there is none. */
  const findBlock = (term: string): number => {
    const start = headOf((index) => (index < term.length ? term.charCodeAt(index) : 0));
    let low = 0;
    let high = blockCount;
    while (low < high) {
      const middle = (low + high) >> 1;
      const head = headAt(middle);
      if (head === start ? startsAfter(middle, term) : head > start) high = middle;
      else low = middle + 1;
    }
    return low - 1;
  };

  return {
    startOf(term) {
      const block = findBlock(term);
      if (block < 0) return -1;
      const reader = new VarintReader(terms, blocks[block * NUMBERS_PER_BLOCK]!);
      const end = block + 1 < blockCount ? blocks[(block + 1) * NUMBERS_PER_BLOCK]! : terms.length;
      let start = blocks[block * NUMBERS_PER_BLOCK + 1]!;
      /** Units that the term before has in common with `term`; it sorts before it. */
      let same = 0;
      while (reader.at < end) {
        const shared = reader.next();
        const added = reader.next();
        // Sharing less with the term before than `term` does, this one and all after it sort behind `term`.
        if (shared < same) return -1;
        if (shared === same) {
          let index = 0;
          while (index < added && unitAt(reader.at + index * BYTES_PER_UNIT) === term.charCodeAt(same)) {
            index++;
            same++;
          }
          if (index === added && same === term.length) return start;
        }
        reader.at += added * BYTES_PER_UNIT;
        start += reader.next();
      }
      return -1;
    },
  };
}
