import type { Condition } from "./condition.ts";
import { JOINED } from "./joined-names.ts";
import { THING } from "./rules/wants.ts";

/** 「プロセス指標の現状値がゼロ」: one indicator of which both are said; what is said of records between them parts them. */
export function narrowIndicator(before: Condition, after: Condition, gap: string): Condition | null {
  if (gap.length > MAX_GAP || JOINED.test(gap) || PARTED.test(gap)) return null;
  // 「単位が%の指標が一つでもある」 says twice that there is one.
  if (before.kind === "indicator" && isAnyTarget(after)) return before;
  if (after.kind === "indicator" && isAnyTarget(before)) return after;
  if (before.kind !== "indicator" || after.kind !== "indicator") return null;
  const said = Object.keys(before).filter((key) => key !== "kind");
  return said.some((key) => key in after) ? null : { ...before, ...after };
}

const isAnyTarget = (one: Condition) => one.kind === "stated" && one.fact === "target" && one.present;

const MAX_GAP = 24;
const PARTED = new RegExp(`[。?!]|${THING}|かつ|しかも|さらに`);
