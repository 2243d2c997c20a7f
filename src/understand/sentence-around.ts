const ENDS = ["。", "?", "!"];

/** Where the sentence of a stretch of a normalised text begins and ends; the mark that ends it is left out. */
export function sentenceAround(
  text: string,
  { start, end }: { start: number; end: number },
): [from: number, to: number] {
  const from = Math.max(...ENDS.map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
  const ends = ENDS.map((mark) => text.indexOf(mark, end)).filter((at) => at >= 0);
  return [from, ends.length === 0 ? text.length : Math.min(...ends)];
}
