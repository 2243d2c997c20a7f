import type { LegendEntry } from "../domain/status-legend.ts";
import { findStatusMeaning, type StatusWords, USUAL_STATUS_WORDS } from "../domain/status-words.ts";
import { explainMark } from "./build-statuses.ts";
import type { Column } from "./columns.ts";
import type { SheetRows } from "./read-rows.ts";
import { GRADED } from "./usual-headings.ts";

/**
 * Of several columns of words for a record that stand side by side in one year (「走りぶり」「本部の札」) the one whose words
 * say how far it is is its state; the others stay under their headings, with what the sheet says of their marks.
 */
export function withOneState(rows: SheetRows, statusWords: StatusWords, legend: readonly LegendEntry[]): SheetRows {
  const { columns } = rows.table;
  const isState = ({ role, choice }: Column) => role === "status" && choice === undefined;
  const states = columns.filter(isState);
  const kept = new Set(
    [...Map.groupBy(states, ({ fiscalYear }) => fiscalYear).values()].map(
      (beside) => beside.toSorted((one, other) => worthOf(other) - worthOf(one))[0],
    ),
  );
  if (kept.size === states.length) return rows;
  const isBeside = (column: Column | undefined) => column !== undefined && isState(column) && !kept.has(column);
  const settled = columns.map((column): Column => (isBeside(column) ? { ...column, role: "fact" } : column));
  const groups = rows.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, at) => (isBeside(columns[at]) ? explainMark(cell, legend) : cell)),
    })),
  }));
  return { ...rows, groups, table: { ...rows.table, columns: settled } };

  /** The share of its cells that say how far a record is; a grade comes after a state. */
  function worthOf(column: Column): number {
    const at = columns.indexOf(column);
    const cells = rows.groups.flatMap((group) => group.rows.map(({ cells: row }) => row[at] ?? "")).filter(Boolean);
    const known = cells.filter((cell) => findStatusMeaning(cell, statusWords, USUAL_STATUS_WORDS) !== null);
    return known.length / Math.max(1, cells.length) - (GRADED.test(column.heading) ? 0.5 : 0);
  }
}
