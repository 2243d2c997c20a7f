/** How people ask for one of the things that no plan holds, and what an honest no calls it. */
export interface AspectWords {
  /** 「この計画には〇〇は載っていません」 */
  label: string;
  /** What a record must say to answer it nevertheless (a plan may promise hours); null: no plan does. */
  holds: RegExp | null;
  /** Over a normalised question. */
  asks: RegExp;
  examples: readonly { text: string; marks: string }[];
  counterExamples: readonly string[];
}
