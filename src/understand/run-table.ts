/** Runs of letters that are known, found in a text without cutting it into pieces. */
export interface RunTable {
  /** Those that stand in a text, each once, by their places in the list of runs; in the order in which the text meets them. */
  findIn(text: string): readonly number[];
}

/** The same as it lies in memory or in a file: nothing is left to do where it is opened. */
export interface LaidOutRuns {
  /** In UTF-16, one behind the other. */
  letters: Uint16Array;
  /** Where each run begins in `letters`, and at the end where the last one ends. */
  starts: Uint32Array;
  /**
   * A power of two of them: the number of the run that lies there, counted from 1, beside the first bits of its hash, which
   * tell most other runs apart without a look at their letters; 0: free.
   */
  slots: Uint32Array;
  longest: number;
}

/**
 * A hash table whose hash grows letter by letter. A Map of strings has to make, hash and look up a string for each of
 * the hundred and sixty runs of a question, of which forty are known.
 * @param runs each once
 * @throws RangeError where there are more than a slot can tell apart
 */
export function layOutRuns(runs: readonly string[]): LaidOutRuns {
  if (runs.length > RUN_MASK) throw new RangeError(`too many runs: ${runs.length}`);
  const bits = Math.ceil(Math.log2(Math.max(2, runs.length))) + 1;
  const mask = 2 ** bits - 1;
  const slots = new Uint32Array(mask + 1);
  const starts = new Uint32Array(runs.length + 1);
  runs.forEach((run, index) => {
    starts[index + 1] = starts[index]! + run.length;
    let hash = START;
    for (let at = 0; at < run.length; at++) hash = grow(hash, run.charCodeAt(at));
    let slot = slotOf(hash, mask);
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = tagOf(hash) | (index + 1);
  });
  const letters = new Uint16Array(starts.at(-1)!);
  runs.forEach((run, index) => {
    for (let at = 0; at < run.length; at++) letters[starts[index]! + at] = run.charCodeAt(at);
  });
  return { letters, starts, slots, longest: runs.reduce((most, { length }) => Math.max(most, length), 0) };
}

export function openRunTable({ letters, starts, slots, longest }: LaidOutRuns): RunTable {
  const mask = slots.length - 1;
  /** Of the text in hand; all zeros between two. */
  const isFound = new Uint8Array(starts.length - 1);
  const stands = (run: number, text: string, at: number, length: number): boolean => {
    const start = starts[run]!;
    if (starts[run + 1]! - start !== length) return false;
    for (let step = 0; step < length; step++) if (letters[start + step] !== text.charCodeAt(at + step)) return false;
    return true;
  };
  return {
    findIn(text) {
      const found: number[] = [];
      for (let start = 0; start < text.length; start++) {
        let hash = START;
        for (let end = start + 1; end <= text.length && end - start <= longest; end++) {
          hash = grow(hash, text.charCodeAt(end - 1));
          for (let slot = slotOf(hash, mask); slots[slot] !== 0; slot = (slot + 1) & mask) {
            if (((slots[slot]! ^ hash) & TAG_MASK) !== 0) continue;
            const run = (slots[slot]! & RUN_MASK) - 1;
            if (!stands(run, text, start, end - start)) continue;
            if (isFound[run] === 0) found.push(run);
            isFound[run] = 1;
            break;
          }
        }
      }
      for (const run of found) isFound[run] = 0;
      return found;
    },
  };
}

/** FNV-1a, a code unit a step; 32 bits with a sign. */
const START = 0x811c9dc5 | 0;
const grow = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);
/** Which bits of a slot are its run's number, and which are the hash's own. */
const RUN_MASK = 0x000f_ffff;
const TAG_MASK = ~RUN_MASK;
const tagOf = (hash: number) => hash & TAG_MASK;
const slotOf = (hash: number, mask: number) => (hash ^ (hash >>> 15)) & mask;
