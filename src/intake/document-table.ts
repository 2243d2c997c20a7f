/** A table as a document shows it, one page or many. */
export interface DocumentTable {
  rows: DocumentRow[];
}

export interface DocumentRow {
  cells: string[];
  /** Page of the document, from 1; null: the format knows no pages (Word). */
  page: number | null;
  /** What was unsure in reading this row; empty: nothing. */
  doubts: string[];
}
