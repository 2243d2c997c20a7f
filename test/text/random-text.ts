/** First and last code point of a run of characters. */
export type CharacterRange = readonly [first: number, last: number];

/** Every class of unknown character, and what people paste, of the basic plane. */
// biome-ignore format: rows of ranges
export const PLAIN_RANGES: readonly CharacterRange[] = [
  [0x4e00, 0x9fff], [0x3041, 0x309f], [0x30a0, 0x30ff], [0x61, 0x7a], [0x41, 0x5a], [0x30, 0x39], [0x20, 0x2f],
  [0xff01, 0xffee], [0x3000, 0x303f], [0x2010, 0x2bff], [0x370, 0x4ff], [0xa0, 0x17f], [0xac00, 0xd7a3],
  [0xe00, 0xe7f], [0xe000, 0xf8ff], [0x9, 0xd], [0x1, 0xd7ff], [0xe000, 0xffff],
];

/** With surrogates (whole and lone), control characters, emoji and rare kanji. */
// biome-ignore format: rows of ranges
export const HOSTILE_RANGES: readonly CharacterRange[] = [
  ...PLAIN_RANGES,
  [0xd800, 0xdfff], [0xd800, 0xdfff], [0x0, 0x1f], [0x7f, 0x9f], [0x1f300, 0x1faff], [0x20000, 0x2ffff],
];

/**
 * Makes random texts of 1 to 8 parts: dictionary words, snippets of real lines, characters out of a range.
 * The same seed gives the same texts.
 */
export function createRandomText(
  seed: number,
  ranges: readonly CharacterRange[],
  words: readonly string[],
  lines: readonly string[],
): () => string {
  const random = createRandom(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const snippet = () => {
    const line = (lines[below(lines.length)] ?? "").trim();
    const start = below(line.length);
    return line.slice(start, start + 1 + below(12));
  };
  const characters = () => {
    const [first, last] = ranges[below(ranges.length)] ?? [0x20, 0x20];
    return Array.from({ length: 1 + below(4) }, () => String.fromCodePoint(first + below(last - first + 1))).join("");
  };
  const part = () => {
    const kind = random();
    if (kind < 0.4) return words[below(words.length)] ?? "";
    return kind < 0.6 ? snippet() : characters();
  };
  return () => Array.from({ length: 1 + below(8) }, part).join("");
}

/** mulberry32: the same numbers in every run, 0 ≤ n < 1. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
