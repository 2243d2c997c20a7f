import type { DocumentRow } from "./document-table.ts";

/** Tables under one heading, whatever pages they stand on. */
export interface JoinedTable {
  heading: string[];
  rows: (DocumentRow & { caption?: string | null })[];
}
