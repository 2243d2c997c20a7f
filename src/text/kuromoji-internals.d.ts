/** The part of kuromoji 0.1.2 that opens its tables of unknown words; its published types stop at the builder. */

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
      /** 1: words of it are tried beside those of the dictionary. */
      readonly is_always_invoke: number;
      /** 1: a run of it is one word. */
      readonly is_grouping: number;
    };
    /** Class → word ids. */
    readonly target_map: { readonly [classId: number]: readonly number[] };
    /** Left id at a word id, right id at word id + 2, cost at word id + 4. */
    readonly dictionary: { getShort(address: number): number };
    /** Class, six features and base form, joined by commas. */
    getFeatures(wordId: number): string;
  }
}
