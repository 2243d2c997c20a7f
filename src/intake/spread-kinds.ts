import { findTable, type ToldColumns } from "./find-table.ts";
import { listYears } from "./read-years.ts";
import type { Sheet } from "./sheet.ts";
import { squeezeCell } from "./squeeze-cell.ts";

/** What a row of figures holds. */
const KIND = /^(?:計画|目標|予定|見込み?|実績)値?$/;
const FEWEST_YEARS = 2;

/**
 * 「R5|R6|R7」 with a row of 「計画」 and one of 「実績」 for each record: a column a year and kind (「R5計画」「R5実績」) and
 * one row, so that no plan is taken for a result.
 */
export function spreadKinds(sheet: Sheet, told: ToldColumns): Sheet {
  const table = findTable(sheet, told);
  if (!table) return sheet;
  const { bodyStart, columns } = table;
  const body = sheet.rows.slice(bodyStart);
  const kindAt = columns.find(({ index }) => holdsKinds(body.map((row) => squeezeCell(row[index] ?? ""))))?.index;
  const heading = sheet.rows[bodyStart - 1] ?? [];
  const years = columns.map(({ index }) => index).filter((at) => isYearAlone(heading[at] ?? ""));
  const title = columns.find(({ role }) => role === "title");
  if (kindAt === undefined || years.length < FEWEST_YEARS || !title) return sheet;
  const kinds = [...new Set(body.map((row) => squeezeCell(row[kindAt] ?? "")).filter((cell) => KIND.test(cell)))];
  const kept = columns.map(({ index }) => index).filter((at) => at !== kindAt && !years.includes(at));
  const widen = (row: readonly string[], cellOf: (year: number, kind: string) => string) => [
    ...kept.map((at) => row[at] ?? ""),
    ...years.flatMap((year) => kinds.map((kind) => cellOf(year, kind))),
  ];
  const rows: string[][] = [];
  const lines: number[] = [];
  let taken = new Set<string>();
  for (const [index, row] of sheet.rows.entries()) {
    const kind = index < bodyStart ? "" : squeezeCell(row[kindAt] ?? "");
    if (index >= bodyStart && KIND.test(kind)) {
      const last = rows.at(-1);
      const goesOn = last && taken.size > 0 && !taken.has(kind) && kept.every((at, to) => isSame(row[at], last[to]));
      const cells = widen(goesOn ? [] : row, (year, of) => (of === kind ? (row[year] ?? "") : ""));
      if (goesOn) {
        rows[rows.length - 1] = last.map((cell, at) => cell || cells[at]!);
        taken.add(kind);
        continue;
      }
      taken = new Set([kind]);
      rows.push(cells);
    } else {
      taken = new Set();
      const isHeading = index === bodyStart - 1;
      rows.push(widen(row, (year, of) => `${row[year] ?? ""}${isHeading ? of : ""}`));
    }
    lines.push(sheet.lines[index]!);
  }
  return { ...sheet, rows, lines, repeated: new Set(), struck: new Set() };
}

/** A further row of a record leaves empty what stands above, or says it again. */
const isSame = (cell = "", above = "") => cell === "" || squeezeCell(cell) === squeezeCell(above);

function holdsKinds(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  const known = filled.filter((cell) => KIND.test(cell));
  return new Set(known).size >= 2 && known.length >= filled.length * 0.8;
}

function isYearAlone(heading: string): boolean {
  const [year, more] = listYears(heading);
  return year !== undefined && more === undefined && squeezeCell(heading).replace(year.words, "") === "";
}
