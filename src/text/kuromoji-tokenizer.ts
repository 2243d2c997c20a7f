import ViterbiSearcher from "kuromoji/src/viterbi/ViterbiSearcher.js";
import { buildLattice } from "./build-lattice.ts";
import type { Dictionary } from "./dictionary.ts";
import { blankOutAstral, cutIntoLatticePieces } from "./lattice-piece.ts";
import { openReadings } from "./readings.ts";
import type { Token, Tokenizer } from "./tokenizer.ts";

/**
 * kuromoji behind the Tokenizer port, guarded against its faults: lone surrogates, astral characters and long texts
 * without 、。. Of a word on the best path only what is read is described, which takes less than half the time of
 * kuromoji's own description. It does not normalise; callers pass NFKC where they want widths folded.
 * @param readings the readings file built with the dictionary; null: every token's reading is null.
 * @throws PackedFileError when the readings are not this dictionary's.
 */
export function createTokenizer(dictionary: Dictionary, readings: ArrayBuffer | null): Tokenizer {
  const searcher = new ViterbiSearcher(dictionary.connectionCosts);
  const opened = readings && openReadings(readings, dictionary);
  /** Of a few dozen classes of unknown words: each is read when it is first met. */
  const unknown = new Map<number, { pos: string; posDetail: string }>();
  const describeUnknown = (id: number) => {
    const known = unknown.get(id);
    if (known) return known;
    const [, pos = "", posDetail = ""] = dictionary.unknown.getFeatures(id).split(",");
    const made = { pos, posDetail };
    unknown.set(id, made);
    return made;
  };
  return {
    version: dictionary.version,
    tokenize(text) {
      const tokens: Token[] = [];
      let start = 0;
      for (const piece of cutIntoLatticePieces(text.toWellFormed())) {
        let at = 0;
        for (const { name, type, length } of searcher.search(buildLattice(blankOutAstral(piece), dictionary))) {
          // Sliced from the piece, so that an emoji shows as itself and not as the spaces kuromoji saw.
          const surface = piece.slice(at, at + length);
          const known = type === "KNOWN";
          const { base, pos, posDetail } = known
            ? dictionary.describeToken(name, surface)
            : { base: surface, ...describeUnknown(name) };
          const reading = known && opened ? opened.at(name) : null;
          tokens.push({ surface, base, pos, posDetail, start: start + at, reading, known });
          at += surface.length;
        }
        start += piece.length;
      }
      return tokens;
    },
  };
}
