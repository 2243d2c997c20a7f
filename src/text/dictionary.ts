import ConnectionCosts from "kuromoji/src/dict/ConnectionCosts.js";
import UnknownDictionary from "kuromoji/src/dict/UnknownDictionary.js";
import type { TokenizerDictionaries } from "kuromoji/src/Tokenizer.js";
import { applyBaseFormRule } from "./base-form-rule.ts";
import { as16Bits, as32Bits, asSigned16Bits } from "./numbers-in-place.ts";
import { openPackedFile, type PackedFile } from "./packed-file.ts";
import { openSurfaceList, type SurfaceList, type SurfaceSections } from "./surface-list.ts";
import type { Token } from "./tokenizer.ts";

export const DICTIONARY_KIND = "dictionary";

/**
 * The sections of a dictionary file, all of them read in place. A token is one entry of the dictionary; tokens stand in
 * the order of their surfaces, those with the same surface in IPADIC's order.
 */
export interface DictionarySections extends SurfaceSections {
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
  /** kuromoji's own tables for words not in the dictionary, byte for byte without their padding. */
  unknownTokens: Uint8Array;
  unknownFeatures: Uint8Array;
  unknownMap: Uint8Array;
  characterCategories: Uint8Array;
  invokeDefinitions: Uint8Array;
}

/** IPADIC and the user words, opened for kuromoji's own Tokenizer. */
export interface Dictionary {
  /** Content hash of the dictionary and its readings. */
  readonly version: string;
  readonly tokenCount: number;
  readonly kuromoji: TokenizerDictionaries;
  /** 品詞, 品詞細分類1 and the base form of a token. */
  describeToken(index: number, surface: string): Pick<Token, "base" | "pos" | "posDetail">;
}

/** kuromoji reads a word's left id, right id and cost at word id + 0, + 2, + 4: eight addresses a token. */
const ADDRESS_BITS = 3;
const ADDRESS_MASK = (1 << ADDRESS_BITS) - 1;
const COST_ADDRESS = 4;

/** The token that a word id of kuromoji's (a KNOWN one) stands for, 0 ≤ index < tokenCount. */
export function tokenIndexOf(wordId: number): number {
  return wordId >> ADDRESS_BITS;
}

/**
 * Opens a file made by `buildDictionary`. The buffer must not change afterwards: it is used in place.
 * @throws PackedFileError when the file is not a whole dictionary of this format.
 */
export function openDictionary(buffer: ArrayBuffer): Dictionary {
  const file = openPackedFile(buffer, DICTIONARY_KIND);
  const section = (name: keyof DictionarySections) => file.section(name);
  const surfaces = openSurfaceList({ starts: section("starts"), text: section("text"), initials: section("initials") });
  const connectionCosts = new ConnectionCosts(0, 0);
  connectionCosts.loadConnectionCosts(asSigned16Bits(section("connectionCosts")));
  const known = openKnownWords(section, surfaces);
  return {
    version: file.version,
    tokenCount: section("baseForms").length,
    kuromoji: {
      ...known.kuromoji,
      unknown_dictionary: openUnknownDictionary(section),
      connection_costs: connectionCosts,
    },
    describeToken: known.describeToken,
  };
}

/** What the dictionary holds under exactly this spelling. */
export function listEntries(surface: string, { kuromoji }: Dictionary): { pos: string; posDetail: string }[] {
  const { trie, token_info_dictionary: info } = kuromoji;
  return trie
    .commonPrefixSearch(surface)
    .filter(({ k }) => k === surface)
    .flatMap(({ v }) => info.target_map[v] ?? [])
    .map((wordId) => {
      const [, pos = "", posDetail = ""] = info.getFeatures(wordId).split(",");
      return { pos, posDetail };
    });
}

type SectionReader = (name: keyof DictionarySections) => ReturnType<PackedFile["section"]>;

function openKnownWords(section: SectionReader, surfaces: SurfaceList): KnownWords {
  const classes = as16Bits(section("classes"));
  const costs = asSigned16Bits(section("costs"));
  const baseForms = section("baseForms");
  const rules = readLines(section("rules"));
  const classFeatures = readLines(section("classFeatures"));
  const firstTokens = as32Bits(section("firstTokens"));
  /** Surface → word ids; filled in when a surface is first met, as few of 326,000 ever are. */
  const targetMap: number[][] = [];

  /** 品詞 and 品詞細分類1 of a class, each read when it is first met. */
  const kinds = new Array<readonly [string, string] | undefined>(classFeatures.length);
  const kindOf = (wordClass: number): readonly [string, string] => {
    const met = kinds[wordClass];
    if (met) return met;
    const [pos = "", posDetail = ""] = classFeatures[wordClass]!.split(",");
    kinds[wordClass] = [pos, posDetail];
    return [pos, posDetail];
  };

  const kuromoji: KnownWords["kuromoji"] = {
    trie: {
      commonPrefixSearch(text, from = 0) {
        const found = surfaces.commonPrefixSearch(text, from);
        for (const { v: surface } of found) targetMap[surface] ??= wordIdsOf(surface, firstTokens);
        return found;
      },
    },
    token_info_dictionary: {
      target_map: targetMap,
      dictionary: {
        getShort(address) {
          const token = tokenIndexOf(address);
          return (address & ADDRESS_MASK) === COST_ADDRESS ? costs[token]! : classes[token]!;
        },
      },
      getFeatures(wordId) {
        const token = tokenIndexOf(wordId);
        const surface = surfaces.at(surfaceOf(token, firstTokens));
        const base = applyBaseFormRule(surface, rules[baseForms[token]!]!);
        return `${surface},${classFeatures[classes[token]!]},${base}`;
      },
    },
  };
  return {
    kuromoji,
    describeToken(token, surface) {
      const [pos, posDetail] = kindOf(classes[token]!);
      return { base: applyBaseFormRule(surface, rules[baseForms[token]!]!), pos, posDetail };
    },
  };
}

interface KnownWords {
  kuromoji: Pick<TokenizerDictionaries, "trie" | "token_info_dictionary">;
  describeToken: Dictionary["describeToken"];
}

function wordIdsOf(surface: number, firstTokens: Uint32Array): number[] {
  const ids: number[] = [];
  for (let token = firstTokens[surface]!; token < firstTokens[surface + 1]!; token++) ids.push(token << ADDRESS_BITS);
  return ids;
}

/** The surface whose tokens, `firstTokens[surface]` up to `firstTokens[surface + 1]`, include this one. */
function surfaceOf(token: number, firstTokens: Uint32Array): number {
  let low = 0;
  let high = firstTokens.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firstTokens[middle + 1]! <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function openUnknownDictionary(section: SectionReader): UnknownDictionary {
  // Not `new`: the constructor sets 20 MB aside for building a dictionary, of which loading one uses nothing.
  const unknown: UnknownDictionary = Object.create(UnknownDictionary.prototype);
  unknown.loadUnknownDictionaries(
    section("unknownTokens"),
    section("unknownFeatures"),
    section("unknownMap"),
    section("characterCategories"),
    // Tokenizing never asks for compatible categories, so their table (256 KB) is not in the file.
    new Uint32Array(0),
    section("invokeDefinitions"),
  );
  return unknown;
}

function readLines(section: Uint8Array): string[] {
  return new TextDecoder().decode(section).split("\n");
}
