import type { Column, HeadedTable } from "./columns.ts";
import { markExplained } from "./find-explained.ts";
import { guessByContent } from "./guess-by-content.ts";
import { readHeading } from "./read-heading.ts";
import { markChoices, spellYearNumbers } from "./read-short-headings.ts";
import { settleRoles } from "./settle-roles.ts";
import type { Sheet } from "./sheet.ts";
import type { ColumnRole } from "./usual-headings.ts";

/** Headings stand within the first rows; above them are titles, dates and notes. */
const SEARCHED_ROWS = 40;
const MOST_HEADING_ROWS = 3;
/** A heading is a few words. */
const MAX_HEADING_CHARS = 40;

/** A role by heading, as a clerk told it before: 「施策名」 → title. */
export type ToldColumns = Readonly<Record<string, ColumnRole>>;

/**
 * The heading rows of a sheet, one to three of them, at the place where most columns are understood; undefined where
 * fewer than two are, or no column could hold a record's name.
 */
export function findTable(sheet: Sheet, told: ToldColumns): HeadedTable | undefined {
  let best: { table: HeadedTable; score: number } | undefined;
  for (let top = 0; top < Math.min(SEARCHED_ROWS, sheet.rows.length); top++) {
    for (let height = 1; height <= MOST_HEADING_ROWS && top + height < sheet.rows.length; height++) {
      const columns = readColumns(sheet, top, height, told);
      const score = scoreColumns(columns, sheet, top, height);
      if (score > (best?.score ?? 0) && isUnderstood(columns)) {
        best = { table: { top, bodyStart: top + height, columns }, score };
      }
    }
  }
  if (!best) return undefined;
  const body = sheet.rows.slice(best.table.bodyStart);
  const columns = settleRoles(guessByContent(markExplained(best.table.columns, sheet, body), body), body);
  return columns.some(({ role }) => role === "title") ? { ...best.table, columns } : undefined;
}

/** One usual heading may stand anywhere in a text; two of them make a table. */
function isUnderstood(columns: readonly Column[]): boolean {
  const known = columns.filter(({ certainty }) => certainty !== "none");
  return known.length >= 2 && known.some(({ certainty }) => certainty !== "near");
}

function readColumns(sheet: Sheet, top: number, height: number, told: ToldColumns): Column[] {
  const rows = Array.from({ length: height }, (_, step) => sheet.rows[top + step] ?? []);
  const width = Math.max(...rows.map((row) => row.length));
  const spread = spellYearNumbers(
    rows.map((row, step) => (step < height - 1 ? spreadRight(row, rows.slice(step + 1), width) : row)),
  );
  const columns = Array.from({ length: width }, (_, index): Column => {
    const words = [...new Set(spread.map((row) => (row[index] ?? "").trim()).filter((cell) => cell !== ""))];
    const lower = words.at(-1) ?? "";
    const group = words.slice(0, -1).join(" ");
    const heading = words.map((word) => word.replace(/\s*\n\s*/g, "")).join("・");
    const toldRole = told[heading];
    const meaning = readHeading(lower, group);
    return { index, heading, group, ...meaning, ...(toldRole ? { role: toldRole, certainty: "told" as const } : {}) };
  });
  return markChoices(columns, spread.at(-1)!);
}

/** A heading over several columns stands once: it holds until the next one, where something stands below it. */
function spreadRight(row: readonly string[], below: readonly (readonly string[])[], width: number): string[] {
  let last = "";
  return Array.from({ length: width }, (_, index) => {
    const own = (row[index] ?? "").trim();
    const hasBelow = below.some((line) => (line[index] ?? "").trim() !== "");
    if (own !== "") last = own;
    else if (!hasBelow) last = "";
    return own !== "" ? own : hasBelow ? last : "";
  });
}

const isNote = (cell: string) => /^\s*(?:※|＊|凡例|注[\s:：0-9０-９])/.test(cell);

/** A figure that no heading is: more digits than a fiscal year has, or with a comma. */
const SUM = /^\s*[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+\s*$|^\s*[0-9０-９]{5,}\s*$/;

function scoreColumns(columns: readonly Column[], sheet: Sheet, top: number, height: number): number {
  const named = columns.filter(({ heading }) => heading !== "");
  if (named.length < 2 || named.some(({ heading }) => heading.length > MAX_HEADING_CHARS * 2)) return 0;
  // A heading over several columns; a word over one may be the record above a heading that stands again further down.
  const isGrouped = (index: number, group: string) =>
    group !== "" && [index - 1, index + 1].some((at) => columns[at]?.group === group);
  const points = named.map(({ index, certainty, role, fiscalYear, group }): number => {
    // 「事業費」 merged over four columns says what stands below it, and of none of them which one it is.
    if (isMergedFromLeft(sheet, top + height - 1, index)) return 0;
    if (certainty === "told") return 1.5;
    if (certainty === "sure") return role === "fact" ? 0.5 : fiscalYear !== null || isGrouped(index, group) ? 1.1 : 1;
    return certainty === "near" ? 0.4 : -0.3;
  });
  // A title merged over the whole width is no heading.
  const cells = (sheet.rows[top] ?? []).filter((cell) => cell !== "");
  if (new Set(cells).size < 2) return 0;
  // 「※担当の空欄は上に同じ」「凡例 ○:予定どおり」 beside a day: a row of notes is none of headings.
  if (sheet.rows.slice(top, top + height).some((row) => row.some(isNote))) return 0;
  // An empty row parts what is said above a table from its headings.
  if (sheet.rows.slice(top, top + height).some((row) => row.every((cell) => cell.trim() === ""))) return 0;
  // A sum above a heading that stands again further down belongs to the rows before it.
  if (sheet.rows.slice(top, top + height).some((row) => row.some((cell) => SUM.test(cell)))) return 0;
  const longest = Math.max(...columns.map(({ heading }) => heading.length));
  return points.reduce((sum, point) => sum + point, 0) - (height - 1) * 0.2 - (longest > MAX_HEADING_CHARS ? 2 : 0);
}

function isMergedFromLeft({ rows, repeated }: Sheet, row: number, column: number): boolean {
  const own = rows[row]?.[column] ?? "";
  return own !== "" && repeated.has(`${row}/${column}`) && rows[row]?.[column - 1] === own;
}
