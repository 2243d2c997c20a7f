import UnknownDictionary from "kuromoji/src/dict/UnknownDictionary.js";
import type { Token } from "./tokenizer.ts";

/** kuromoji's own tables for words not in the dictionary, byte for byte without their padding. */
export interface UnknownSections {
  unknownTokens: Uint8Array;
  unknownFeatures: Uint8Array;
  unknownMap: Uint8Array;
  characterCategories: Uint8Array;
  invokeDefinitions: Uint8Array;
}

/** Letters of one kind and the words that a run of them may be. */
export interface LetterClass {
  /** Such words are tried beside those of the dictionary. */
  besideKnown: boolean;
  /** A run of such letters is one word. */
  inRuns: boolean;
  words: readonly { left: number; right: number; cost: number; kind: number }[];
}

/** Words that the dictionary does not hold, by the letters that they are written in. */
export interface UnknownWords {
  /** @param unit of UTF-16 */
  classOf(unit: number): LetterClass;
  describe(kind: number): Pick<Token, "pos" | "posDetail">;
}

export function openUnknownWords(sections: UnknownSections): UnknownWords {
  // Not `new`: the constructor sets 20 MB aside for building a dictionary, of which loading one uses nothing.
  const opened: UnknownDictionary = Object.create(UnknownDictionary.prototype);
  opened.loadUnknownDictionaries(
    sections.unknownTokens,
    sections.unknownFeatures,
    sections.unknownMap,
    sections.characterCategories,
    // Tokenizing never asks for compatible categories, so their table (256 KB) is not in the file.
    new Uint32Array(0),
    sections.invokeDefinitions,
  );
  const classes: LetterClass[] = [];
  const kinds = new Map<number, Pick<Token, "pos" | "posDetail">>();
  const open = (unit: number): LetterClass => {
    const { class_id, is_always_invoke, is_grouping } = opened.lookup(String.fromCharCode(unit));
    return {
      besideKnown: is_always_invoke === 1,
      inRuns: is_grouping === 1,
      words: opened.target_map[class_id]!.map((id) => ({
        left: opened.dictionary.getShort(id),
        right: opened.dictionary.getShort(id + 2),
        cost: opened.dictionary.getShort(id + 4),
        kind: id,
      })),
    };
  };
  return {
    classOf: (unit) => {
      const category = sections.characterCategories[unit]!;
      classes[category] ??= open(unit);
      return classes[category]!;
    },
    describe: (kind) => {
      const known = kinds.get(kind);
      if (known) return known;
      const [, pos = "", posDetail = ""] = opened.getFeatures(kind).split(",");
      kinds.set(kind, { pos, posDetail });
      return { pos, posDetail };
    },
  };
}
