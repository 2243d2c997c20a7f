import type { Column, HeadedTable } from "./columns.ts";
import type { Sheet } from "./sheet.ts";
import { squeezeCell } from "./squeeze-cell.ts";
import type { ColumnRole } from "./usual-headings.ts";

/** Columns whose cells may stand once for the rows below them. */
export const CARRIED: readonly ColumnRole[] = [
  "division",
  "department",
  "document",
  "statusAsOf",
  "deadline",
  "term",
  "page",
];

/** So many numbered records make a short row without a number no record. */
export const MANY = 5;
/** A row with fewer cells than one in so many holds no record. */
export const A_PART = 3;

/** What the number of a record is, and no words that an explanation has in the place of one. */
export const isNumber = (cell = ""): boolean => cell !== "" && squeezeCell(cell).length <= MOST_OF_NUMBER;
const MOST_OF_NUMBER = 6;

const LEAST_OTHERS = 4;
const NONE = /^[-−‐–—―ーｰ－]$|^(?:なし|該当なし|無)$/;

const TOTAL =
  /^(?:(?:合計|総計|小計|計|総合計|平均)(?:[(（][^)）]{1,12}[)）])?|[\s\S]{0,12}(?:合計|小計)|[\s\S]{0,12}計[0-9]+(?:事業|件|項目|取組|施策|本|公約))$/;

/** 「合計」 stands where the first cell of a row is, or where its name would be. */
export const isTotal = (raw: readonly string[], title: Column): boolean =>
  [raw[title.index] ?? "", raw.find((cell) => cell !== "") ?? ""].some(
    (cell) => TOTAL.test(squeezeCell(cell)) || TOTAL_OF_STEP.test(cell.trim()),
  );

/** 「政策1　計」: a word of its own, so that no 「実施計画」 is taken for a sum. */
const TOTAL_OF_STEP = /^[^。\n]{1,24}[\s　]計$/;

/**
 * Columns filled once for several records: they begin filled and stand only where a new place of the plan, or a new
 * record of several rows, begins. A cell that is simply empty is never filled from above.
 */
export function findCarried(
  sheet: Sheet,
  { columns, bodyStart }: HeadedTable,
  levelColumns: readonly Column[],
  title: Column,
): Set<number> {
  const body = sheet.rows
    .slice(bodyStart)
    .filter((row) => new Set(row.filter((cell) => cell !== "")).size > 1 && !isTotal(row, title));
  const isFilled = (row: readonly string[], { index }: Column) => (row[index] ?? "") !== "";
  const isOnce = levelColumns.some((level) => body.some((row) => !isFilled(row, level)));
  const number = columns.find(({ role }) => role === "number");
  const named = body.filter((row) => isFilled(row, title));
  const numbered = named.filter((row) => number !== undefined && isNumber(row[number.index]));
  const records = numbered.length >= MANY ? numbered : named;
  const department = columns.find(({ role }) => role === "department");
  const division = columns.find(({ role }) => role === "division");
  // Where every other cell is filled, with a dash for what there is not, an empty one says the same as above.
  const others = columns.filter(({ role }) => ![...CARRIED, "level", "number", "title"].includes(role));
  const saysNone =
    others.length >= LEAST_OTHERS &&
    records.every((row) => others.every((column) => isFilled(row, column))) &&
    body.some((row) => others.some(({ index }) => NONE.test(row[index] ?? "")));
  const isOfDivision = (row: readonly string[]) =>
    division !== undefined && department !== undefined && isFilled(row, division) && !isFilled(row, department);
  return new Set(
    columns
      .filter((column) => {
        if (!CARRIED.includes(column.role) || body.length < 3 || !isFilled(body[0]!, column)) return false;
        const empty = records.filter((row) => !isFilled(row, column));
        if (empty.length === 0) return false;
        const filled = body.filter((row) => isFilled(row, column));
        const isOfAll = filled.length === 1 && ["document", "statusAsOf"].includes(column.role);
        // 「総務部|人事課」 above 「|財産管理課」: in a sheet that writes once what stays the same, the division stays.
        const isOfSections =
          column.role === "division" && department !== undefined && empty.every((row) => isFilled(row, department));
        return (
          isOfAll ||
          (isOnce && isOfSections) ||
          (isOnce && saysNone && !records.some(isOfDivision)) ||
          (isOnce && filled.every((row) => levelColumns.some((level) => isFilled(row, level))))
        );
      })
      .map(({ index }) => index),
  );
}
