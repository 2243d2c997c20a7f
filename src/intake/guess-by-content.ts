import type { Column } from "./columns.ts";
import { findFigure, isBlank } from "./read-figure.ts";
import { listYears } from "./read-years.ts";
import { squeezeCell } from "./squeeze-cell.ts";

/** A name is a few words: at most so many characters. */
export const MAX_NAME = 40;
/** Nearly all cells of a column. */
const NEARLY_ALL = 0.9;
const LEAST_ROWS = 4;

/**
 * What the cells of a column with a heading of the plan's own (「わたしの約束」「受け持ち」) show it to be, where no other
 * column is: the number and the name of a record, and the office that answers. Everything else stays under its heading.
 */
export function guessByContent(columns: readonly Column[], body: readonly (readonly string[])[]): Column[] {
  const rows = rowsOfRecords(columns, body);
  if (rows.length < LEAST_ROWS) return [...columns];
  const has = (role: Column["role"]) => columns.some((column) => column.role === role);
  const cellsOf = ({ index }: Column) => rows.map((row) => squeezeCell(row[index] ?? "")).filter((cell) => cell !== "");
  const unknown = columns.filter(({ certainty, heading }) => certainty === "none" && heading !== "");
  const office = has("department") ? undefined : unknown.find((column) => holdsOffices(cellsOf(column)));
  const name = has("title") ? undefined : unknown.find((column) => holdsNames(cellsOf(column), rows.length));
  // Figures behind the name are what is counted, however different they are.
  const named = (name ?? columns.find(({ role }) => role === "title" || role === "does"))?.index ?? 0;
  const number = has("number")
    ? undefined
    : unknown.find((column) => column.index < named && holdsNumbers(cellsOf(column), rows.length));
  return columns.map((column) => {
    if (column === office) return { ...column, role: "department", certainty: "near" };
    if (column === number) return { ...column, role: "number", certainty: "near" };
    return column === name ? { ...column, role: "title", certainty: "near" } : column;
  });
}

/** The first row of each record: one that says what is done; each full row where no column says so. */
function rowsOfRecords(
  columns: readonly Column[],
  body: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const text = columns.find(({ role }) => role === "does" || role === "title");
  const isFull = (row: readonly string[]) => new Set(row.filter((cell) => !isBlank(cell))).size >= 3;
  return body.filter((row) => isFull(row) && (text === undefined || (row[text.index] ?? "") !== ""));
}

/** 「１の１」「A-3」: each once, with a figure in it. */
const NUMBER = /^\p{L}{0,3}\d{1,3}(?:\s*[-‐－―ーの.・_]\s*\d{1,3}){0,3}(?:号|番)?$/u;
function holdsNumbers(cells: readonly string[], rows: number): boolean {
  const numbers = cells.filter((cell) => NUMBER.test(cell.normalize("NFKC")));
  return numbers.length >= rows * NEARLY_ALL && new Set(numbers).size === numbers.length;
}

const OFFICE = /(?:課|室|係|部|局|班|センター|委員会|事務所)(?:[(（][^()（）]*[)）])?$/;
const AS_ABOVE = /^(?:〃|々|"|″|同上|同)/;

function holdsOffices(cells: readonly string[]): boolean {
  const own = cells.filter((cell) => !AS_ABOVE.test(cell));
  return own.length >= LEAST_ROWS && own.filter((cell) => OFFICE.test(cell)).length >= own.length * NEARLY_ALL;
}

/** Filled throughout, each once, in a few words that are no figure and no time. */
function holdsNames(cells: readonly string[], rows: number): boolean {
  const names = cells.filter(
    (cell) =>
      cell.length >= 3 &&
      cell.length <= MAX_NAME &&
      !cell.endsWith("。") &&
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(cell) &&
      (cell.length > 12 || (listYears(cell).length === 0 && findFigure(cell)?.value == null)),
  );
  return names.length >= rows * NEARLY_ALL && new Set(names).size >= names.length * NEARLY_ALL;
}
