/**
 * Ascending whole numbers as runs: how far from the last one a run begins, then how long it is. Hundreds of rows of one
 * file fit so into the 3,000 characters that a form may remember.
 */
export function encodeRuns(sequences: readonly number[]): number[] {
  const runs: number[] = [];
  let next = 0;
  for (const sequence of sequences) {
    if (sequence === next && runs.length > 0) runs[runs.length - 1]! += 1;
    else runs.push(sequence - next, 1);
    next = sequence + 1;
  }
  return runs;
}

/** What {@link encodeRuns} was given. */
export function decodeRuns(runs: readonly number[]): Set<number> {
  const sequences = new Set<number>();
  let next = 0;
  for (let at = 0; at < runs.length; at += 2) {
    next += runs[at]!;
    for (const end = next + (runs[at + 1] ?? 0); next < end; next++) sequences.add(next);
  }
  return sequences;
}
