import { findTable, type ToldColumns } from "./find-table.ts";
import type { Sheet } from "./sheet.ts";
import { squeezeCell } from "./squeeze-cell.ts";

/** Fewer headings that stand again to the right may be a second indicator of the same record. */
const FEWEST = 3;

/** A sheet whose one list goes on to the right under the same headings: each part as a sheet of its own. */
export function splitBeside(sheet: Sheet, told: ToldColumns): Sheet[] {
  const table = findTable(sheet, told);
  const titles = table?.columns.filter(({ role }) => role === "title" || role === "number") ?? [];
  const lowest = (sheet.rows[(table?.bodyStart ?? 0) - 1] ?? []).map(squeezeCell);
  if (!table || titles.length === 0) return [sheet];
  const first = lowest.findIndex((cell) => cell !== "");
  const again = lowest.findIndex((cell, at) => at > first && cell === lowest[first] && repeats(lowest, first, at));
  // 「事業費: R7|R8|R9」 beside 「年度計画: R7|R8|R9」 are columns of the same records.
  const namesRecords = titles.some(({ index }) => index >= first && index < again && lowest[index] !== "");
  if (again < 0 || !namesRecords) return [sheet];
  const left = cut(sheet, 0, 0, again);
  const right = cut(sheet, table.top, again, Number.POSITIVE_INFINITY);
  return [left, ...splitBeside(right, told)];
}

/** Whether every heading before a place stands again from that place on. */
function repeats(headings: readonly string[], first: number, again: number): boolean {
  const own = headings.slice(first, again).filter((cell) => cell !== "");
  const other = headings.slice(again).filter((cell) => cell !== "");
  return own.length >= FEWEST && own.every((cell, at) => other[at] === cell);
}

function cut(sheet: Sheet, fromRow: number, from: number, to: number): Sheet {
  const move = (cells: ReadonlySet<string>) =>
    new Set(
      [...cells].flatMap((cell) => {
        const [row = 0, column = 0] = cell.split("/").map(Number);
        return row >= fromRow && column >= from && column < to ? [`${row - fromRow}/${column - from}`] : [];
      }),
    );
  return {
    name: sheet.name,
    rows: sheet.rows.slice(fromRow).map((row) => trimEnd(row.slice(from, to))),
    lines: sheet.lines.slice(fromRow),
    repeated: move(sheet.repeated),
    struck: move(sheet.struck),
  };
}

/** The empty column between the parts belongs to none of them. */
const trimEnd = (row: string[]) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1);
