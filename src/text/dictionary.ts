import ConnectionCosts from "kuromoji/src/dict/ConnectionCosts.js";
import UnknownDictionary from "kuromoji/src/dict/UnknownDictionary.js";
import { readBaseFormRule, toBaseForm } from "./base-form-rule.ts";
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

/** IPADIC and the user words, opened for kuromoji's search. */
export interface Dictionary {
  /** Content hash of the dictionary and its readings. */
  readonly version: string;
  readonly tokenCount: number;
  /** The words that a text may have at a place, shortest first. */
  eachWord(text: string, from: number, found: FoundWord): void;
  readonly unknown: UnknownDictionary;
  readonly connectionCosts: ConnectionCosts;
  /** 品詞, 品詞細分類1 and the base form of a token. */
  describeToken(token: number, surface: string): Pick<Token, "base" | "pos" | "posDetail">;
}

/** @param wordClass its left and its right id */
export type FoundWord = (token: number, length: number, wordClass: number, cost: number) => void;

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
  return {
    version: file.version,
    tokenCount: section("baseForms").length,
    ...openKnownWords(section, surfaces),
    unknown: openUnknownDictionary(section),
    connectionCosts,
  };
}

/** What the dictionary holds under exactly this spelling. */
export function listEntries(
  surface: string,
  { eachWord, describeToken }: Dictionary,
): Pick<Token, "pos" | "posDetail">[] {
  const entries: Pick<Token, "pos" | "posDetail">[] = [];
  eachWord(surface, 0, (token, length) => {
    if (length === surface.length) entries.push(describeToken(token, surface));
  });
  return entries;
}

type SectionReader = (name: keyof DictionarySections) => ReturnType<PackedFile["section"]>;

function openKnownWords(section: SectionReader, surfaces: SurfaceList): Pick<Dictionary, "eachWord" | "describeToken"> {
  const classes = as16Bits(section("classes"));
  const costs = asSigned16Bits(section("costs"));
  const baseForms = section("baseForms");
  const rules = readLines(section("rules")).map(readBaseFormRule);
  const classFeatures = readLines(section("classFeatures"));
  const firstTokens = as32Bits(section("firstTokens"));
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
    eachWord(text, from, found) {
      surfaces.eachPrefix(text, from, (surface, length) => {
        const end = firstTokens[surface + 1]!;
        for (let token = firstTokens[surface]!; token < end; token++)
          found(token, length, classes[token]!, costs[token]!);
      });
    },
    describeToken(token, surface) {
      const [pos, posDetail] = kindOf(classes[token]!);
      return { base: toBaseForm(surface, rules[baseForms[token]!]!), pos, posDetail };
    },
  };
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
