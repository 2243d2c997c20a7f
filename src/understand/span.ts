import type { Meaning } from "./meaning.ts";

/** A stretch of the normalised question with the meaning that one rule gave it; `end` is exclusive. */
export interface Span<M extends Meaning = Meaning> {
  start: number;
  end: number;
  /** Name of the rule that read it. */
  rule: string;
  meaning: M;
}
