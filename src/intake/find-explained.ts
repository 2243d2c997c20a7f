import { isDirectionField } from "../domain/field-headings.ts";
import { escapePattern } from "../text/escape-pattern.ts";
import type { Column } from "./columns.ts";
import type { Sheet } from "./sheet.ts";
import { squeezeCell } from "./squeeze-cell.ts";

/** A longer cell tells, it does not grade. */
const MAX_WORD = 10;
/** So many different words make a scale. */
const SCALE = { least: 2, most: 8 };
const FEWEST_CELLS = 3;

/**
 * 「航海状況」「花暦」: a column under a heading of the plan's own, whose every word the sheet explains beside the table
 * (「満開＝達成　／　霜枯れ＝遅れ」), tells how far the records are.
 */
export function markExplained(
  columns: readonly Column[],
  sheet: Sheet,
  body: readonly (readonly string[])[],
): Column[] {
  const beside = sheet.rows
    .map((row) => [...new Set(row.filter((cell) => cell !== ""))])
    .filter((cells) => cells.length <= 2)
    .map((cells) => cells.join("\n").normalize("NFKC"))
    .join("\n");
  const isExplained = (word: string) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(word)}[」』】]?\\s*[=:]`, "u").test(beside);
  return columns.map((column) => {
    if (column.certainty === "told" || column.certainty === "sure" || column.heading === "") return column;
    // 「次年度の方向性」: what is to become of it, however well its words are explained.
    if (isDirectionField(column.heading.replace(/\s+/g, ""))) return column;
    const cells = body.map((row) => squeezeCell(row[column.index] ?? "")).filter((cell) => cell !== "");
    const words = [...new Set(cells)].filter((cell) => cell.length <= MAX_WORD && isExplained(cell));
    const explained = cells.filter((cell) => words.includes(cell)).length;
    const isScale = words.length >= SCALE.least && words.length <= SCALE.most;
    return isScale && explained >= FEWEST_CELLS && explained >= cells.length * 0.8
      ? { ...column, role: "status", certainty: "near" }
      : column;
  });
}
