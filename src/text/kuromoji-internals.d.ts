/** The parts of kuromoji 0.1.2 that we hand our own dictionary to; its published types stop at the builder. */

declare module "kuromoji/src/Tokenizer.js" {
  import type { IpadicFeatures } from "kuromoji";
  import type ConnectionCosts from "kuromoji/src/dict/ConnectionCosts.js";
  import type UnknownDictionary from "kuromoji/src/dict/UnknownDictionary.js";

  /** The members of kuromoji's `DynamicDictionaries` that its Tokenizer uses. */
  export interface TokenizerDictionaries {
    /** `from`, where a prefix begins, is for our own lattice; kuromoji's gives no second argument. */
    trie: { commonPrefixSearch(text: string, from?: number): { k: string; v: number }[] };
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

  export interface Lattice {
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
    /** The class of a character that no word of the dictionary need hold. */
    lookup(character: string): {
      readonly class_id: number;
      readonly class_name: string;
      /** 1: words of it are tried beside those of the dictionary. */
      readonly is_always_invoke: number;
      /** 1: a run of it is one word. */
      readonly is_grouping: number;
    };
    /** Class → word ids. */
    readonly target_map: { readonly [classId: number]: readonly number[] };
    readonly dictionary: { getShort(address: number): number };
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

declare module "kuromoji/src/viterbi/ViterbiNode.js" {
  export default class ViterbiNode {
    constructor(
      name: number,
      cost: number,
      startPosition: number,
      length: number,
      type: "KNOWN" | "UNKNOWN",
      leftId: number,
      rightId: number,
      surface: string,
    );
  }
}

declare module "kuromoji/src/viterbi/ViterbiLattice.js" {
  import type ViterbiNode from "kuromoji/src/viterbi/ViterbiNode.js";
  export default class ViterbiLattice {
    readonly nodes_end_at: unknown;
    append(node: ViterbiNode): void;
    appendEos(): void;
  }
}
