import type { Column } from "./columns.ts";
import { squeezeCell } from "./squeeze-cell.ts";

/** Fewer of the same words may be those of a record. */
const FEWEST = 3;
const MOSTLY = 0.7;

/**
 * Whether a row says most of a heading row again, column by column.
 * @returns the columns in which it says something else; null where it is no such row
 */
export function findHeadingChanges(raw: readonly string[], heading: readonly string[]): number[] | null {
  const filled = raw.flatMap((cell, at) => (cell === "" ? [] : [at]));
  const changed = filled.filter((at) => squeezeCell(raw[at]!) !== squeezeCell(heading[at] ?? ""));
  const same = filled.length - changed.length;
  if (changed.length === 0 && raw.join("\t") === heading.join("\t")) return [];
  return same >= FEWEST && same >= filled.length * MOSTLY ? changed : null;
}

/**
 * The headings again on the next page, or above the second half of a sheet that calls only the steps of the plan
 * otherwise there (「公約の柱」, then 「計画の区分」).
 */
export function repeatsHeading(
  raw: readonly string[],
  headings: readonly (readonly string[])[],
  columns: readonly Column[],
): boolean {
  const isStep = (at: number) => columns.some(({ index, role }) => index === at && role === "level");
  return headings.some((heading) => findHeadingChanges(raw, heading)?.every(isStep) ?? false);
}
