/** The parts of kuromoji 0.1.2 that we hand our own dictionary to; its published types stop at the builder. */

declare module "kuromoji/src/viterbi/ViterbiSearcher.js" {
  import type ConnectionCosts from "kuromoji/src/dict/ConnectionCosts.js";
  import type ViterbiLattice from "kuromoji/src/viterbi/ViterbiLattice.js";

  export default class ViterbiSearcher {
    constructor(costs: ConnectionCosts);
    /** The words of the best path; `name` is a word's id. */
    search(
      lattice: ViterbiLattice,
    ): { readonly name: number; readonly type: "KNOWN" | "UNKNOWN"; readonly length: number }[];
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
