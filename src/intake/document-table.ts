/** A table as a document shows it, one page or many. */
export interface DocumentTable {
  rows: DocumentRow[];
  /** The heading that stands above it; null: none. */
  caption: string | null;
}

export interface DocumentRow {
  cells: string[];
  /** Columns that each cell covers: 1; more for a merged one; 0 for what another covers. */
  spans: number[];
  /** Page of the document, from 1; null: the format knows no pages (Word). */
  page: number | null;
  /** What was unsure in reading this row; empty: nothing. */
  doubts: string[];
}
