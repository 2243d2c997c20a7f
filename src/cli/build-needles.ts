import { patternsOf } from "../understand/choose-rules.ts";
import { CLAIMS } from "../understand/find-claim.ts";
import { ABOUT_PERSON } from "../understand/find-misuse.ts";
import { AMOUNTS, COMPARED, JUDGED } from "../understand/find-verdict.ts";
import { hashPattern, type NeededWay } from "../understand/needle-table.ts";
import { findNeedles } from "../understand/needles.ts";
import { RULES } from "../understand/read-spans.ts";
import { OTHERS_ONLY, PUT_ASIDE } from "../understand/rules/target-units.ts";

/** Patterns of no rule that take long for every question. */
const OTHERS = [
  ...ABOUT_PERSON,
  ...CLAIMS.map(([, pattern]) => pattern),
  ...JUDGED,
  AMOUNTS,
  COMPARED,
  OTHERS_ONLY,
  PUT_ASIDE,
];

/** What each pattern cannot match without, by the pattern itself: one that has changed since is always tried. */
export function buildNeedles(): (readonly [hash: string, needles: readonly NeededWay[]])[] {
  return [...RULES.flatMap(patternsOf), ...OTHERS].flatMap((pattern) => {
    const needles = findNeedles(pattern);
    return needles === null ? [] : [[hashPattern(pattern), needles] as const];
  });
}
