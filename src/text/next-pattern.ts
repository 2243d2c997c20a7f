/**
 * Tells which of some patterns is to be tried next on a text: the place of the first from `from` on that may match it; -1
 * where there is none.
 */
export type NextPattern = (patterns: readonly RegExp[], from: number, text: string) => number;

/** Every pattern is tried. */
export const nextOfAll: NextPattern = (patterns, from) => (from < patterns.length ? from : -1);
