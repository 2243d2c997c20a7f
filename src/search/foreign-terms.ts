/**
 * What other languages need beside whole words: their endings vary more than a plan's Japanese does (`cerraron`, `cerrada`),
 * Vietnamese words are of several syllables that say little alone, and Chinese shares letters with Japanese but no sounds.
 */

/** Characters that a Latin word keeps of itself; its ending falls. */
const STEM_CHARS = 5;
const LATIN_WORD = /^[a-z]{5,}$/;

/** The term for a word whatever its ending; undefined for a short one and for one that is not of Latin letters. */
export const stemTerm = (word: string): string | undefined =>
  LATIN_WORD.test(word) ? `s${word.slice(0, STEM_CHARS)}` : undefined;

/** Letters of Vietnamese alone: without its accents a syllable is one of many. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;

export const isVietnamese = (text: string): boolean => ACCENTED.test(text) && VIETNAMESE.test(text.normalize("NFC"));

/** Letters beyond those of Western Europe, and accents by themselves: every letter of Vietnamese alone holds one. */
const ACCENTED = /[\u0100-\u1eff]/;

/** Two syllables that stand side by side. */
export const pairTerm = (first: string, second: string): string => `p${first} ${second}`;

/** A bigram of Chinese words: letters that Japanese shares (研修) are no word of a Japanese question there. */
export const chineseBigram = (term: string): string | undefined =>
  term.startsWith("b") ? `c${term.slice(1)}` : undefined;

/**
 * Terms of a Chinese text, its bigrams as Japanese ones too: it may name a thing as the plan does. Its readings in
 * Japanese and its letters one by one are of other words.
 */
export const chineseTerms = (terms: readonly string[]): string[] =>
  terms.flatMap((term) => {
    const bigram = chineseBigram(term);
    if (bigram !== undefined) return [term, bigram];
    return term.startsWith("w") && !/^w\p{Script=Han}$/u.test(term) ? [term] : [];
  });
