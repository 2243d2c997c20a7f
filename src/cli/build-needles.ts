import { patternsOf } from "../understand/choose-rules.ts";
import { findNeedles } from "../understand/needles.ts";
import { RULES } from "../understand/read-spans.ts";

/** What each rule's pattern cannot match without, by the pattern itself: one that has changed since is always tried. */
export function buildNeedles(): { pattern: string; needles: readonly string[] }[] {
  return RULES.flatMap(patternsOf).flatMap((pattern) => {
    const needles = findNeedles(pattern);
    return needles === null ? [] : [{ pattern: pattern.source, needles }];
  });
}
