import type { Sheet } from "./sheet.ts";

const UNIT = /^[(（]\s*[^()（）\s]{1,6}\s*[)）]$/;
/** One such cell may stand anywhere. */
const FEWEST = 2;

/** 「R6実績」 above 「（人）」 in a row of units alone: the unit goes with the heading above it. */
export function joinUnitRow(sheet: Sheet): Sheet {
  const at = sheet.rows.findIndex((row) => {
    const filled = row.filter((cell) => cell !== "");
    return filled.length >= FEWEST && filled.every((cell) => UNIT.test(cell.trim()));
  });
  if (at < 1) return sheet;
  const units = sheet.rows[at]!;
  const above = sheet.rows[at - 1]!;
  const width = Math.max(units.length, above.length);
  const joined = Array.from({ length: width }, (_, column) => {
    const unit = (units[column] ?? "").trim();
    return unit === "" || (above[column] ?? "") === "" ? (above[column] ?? "") : `${above[column]}${unit}`;
  });
  return { ...sheet, rows: sheet.rows.with(at - 1, joined).with(at, []) };
}
