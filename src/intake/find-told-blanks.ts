import type { Column } from "./columns.ts";
import { plainHeading } from "./read-heading.ts";
import type { Sheet } from "./sheet.ts";
import { squeezeCell } from "./squeeze-cell.ts";
import type { ColumnRole } from "./usual-headings.ts";

const BLANK_IS_ABOVE =
  /(?:空白|空欄|空いて|記載のない|記入のない|表示のない|省略した)[\s\S]{0,24}(?:上|前)(?:の|と|記|に)?[\s\S]{0,12}(?:同じ|同様|同一|準じ)/;

/** What tells one record from another is never what the one above has. */
const OF_EACH: readonly ColumnRole[] = ["number", "title", "kpi", "baseline", "actual", "target", "amount"];

/**
 * Columns whose empty cells the sheet itself explains: 「主担当課の欄が空白のものは、すぐ上の欄と同じ(セル結合)」. The note
 * names them; one that names none speaks of `usual`.
 */
export function findToldBlanks(
  sheet: Sheet,
  columns: readonly Column[],
  usual: readonly ColumnRole[],
): ReadonlySet<number> {
  const notes = [...new Set(sheet.rows.flat())].map(squeezeCell).filter((cell) => BLANK_IS_ABOVE.test(cell));
  if (notes.length === 0) return new Set();
  const candidates = columns.filter(({ role }) => !OF_EACH.includes(role));
  const named = candidates.filter(({ heading }) => {
    const words = plainHeading(heading.split("・").at(-1)!);
    return words.length > 1 && notes.some((line) => plainHeading(line).includes(words));
  });
  const found = named.length > 0 ? named : candidates.filter(({ role }) => usual.includes(role));
  return new Set(found.map(({ index }) => index));
}
