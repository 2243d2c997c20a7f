import type { Meaning } from "./meaning.ts";

/** A stretch of the normalised question with the meaning that one rule gave it; `end` is exclusive. */
export interface Span<M extends Meaning = Meaning> {
  start: number;
  end: number;
  /** Name of the rule that read it. */
  rule: string;
  meaning: M;
}

/** A text with blanks in the places of spans, so that all else stands where it stood. */
export const blankSpans = (text: string, spans: readonly Pick<Span, "start" | "end">[]): string =>
  spans.reduce((left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end), text);
