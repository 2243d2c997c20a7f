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

  interface Lattice {
    readonly nodes_end_at: unknown;
  }
  /** One word of the best path; `name` is its word id. */
  interface LatticeNode {
    readonly name: number;
    readonly type: "KNOWN" | "UNKNOWN";
    readonly surface_form: string;
  }

  /** `reading` and `pronunciation` are what the dictionary's features hold; ours has none. */
  export default class Tokenizer {
    constructor(dictionaries: TokenizerDictionaries);
    readonly viterbi_searcher: { search(lattice: Lattice): LatticeNode[] };
    /** All words that a sentence without 、。 inside may be cut into. */
    getLattice(sentence: string): Lattice;
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
    /** Class, six features and base form, joined by commas. */
    getFeatures(wordId: number): string;
  }
}

declare module "kuromoji/src/dict/ConnectionCosts.js" {
  export default class ConnectionCosts {
    constructor(rows: number, columns: number);
    loadConnectionCosts(costs: Int16Array): void;
  }
}
