import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { ColumnRole } from "./usual-headings.ts";

/** How one column of a sheet is read. */
export interface Column {
  index: number;
  /** The heading as it stands, lines of a two-row heading joined by 「・」. */
  heading: string;
  /** Upper part of a two-row heading; "" where there is one row. */
  group: string;
  role: ColumnRole;
  /** `sure`: a usual heading. `near`: it only resembles one. `told`: a mapping says so. `none`: kept under its heading. */
  certainty: "sure" | "near" | "told" | "none";
  /** The fiscal year the heading names: 「令和5年度 実績」. */
  fiscalYear: FiscalYear | null;
  /** The unit the heading names: 「予算額(千円)」. */
  unit: string;
  /** The word that a mark in this column chooses: 「未着手|実施中|完了」 with a ○ below one of them. */
  choice?: string;
}

/** A sheet's heading rows and what they say. */
export interface HeadedTable {
  /** Index of the first heading row and of the first row below the headings. */
  top: number;
  bodyStart: number;
  columns: Column[];
}
