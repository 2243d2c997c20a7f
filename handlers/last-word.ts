/** A Worker is ended 30 s after its own answer, without a word: until then whoever works on can still say what is not done. */
export const LAST_WORD_MS = 27_000;
