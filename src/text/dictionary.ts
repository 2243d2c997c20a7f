import { applyBaseFormRule } from "./base-form-rule.ts";
import type { Lexicon } from "./best-path.ts";
import { as16Bits, as32Bits, asSigned16Bits } from "./numbers-in-place.ts";
import { openPackedFile } from "./packed-file.ts";
import { openSurfaceList, type SurfaceSections } from "./surface-list.ts";
import type { Token } from "./tokenizer.ts";
import { openUnknownWords, type UnknownSections } from "./unknown-words.ts";

export const DICTIONARY_KIND = "dictionary";

/**
 * The sections of a dictionary file, all of them read in place. A token is one entry of the dictionary; tokens stand in
 * the order of their surfaces, those with the same surface in IPADIC's order.
 */
export interface DictionarySections extends SurfaceSections, UnknownSections {
  /** 32 bits a surface: its first token, and at the end how many tokens there are. */
  firstTokens: Uint8Array;
  /** 16 bits a token: class (left and right connection id, equal throughout IPADIC). */
  classes: Uint8Array;
  /** 16 bits a token, signed: word cost. */
  costs: Uint8Array;
  /** Per token: line of `rules` by which the base form comes out of the surface. */
  baseForms: Uint8Array;
  /** Lines of UTF-8: base form rules. */
  rules: Uint8Array;
  /** Lines of UTF-8, one a class: 品詞 to 活用形 joined by commas, empty for a class without words. */
  classFeatures: Uint8Array;
  /** kuromoji's cost matrix, 16 bits each, signed: rows, columns, then row after row. */
  connectionCosts: Uint8Array;
}

/** IPADIC and the user words, opened. */
export interface Dictionary {
  /** Content hash of the dictionary and its readings. */
  readonly version: string;
  readonly tokenCount: number;
  readonly lexicon: Lexicon;
  /** 品詞, 品詞細分類1 and the base form of a token. */
  describeToken(index: number, surface: string): Pick<Token, "base" | "pos" | "posDetail">;
}

/**
 * Opens a file made by `buildDictionary`. The buffer must not change afterwards: it is used in place.
 * @throws PackedFileError when the file is not a whole dictionary of this format.
 */
export function openDictionary(buffer: ArrayBuffer): Dictionary {
  const file = openPackedFile(buffer, DICTIONARY_KIND);
  const section = (name: keyof DictionarySections) => file.section(name);
  const classes = as16Bits(section("classes"));
  const baseForms = section("baseForms");
  const rules = readLines(section("rules"));
  const classFeatures = readLines(section("classFeatures"));

  /** 品詞 and 品詞細分類1 of a class, each read when it is first met. */
  const kinds = new Array<readonly [string, string] | undefined>(classFeatures.length);
  const kindOf = (wordClass: number): readonly [string, string] => {
    const met = kinds[wordClass];
    if (met) return met;
    const [pos = "", posDetail = ""] = classFeatures[wordClass]!.split(",");
    kinds[wordClass] = [pos, posDetail];
    return [pos, posDetail];
  };

  return {
    version: file.version,
    tokenCount: baseForms.length,
    lexicon: {
      surfaces: openSurfaceList({ starts: section("starts"), text: section("text"), initials: section("initials") }),
      firstTokens: as32Bits(section("firstTokens")),
      classes,
      costs: asSigned16Bits(section("costs")),
      unknown: openUnknownWords({
        unknownTokens: section("unknownTokens"),
        unknownFeatures: section("unknownFeatures"),
        unknownMap: section("unknownMap"),
        characterCategories: section("characterCategories"),
        invokeDefinitions: section("invokeDefinitions"),
      }),
      connectionCosts: asSigned16Bits(section("connectionCosts")),
    },
    describeToken(token, surface) {
      const [pos, posDetail] = kindOf(classes[token]!);
      return { base: applyBaseFormRule(surface, rules[baseForms[token]!]!), pos, posDetail };
    },
  };
}

/** What the dictionary holds under exactly this spelling. */
export function listEntries(
  word: string,
  { lexicon: { surfaces, firstTokens }, describeToken }: Dictionary,
): { pos: string; posDetail: string }[] {
  const found = { surfaces: [], ends: [] };
  const surface = found.surfaces[surfaces.findPrefixes(word, 0, found) - 1];
  if (surface === undefined || surfaces.at(surface) !== word) return [];
  const tokens = Array.from({ length: firstTokens[surface + 1]! - firstTokens[surface]! }, (_, at) => at);
  return tokens.map((at) => {
    const { pos, posDetail } = describeToken(firstTokens[surface]! + at, word);
    return { pos, posDetail };
  });
}

function readLines(section: Uint8Array): string[] {
  return new TextDecoder().decode(section).split("\n");
}
