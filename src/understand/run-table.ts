/** Runs of letters that are known, found in a text without cutting it into pieces. */
export interface RunTable {
  /** How many different runs there are. */
  size: number;
  /** Those that stand in a text, by their places in the list of runs; in the order in which the text meets them. */
  findIn(text: string): ReadonlySet<number>;
}

/**
 * A hash table whose hash grows letter by letter. A Map of strings has to make, hash and look up a string for each of
 * the hundred and sixty runs of a question, of which forty are known.
 */
export function openRunTable(runs: readonly string[]): RunTable {
  const bits = Math.ceil(Math.log2(Math.max(2, runs.length))) + 1;
  const mask = 2 ** bits - 1;
  /** Two numbers a slot: a run's hash, and its own number counted from 1; 0 where the slot is free. */
  const slots = new Int32Array(2 * (mask + 1));
  const longest = runs.reduce((most, { length }) => Math.max(most, length), 0);
  let size = 0;
  runs.forEach((run, index) => {
    let hash = START;
    for (let at = 0; at < run.length; at++) hash = grow(hash, run.charCodeAt(at));
    let slot = slotOf(hash, mask);
    while (slots[2 * slot + 1] !== 0 && runs[slots[2 * slot + 1]! - 1] !== run) slot = (slot + 1) & mask;
    if (slots[2 * slot + 1] === 0) size++;
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = index + 1;
  });
  return {
    size,
    findIn(text) {
      const found = new Set<number>();
      for (let start = 0; start < text.length; start++) {
        let hash = START;
        for (let end = start + 1; end <= text.length && end - start <= longest; end++) {
          hash = grow(hash, text.charCodeAt(end - 1));
          for (let slot = slotOf(hash, mask); slots[2 * slot + 1] !== 0; slot = (slot + 1) & mask) {
            if (slots[2 * slot] !== hash) continue;
            const run = slots[2 * slot + 1]! - 1;
            if (runs[run]!.length === end - start && text.startsWith(runs[run]!, start)) found.add(run);
          }
        }
      }
      return found;
    },
  };
}

/** FNV-1a, a code unit a step; 32 bits with a sign. */
const START = 0x811c9dc5 | 0;
const grow = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);
const slotOf = (hash: number, mask: number) => (hash ^ (hash >>> 15)) & mask;
