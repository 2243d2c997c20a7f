import KuromojiTokenizer from "kuromoji/src/Tokenizer.js";
import { type Dictionary, tokenIndexOf } from "./dictionary.ts";
import { blankOutAstral, cutIntoLatticePieces } from "./lattice-piece.ts";
import { openReadings } from "./readings.ts";
import type { Token, Tokenizer } from "./tokenizer.ts";

/**
 * kuromoji behind the Tokenizer port, guarded against its faults: lone surrogates, astral characters and long texts
 * without 、。. It does not normalise; callers pass NFKC where they want widths folded.
 * @param readings the readings file built with the dictionary; null: every token's reading is null.
 * @throws PackedFileError when the readings are not this dictionary's.
 */
export function createTokenizer(dictionary: Dictionary, readings: ArrayBuffer | null): Tokenizer {
  const kuromoji = new KuromojiTokenizer(dictionary.kuromoji);
  const opened = readings && openReadings(readings, dictionary);
  return {
    version: dictionary.version,
    tokenize(text) {
      const tokens: Token[] = [];
      let start = 0;
      for (const piece of cutIntoLatticePieces(text.toWellFormed())) {
        let at = 0;
        for (const found of kuromoji.tokenize(blankOutAstral(piece))) {
          // Sliced from the piece, so that an emoji shows as itself and not as the spaces kuromoji saw.
          const surface = piece.slice(at, at + found.surface_form.length);
          const known = found.word_type === "KNOWN";
          tokens.push({
            surface,
            base: known ? found.basic_form : surface,
            pos: found.pos,
            posDetail: found.pos_detail_1,
            start: start + at,
            reading: known && opened ? opened.at(tokenIndexOf(found.word_id)) : null,
            known,
          });
          at += surface.length;
        }
        start += piece.length;
      }
      return tokens;
    },
  };
}
