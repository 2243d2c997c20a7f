import { stringify } from "csv-stringify/sync";
import type { DocumentRow, DocumentTable } from "./document-table.ts";
import { joinForms } from "./join-forms.ts";
import type { JoinedTable } from "./joined-table.ts";
import { squeezeCell } from "./squeeze-cell.ts";

const plain = (cells: readonly string[]) => cells.map(squeezeCell).join("\t");

/**
 * Puts a table that goes on over pages together: its heading, where it stands again, is left out; a table of as many
 * columns without a heading of its own goes on the one before, and is marked. The longest comes first.
 */
export function joinTables(tables: readonly DocumentTable[]): JoinedTable[] {
  const { forms, rest: lists } = joinForms(tables);
  const joined = joinLists(lists);
  return [...(forms ? [forms] : []), ...joined].toSorted((a, b) => b.rows.length - a.rows.length);
}

function joinLists(tables: readonly DocumentTable[]): JoinedTable[] {
  const joined: JoinedTable[] = [];
  for (const { rows, caption } of tables) {
    const [first, ...rest] = rows.map((row) => ({ ...row, caption }));
    if (!first) continue;
    const before = joined.at(-1);
    const same = joined.find(({ heading }) => plain(heading) === plain(first.cells));
    if (same) {
      same.rows.push(...dropSubheading(same, rest));
    } else if (before && before.heading.length === first.cells.length && goesOn(first, before)) {
      first.doubts.push("前のページの表の続きと読みました");
      before.rows.push(first, ...rest);
    } else joined.push({ heading: first.cells, rows: rest });
  }
  return joined.filter(({ rows }) => rows.length > 0).map(showCaptions);
}

/** Headings above the parts of a table, where they tell the parts apart, are a column of their own. */
function showCaptions({ heading, rows }: JoinedTable): JoinedTable {
  let caption = "";
  const named = rows.map((row) => {
    // A part that goes on over the page stands under no heading there.
    caption = row.caption ?? caption;
    return { ...row, cells: [caption, ...row.cells], spans: [1, ...row.spans] };
  });
  if (new Set(named.map(({ cells }) => cells[0])).size < 2) return { heading, rows };
  return {
    heading: [heading.some((cell) => squeezeCell(cell) === "区分") ? "大区分" : "区分", ...heading],
    rows: named,
  };
}

/** The second row of a heading stands again with the first. */
function dropSubheading({ rows: [known] }: JoinedTable, [row, ...rest]: JoinedTable["rows"]): JoinedTable["rows"] {
  if (!row) return [];
  return known && row.cells[0] === "" && plain(known.cells) === plain(row.cells) ? rest : [row, ...rest];
}

/** A heading has words in its cells, and no figure that counts on; what follows a page has records. */
function goesOn({ cells, page }: DocumentRow, { rows }: JoinedTable): boolean {
  const last = rows.at(-1);
  if (page === null || last?.page === null || last === undefined || page - last.page > 1) return false;
  return cells.some((cell) => cell === "" || cell.length > 20 || /^[\d①-⑳(（]/.test(cell));
}

/** What a person should look at: page, row of the sheet (from 1, the heading is 1) and why. */
export interface Doubt {
  line: number;
  page: number | null;
  why: string;
}

/** The sheet, with the page of each row and what was unsure of it in columns of their own. */
export function renderSheet({ heading, rows }: JoinedTable): { csv: string; doubts: Doubt[] } {
  const width = Math.max(heading.length, ...rows.map(({ cells }) => cells.length));
  const fill = (cells: readonly string[]) => Array.from({ length: width }, (_, column) => cells[column] ?? "");
  const doubts: Doubt[] = [];
  const body = rows.map(({ cells, page, doubts: own }, index) => {
    const why = [...own];
    if (cells.length !== heading.length) why.push(`見出しは${heading.length}列、この行は${cells.length}列です`);
    for (const reason of why) doubts.push({ line: index + 2, page, why: reason });
    return [...fill(cells), page === null ? "" : String(page), why.join("。")];
  });
  return { csv: stringify([[...fill(heading), "ページ", "確認"], ...body], { bom: true }), doubts };
}
