/**
 * What a search counts on. It is wiped and kept for the next one, of whatever index: to make these lists anew for each
 * question took an eighth of the search. All zeros between two searches, which never overlap.
 */
export interface SearchDesk {
  /** Passage by passage: its score. */
  scores: Float64Array;
  /** What the term in hand adds to it. */
  termScores: Float64Array;
  /** Of how many terms it holds one. */
  termsHeld: Uint16Array;
  /** Passages in the order in which terms met them. */
  met: Uint32Array;
  /** Passages that hold the term in hand. */
  holders: Uint32Array;
  /** A document's last term, counted from 1: one with several passages holds a term once. */
  lastTerm: Uint16Array;
}

let kept = makeDesk(0);

/** @param passages how many there are; no fewer than documents */
export function takeDesk(passages: number): SearchDesk {
  if (kept.met.length < passages) kept = makeDesk(passages);
  return kept;
}

function makeDesk(passages: number): SearchDesk {
  return {
    scores: new Float64Array(passages),
    termScores: new Float64Array(passages),
    termsHeld: new Uint16Array(passages),
    met: new Uint32Array(passages),
    holders: new Uint32Array(passages),
    lastTerm: new Uint16Array(passages),
  };
}

/** @param metCount how many passages were met */
export function wipeDesk({ scores, termsHeld, met, lastTerm }: SearchDesk, metCount: number): void {
  for (let at = 0; at < metCount; at++) {
    scores[met[at]!] = 0;
    termsHeld[met[at]!] = 0;
  }
  lastTerm.fill(0);
}
