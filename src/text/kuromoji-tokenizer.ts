import { createPathFinder } from "./best-path.ts";
import type { Dictionary } from "./dictionary.ts";
import { blankOutAstral, cutIntoLatticePieces } from "./lattice-piece.ts";
import { openReadings } from "./readings.ts";
import type { Token, Tokenizer } from "./tokenizer.ts";

/**
 * What kuromoji cuts a text into, behind the Tokenizer port, without its faults: lone surrogates, astral characters and
 * long texts without 、。. It does not normalise; callers pass NFKC where they want widths folded.
 * @param readings the readings file built with the dictionary; null: every token's reading is null.
 * @throws PackedFileError when the readings are not this dictionary's.
 */
export function createTokenizer(dictionary: Dictionary, readings: ArrayBuffer | null): Tokenizer {
  const findPath = createPathFinder(dictionary.lexicon);
  const opened = readings && openReadings(readings, dictionary);
  const describe = (surface: string, start: number, token: number, kind: number): Token => {
    if (token < 0) {
      const { pos, posDetail } = dictionary.lexicon.unknown.describe(kind);
      return { surface, base: surface, pos, posDetail, start, reading: null, known: false };
    }
    const { base, pos, posDetail } = dictionary.describeToken(token, surface);
    return { surface, base, pos, posDetail, start, reading: opened ? opened.at(token) : null, known: true };
  };
  return {
    version: dictionary.version,
    tokenize(text) {
      const tokens: Token[] = [];
      let start = 0;
      for (const piece of cutIntoLatticePieces(text.toWellFormed())) {
        let at = 0;
        for (const { end, token, kind } of findPath(blankOutAstral(piece))) {
          // Sliced from the piece, so that an emoji shows as itself and not as the spaces that were cut.
          tokens.push(describe(piece.slice(at, end), start + at, token, kind));
          at = end;
        }
        start += piece.length;
      }
      return tokens;
    },
  };
}
