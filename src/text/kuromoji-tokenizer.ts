import { createPathFinder } from "./best-path.ts";
import type { Dictionary } from "./dictionary.ts";
import { blankOutAstral, cutIntoLatticePieces } from "./lattice-piece.ts";
import { openReadings } from "./readings.ts";
import type { Token, Tokenizer } from "./tokenizer.ts";

/**
 * kuromoji's dictionary and its way of cutting behind the Tokenizer port, guarded against its faults: lone surrogates,
 * astral characters and long texts without 、。. It does not normalise; callers pass NFKC where they want widths folded.
 * @param readings the readings file built with the dictionary; null: every token's reading is null.
 * @throws PackedFileError when the readings are not this dictionary's.
 */
export function createTokenizer(dictionary: Dictionary, readings: ArrayBuffer | null): Tokenizer {
  const findPath = createPathFinder(dictionary.paths);
  const opened = readings && openReadings(readings, dictionary);
  const describeUnknown = (id: number) => {
    const [, pos = "", posDetail = ""] = dictionary.paths.unknown.getFeatures(id).split(",");
    return { pos, posDetail };
  };
  return {
    version: dictionary.version,
    tokenize(text) {
      const tokens: Token[] = [];
      let start = 0;
      for (const piece of cutIntoLatticePieces(text.toWellFormed())) {
        let at = 0;
        for (const { length, token, known } of findPath(blankOutAstral(piece))) {
          // Sliced from the piece, so that an emoji shows as itself and not as the spaces kuromoji saw.
          const surface = piece.slice(at, at + length);
          tokens.push(
            known
              ? {
                  surface,
                  ...dictionary.describeToken(token, surface),
                  start: start + at,
                  reading: opened ? opened.at(token) : null,
                  known,
                }
              : { surface, base: surface, ...describeUnknown(token), start: start + at, reading: null, known },
          );
          at += length;
        }
        start += piece.length;
      }
      return tokens;
    },
  };
}
