import { type CellFigure, findFigure } from "./read-figure.ts";

/** An indicator in one cell: from where, and to what. */
export interface ArrowCell {
  /** "" where the cell holds only the figures. */
  name: string;
  from: CellFigure;
  to: CellFigure;
}

/** 「参加者数 120人(R5)→300人(R10)」, 「回数:12回⇒24回」, 「12回→24回」; null where no two figures stand about one arrow. */
export function readArrow(cell: string): ArrowCell | null {
  const parts = cell.normalize("NFKC").split(/\s*(?:→|⇒|➡|➔)\s*/);
  const [before = "", after = ""] = parts;
  if (parts.length !== 2) return null;
  const [, name = "", start = before] =
    /^([\s\S]*\D)[\s:]+(\S+)$/.exec(before) ?? /^(\D*)(\d[\s\S]*)$/.exec(before) ?? [];
  const [from, to] = [findFigure(start), findFigure(after)];
  if (from?.value == null || to?.value == null) return null;
  return { name: name.replace(/[\s:・]+$/, "").trim(), from, to };
}
