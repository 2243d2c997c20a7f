import { readStatusLegend } from "../domain/status-legend.ts";
import type { HeadedTable } from "./columns.ts";
import type { Sheet } from "./sheet.ts";
import { squeezeCell } from "./squeeze-cell.ts";

/** 「評価の見方」: a sheet of its own where each row explains a mark; its lines as a legend is written elsewhere. */
export function readLegendSheet({ rows }: Sheet): string[] {
  const filled = rows.map((row) => row.filter((cell) => cell !== "")).filter((row) => row.length > 0);
  const marked = filled.filter(([mark = "", said]) => said !== undefined && squeezeCell(mark).length <= 2);
  if (marked.length < 2 || marked.length < filled.length - LEGEND_HEAD) return [];
  const lines = marked.map(([mark, said]) => `${mark}:${said}`);
  return readStatusLegend(lines.join("\n")).length >= 2 ? lines : [];
}

/** Rows above such marks: a title, the headings, a note. */
const LEGEND_HEAD = 3;

/** 「凡例」: a sheet whose rows explain the very words that the other sheets' columns of states and kinds hold. */
export function readScaleSheet({ rows }: Sheet, elsewhere: ReadonlySet<string>): string[] {
  const filled = rows.map((row) => row.filter((cell) => cell !== "")).filter((row) => row.length > 0);
  const pairs = filled.filter(({ length }) => length === 2);
  const known = pairs.filter(([word = ""]) => elsewhere.has(squeezeCell(word)));
  if (known.length < 2 || known.length < pairs.length * MOSTLY) return [];
  return filled.map(([word = "", said]) => (said === undefined ? word : `${word}:${said.replace(/\s*\n\s*/g, "")}`));
}

/** Headings stand among such rows. */
const MOSTLY = 0.6;

/** What stands in a sheet's columns of states and of kinds; the first line of a cell that says more. */
export function listScaleWords({ rows }: Sheet, { bodyStart, columns }: HeadedTable): string[] {
  return columns
    .filter(({ role }) => role === "status" || role === "fact")
    .flatMap(({ index }) => rows.slice(bodyStart).map((row) => squeezeCell((row[index] ?? "").split("\n")[0]!)))
    .filter((word) => word !== "" && word.length <= MAX_WORD);
}

const MAX_WORD = 10;
