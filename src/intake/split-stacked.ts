import { findTable, type ToldColumns } from "./find-table.ts";
import { readHeading } from "./read-heading.ts";
import { findHeadingChanges, repeatsHeading } from "./repeats-heading.ts";
import type { Sheet } from "./sheet.ts";

/** Fewer usual headings in one row may be words of a record. */
const FEWEST_HEADINGS = 3;

/**
 * A sheet with several tables below each other whose headings stand in another order: each as a sheet of its own, with
 * the line above its headings. Headings that only repeat those above them begin no new table.
 */
export function splitStacked(sheet: Sheet, told: ToldColumns): Sheet[] {
  const table = findTable(sheet, told);
  if (!table) return [sheet];
  const headings = sheet.rows.slice(table.top, table.bodyStart);
  const lowest = headings.at(-1) ?? [];
  const next = sheet.rows.findIndex(
    (row, index) =>
      index >= table.bodyStart &&
      !repeatsHeading(row, headings, table.columns) &&
      (headings.some((heading) => findHeadingChanges(row, heading) !== null) || isOtherOrder(row, lowest)),
  );
  if (next < 0) return [sheet];
  const from = next > table.bodyStart && isLine(sheet.rows[next - 1]!) ? next - 1 : next;
  return [slice(sheet, 0, from), ...splitStacked(slice(sheet, from, sheet.rows.length), told)];
}

const isLine = (row: readonly string[]) => new Set(row.filter((cell) => cell !== "")).size === 1;

/** A row of usual headings of which some stand in another column than above, or not there at all. */
function isOtherOrder(row: readonly string[], lowest: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== "");
  const known = filled.filter((cell) => cell.length <= 20 && readHeading(cell, "").certainty === "sure");
  const isHeading =
    known.length >= FEWEST_HEADINGS &&
    known.length >= filled.length * 0.8 &&
    new Set(filled).size === filled.length &&
    known.some((cell) => readHeading(cell, "").role === "title");
  return isHeading && row.some((cell, at) => cell !== "" && cell !== lowest[at]);
}

function slice(sheet: Sheet, from: number, to: number): Sheet {
  const move = (cells: ReadonlySet<string>) =>
    new Set(
      [...cells].flatMap((cell) => {
        const [row = "", column = ""] = cell.split("/");
        return Number(row) >= from && Number(row) < to ? [`${Number(row) - from}/${column}`] : [];
      }),
    );
  return {
    name: sheet.name,
    rows: sheet.rows.slice(from, to),
    lines: sheet.lines.slice(from, to),
    repeated: move(sheet.repeated),
    struck: move(sheet.struck),
  };
}
