/** A table as it lies in a file: cells as text, what was merged already written into every cell of the merge. */
export interface Sheet {
  /** Name of the worksheet; "" for CSV and TSV. */
  name: string;
  /** Row by row, ragged; "" is an empty cell. */
  rows: string[][];
  /** Row and column (from 0) of cells that only repeat the first cell of their merge: 「3/2」. */
  repeated: ReadonlySet<string>;
  /** Row and column (from 0) of cells that are struck through as a whole: 「3/2」. Their text is left out. */
  struck: ReadonlySet<string>;
  /** The line of the file on which each row begins, from 1. */
  lines: number[];
}

/** What stops the whole intake, or is kept as a remark: named so that a clerk finds the cell. */
export interface SheetNote {
  sheet: string;
  /** Line of the file, from 1; null: the sheet as a whole. */
  line: number | null;
  /** Column from 0; null: the row as a whole. */
  column: number | null;
  heading: string | null;
  message: string;
}

/** A file that cannot be read as a table, or cells that cannot be taken as they are. */
export class SheetError extends Error {
  readonly notes: readonly SheetNote[];
  constructor(notes: readonly SheetNote[]) {
    super(notes.map(formatNote).join("\n"));
    this.name = "SheetError";
    this.notes = notes;
  }
}

/** 0 → A, 26 → AA: as spreadsheets name their columns. */
export function nameColumn(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? nameColumn(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** 「シート『一覧』 12行目 D列『目標値』: …」 */
export function formatNote({ sheet, line, column, heading, message }: SheetNote): string {
  const where = [
    sheet && `シート「${sheet}」`,
    line !== null && `${line}行目`,
    column !== null && `${nameColumn(column)}列${heading ? `「${heading}」` : ""}`,
  ].filter(Boolean);
  return where.length > 0 ? `${where.join(" ")}: ${message}` : message;
}
