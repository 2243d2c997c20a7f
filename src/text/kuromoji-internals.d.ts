/** The parts of kuromoji 0.1.2 that we hand our own dictionary to; its published types stop at the builder. */

declare module "kuromoji/src/Tokenizer.js" {
  import type { IpadicFeatures } from "kuromoji";
  import type ConnectionCosts from "kuromoji/src/dict/ConnectionCosts.js";
  import type UnknownDictionary from "kuromoji/src/dict/UnknownDictionary.js";

  /** The members of kuromoji's `DynamicDictionaries` that its Tokenizer uses. */
  export interface TokenizerDictionaries {
    trie: { commonPrefixSearch(text: string): { k: string; v: number }[] };
    token_info_dictionary: {
      /** Trie value → word ids. */
      target_map: { readonly [trieValue: number]: readonly number[] };
      /** Left id at a word id, right id at word id + 2, cost at word id + 4. */
      dictionary: { getShort(address: number): number };
      /** Surface, six features and base form, joined by commas. */
      getFeatures(wordId: number): string;
    };
    unknown_dictionary: UnknownDictionary;
    connection_costs: ConnectionCosts;
  }

  /** `reading` and `pronunciation` are what the dictionary's features hold; ours has none. */
  export default class Tokenizer {
    constructor(dictionaries: TokenizerDictionaries);
    tokenize(text: string): IpadicFeatures[];
  }
}

declare module "kuromoji/src/dict/UnknownDictionary.js" {
  export default class UnknownDictionary {
    loadUnknownDictionaries(
      tokens: Uint8Array,
      features: Uint8Array,
      targetMap: Uint8Array,
      characterCategories: Uint8Array,
      compatibleCategories: Uint32Array,
      invokeDefinitions: Uint8Array,
    ): void;
    /** Class of a character → its words. */
    readonly target_map: { readonly [classId: number]: readonly (number | string)[] };
    /** Left id at a word id, right id at word id + 2, cost at word id + 4. */
    readonly dictionary: { getShort(address: number): number };
    /** Class, six features and base form, joined by commas. */
    getFeatures(wordId: number): string;
    lookup(character: string): { class_id: number; class_name: string; is_always_invoke: number; is_grouping: number };
  }
}

declare module "kuromoji/src/dict/ConnectionCosts.js" {
  export default class ConnectionCosts {
    constructor(rows: number, columns: number);
    loadConnectionCosts(costs: Int16Array): void;
  }
}
