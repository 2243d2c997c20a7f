/** One token of a text, as the morphological analysis cuts it. */
export interface Token {
  /** The characters as they stand in the text. */
  surface: string;
  /** Dictionary form (行っ → 行く); the surface when the word is unknown. */
  base: string;
  /** 品詞: 名詞, 動詞, 助詞, 記号 … */
  pos: string;
  /** 品詞細分類1: 固有名詞, 数, 格助詞 …; `*` where the dictionary has none. */
  posDetail: string;
  /** Offset of the surface in the text, in UTF-16 code units. */
  start: number;
  /** Reading in katakana; null when the word is unknown or the tokenizer has no readings. */
  reading: string | null;
  /** Whether the word stands in the dictionary. */
  known: boolean;
}

/** Cuts Japanese text into words. */
export interface Tokenizer {
  /** Names the dictionary's content; an index built with another version must not be searched with this one. */
  readonly version: string;
  /**
   * The tokens of a text, in order and without gaps: joined, their surfaces are `text.toWellFormed()`.
   * Takes any string and never throws; time grows with the length, so callers cap what strangers send.
   */
  tokenize(text: string): Token[];
}
