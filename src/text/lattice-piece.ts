/**
 * Longest piece handed to kuromoji at once, in UTF-16 code units. kuromoji's cost grows with the square of a text
 * without 、。 (9,000 characters: a second). No sentence of the plans comes near 200, so only odd input is cut;
 * a larger bound would cost more, a smaller one would cut real sentences and change their tokens.
 */
export const MAX_LATTICE_UNITS = 200;

/** A natural break is looked for in the second half of a piece, so that pieces stay long and few. */
const SHORTEST_PIECE_UNITS = 100;

const SENTENCE_END = /(?<=[、。])/;
const ASTRAL = /[\u{10000}-\u{10ffff}]/gu;

/**
 * Cuts a text where kuromoji itself would (after 、 and 。) and whatever is still longer than MAX_LATTICE_UNITS at the
 * most natural place near the bound. Joined, the pieces are the text; no surrogate pair is cut.
 * @param text well-formed UTF-16.
 */
export function cutIntoLatticePieces(text: string): string[] {
  const sentences = /[、。]/.test(text) ? text.split(SENTENCE_END) : [text];
  return sentences.flatMap((sentence) => {
    const pieces: string[] = [];
    let rest = sentence;
    while (rest.length > MAX_LATTICE_UNITS) {
      const cut = findCut(rest);
      pieces.push(rest.slice(0, cut));
      rest = rest.slice(cut);
    }
    if (rest !== "") pieces.push(rest);
    return pieces;
  });
}

/**
 * The text with every astral character as two spaces, so that offsets stay: kuromoji counts them as one in one place
 * and as two in another, and two adjacent emoji swallow the words behind them. Control characters need no such care:
 * IPADIC's character table classes them with the space, and NUL ended only the trie that SurfaceList replaces.
 */
export function blankOutAstral(text: string): string {
  return text.replace(ASTRAL, "  ");
}

/** What stands before and after a break, the most natural first: the last begins a new phrase. */
const BREAKS: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/[\s\p{Cs}]/u, /[^\s\p{Cs}]/u],
  [/[\p{P}\p{S}]/u, /[\p{L}\p{N}]/u],
  [/\p{Script=Hiragana}/u, /[\p{Script=Han}\p{Script=Katakana}\p{Script=Latin}\p{N}]/u],
];

/** The last of the most natural breaks in the window; without any, the bound itself. */
function findCut(text: string): number {
  for (const [before, after] of BREAKS) {
    for (let at = MAX_LATTICE_UNITS; at > SHORTEST_PIECE_UNITS; at--) {
      if (before.test(text.charAt(at - 1)) && after.test(text.charAt(at))) return at;
    }
  }
  return isLowSurrogate(text.charCodeAt(MAX_LATTICE_UNITS)) ? MAX_LATTICE_UNITS - 1 : MAX_LATTICE_UNITS;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
