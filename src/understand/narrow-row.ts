import type { Condition, RowCells } from "./condition.ts";
import { THING } from "./rules/wants.ts";

/** 「四年間ずっと「検討」で、令和6年度に「実施」」: one row of the schedule of which both are said. */
export function narrowRow(before: Condition, after: Condition, gap: string): Condition | null {
  if (gap.length > MAX_GAP || PARTED.test(gap)) return null;
  if (before.kind !== "row" && after.kind !== "row") return null;
  const cells = [before, after].map(cellsOf);
  return cells.some((one) => one === null)
    ? null
    : { kind: "row", cells: besideOne(cells.flatMap((one) => one ?? [])) };
}

/** 「ずっと「検討」で、R6だけ「実施」」: of the years of the first all but that one. */
function besideOne(cells: RowCells[]): RowCells[] {
  return cells.map((one) => {
    const isAll = one.from < one.to && one.count === one.to - one.from + 1;
    const other =
      isAll &&
      cells.find(({ from, to, words }) => from === to && words !== one.words && (from === one.from || to === one.to));
    if (!other) return one;
    const years = other.from === one.from ? { from: one.from + 1, to: one.to } : { from: one.from, to: one.to - 1 };
    return { ...one, ...years, count: years.to - years.from + 1 };
  });
}

function cellsOf(condition: Condition): RowCells[] | null {
  if (condition.kind === "row") return condition.cells;
  if (condition.kind !== "value" || condition.fiscalYear === null || condition.fields) return null;
  const { words, fiscalYear } = condition;
  return [{ words, from: fiscalYear, to: fiscalYear, count: 1 }];
}

const MAX_GAP = 24;
const PARTED = new RegExp(`[。?!]|${THING}|かつ|または`);
