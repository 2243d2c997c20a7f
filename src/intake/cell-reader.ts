import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { Column } from "./columns.ts";
import { isBlank } from "./read-figure.ts";
import type { RowGroup, SheetRows } from "./read-rows.ts";
import { squeezeCell } from "./squeeze-cell.ts";
import type { ColumnRole } from "./usual-headings.ts";

/** A cell that says something, with what its heading says of it. */
export interface ReadCell {
  heading: string;
  group: string;
  text: string;
  fiscalYear: FiscalYear | null;
  unit: string;
}

/** Reads a record's cells by the role of their column, over all of its rows; what a further row repeats counts once. */
export class CellReader {
  readonly #columns: readonly Column[];
  readonly #group: RowGroup;
  readonly #marks: ReadonlySet<string>;
  /** @param marks what the sheet's legend explains: in a column of states even a dash says something then */
  constructor({ table }: SheetRows, group: RowGroup, marks: ReadonlySet<string> = new Set()) {
    this.#columns = table.columns;
    this.#group = group;
    this.#marks = marks;
  }

  /** The first cell of a role that says something; "" where none does. */
  first(role: ColumnRole): string {
    return this.all(role)[0]?.text ?? "";
  }

  all(role: ColumnRole): ReadCell[] {
    return this.#columns.flatMap((column, index) => {
      if (column.role !== role) return [];
      const cells = this.#group.rows
        .map(({ cells: row }) => dropMarks(row[index] ?? ""))
        .map((cell) => (column.choice !== undefined && !isBlank(cell) ? column.choice : cell))
        .filter((cell) => !isBlank(cell) || (role === "status" && this.#marks.has(cell.normalize("NFKC"))));
      const texts = [...new Set(cells)];
      if (texts.length === 0) return [];
      const { heading, group, fiscalYear, unit } = column;
      // A text that goes on in the next row is one text.
      return [{ heading: closeUp(heading), group, text: texts.join("\n"), fiscalYear, unit }];
    });
  }

  /** Whether a cell of the record carries a note's mark: 「50件※1」. */
  mentions(mark: string): boolean {
    const plain = squeezeCell(mark);
    return this.#group.rows.some(({ cells }) => cells.some((cell) => squeezeCell(cell).includes(plain)));
  }
}

/** 「備　考」 → 「備考」: spaces that only widen a heading. */
const closeUp = (heading: string) =>
  dropMarks(heading).replace(
    /(?<=[\p{Script=Han}\p{Script=Hiragana}])[ 　]+(?=[\p{Script=Han}\p{Script=Hiragana}])/gu,
    "",
  );

/** 「50件※1」 → 「50件」: the note itself stands in the record's remarks. */
export function dropMarks(text: string): string {
  return text.replace(/\s*[(（]?※\s?[0-9０-９]+[)）]?/g, "").trim();
}
