import { formatFiscalYearShort } from "../domain/fiscal-year.ts";
import type { DocumentRow, DocumentTable } from "./document-table.ts";
import type { JoinedTable } from "./joined-table.ts";
import { readHeading } from "./read-heading.ts";
import { listYears } from "./read-years.ts";
import { squeezeCell } from "./squeeze-cell.ts";

/** A label is a few words. */
const MAX_LABEL_CHARS = 25;

/** A form in reading: what stands under which label, in the order of the labels. */
interface Form {
  values: Map<string, string>;
  page: number | null;
  lastPage: number | null;
  doubts: string[];
  /** The label that was read last: what goes on over a page belongs to it. */
  last: string;
}

/**
 * Plans that give each record a form of its own, with labels at the left: one row a form, one column a label. The tables
 * below a form (years, a heading and one row) are parts of it; longer lists are left as they are.
 * @returns `forms` null where the document has none
 */
export function joinForms(tables: readonly DocumentTable[]): { forms: JoinedTable | null; rest: DocumentTable[] } {
  const repeated = listRepeated(tables);
  const first = tables.find((table) => isForm(table, repeated));
  if (!first) return { forms: null, rest: [...tables] };
  const start = squeezeCell(first.rows[0]!.cells[0]!);
  const forms: Form[] = [];
  const rest: DocumentTable[] = [];
  for (const table of tables) {
    const form = forms.at(-1);
    if (isForm(table, repeated)) readForm(table, start, forms);
    else if (form && isNear(form, table) && table.rows.length === 2) readPairs(form, table.rows);
    else if (form && isNear(form, table) && findYears(table.rows[0]!)) readForm(table, start, forms);
    else rest.push(table);
  }
  return { forms: describe(forms), rest };
}

const isKnown = (cell: string) =>
  cell !== "" && squeezeCell(cell).length <= MAX_LABEL_CHARS && readHeading(cell, "").certainty === "sure";

/** Cells at the left that stand in the same place of more than one table: 「3/なにをするの?」. */
function listRepeated(tables: readonly DocumentTable[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { rows } of tables)
    for (const [index, { cells }] of rows.entries()) {
      const key = `${index}/${squeezeCell(cells[0] ?? "")}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return new Set([...counts].filter(([, count]) => count > 1).map(([key]) => key));
}

/** Labels at the left, and a first row that is no row of headings. */
function isForm({ rows }: DocumentTable, repeated: ReadonlySet<string>): boolean {
  const [first] = rows;
  if (!first || rows.length < 2 || !isKnown(first.cells[0] ?? "") || findYears(first)) return false;
  const heads = first.cells.filter((cell) => cell !== "");
  if (heads.length < 2 || heads.every(isKnown)) return false;
  const labels = rows.slice(1).flatMap(({ cells }, index) => (cells[0] ? [{ cell: cells[0], row: index + 1 }] : []));
  const known = labels.filter(({ cell, row }) => isKnown(cell) || repeated.has(`${row}/${squeezeCell(cell)}`));
  return (
    known.length >= 1 &&
    known.length >= labels.length / 2 &&
    labels.every(({ cell }) => squeezeCell(cell).length <= MAX_LABEL_CHARS)
  );
}

/** On the page of the form, or the one after it: what stands farther on is no part of it. */
const isNear = ({ lastPage }: Form, { rows: [row] }: DocumentTable) =>
  lastPage === null || row?.page == null || row.page - lastPage <= 1;

/** Years by column, where a row heads columns of years. */
function findYears({ cells }: DocumentRow): Map<number, string> | null {
  const years = cells.flatMap((cell, column): [number, string][] => {
    const [year, ...more] = listYears(cell);
    const isYear =
      year && more.every(({ fiscalYear }) => fiscalYear === year.fiscalYear) && squeezeCell(cell).length <= 14;
    return isYear ? [[column, formatFiscalYearShort(year.fiscalYear)]] : [];
  });
  return years.length >= 2 ? new Map(years) : null;
}

function readForm({ rows }: DocumentTable, start: string, forms: Form[]): void {
  let years: Map<number, string> | null = null;
  for (const [index, row] of rows.entries()) {
    const label = row.cells[0] ?? "";
    if (squeezeCell(label) === start && index === 0)
      forms.push({ values: new Map(), page: row.page, lastPage: row.page, doubts: [], last: "" });
    const form = forms.at(-1);
    if (!form) continue;
    if (row.page !== form.lastPage && index === 0 && label === "") form.doubts.push("前のページの続きと読みました");
    form.lastPage = row.page;
    form.doubts.push(...row.doubts);
    const heads = findYears(row);
    if (heads) {
      years = heads;
      continue;
    }
    const firstYear = years ? Math.min(...years.keys()) : 0;
    const isWide = row.cells.some(
      (cell, at) => at > 0 && at < firstYear && cell !== "" && at + row.spans[at]! > firstYear,
    );
    if (years && !isWide) readYearRow(form, row, years, firstYear);
    else readLabels(form, row);
  }
}

/** 「取組工程」 of each year: a step's name stands before what is done in the year. */
function readYearRow(form: Form, { cells, spans }: DocumentRow, years: ReadonlyMap<number, string>, firstYear: number) {
  if (cells[0]) form.last = cells[0];
  const step = cells
    .slice(1, firstYear)
    .filter((cell) => cell !== "")
    .join(" ")
    .replace(/^・/, "");
  let before = "";
  for (const [column, year] of years) {
    const from = spans.findLastIndex((span, at) => at <= column && span > 0);
    const own = from === column ? (cells[column] ?? "") : from < firstYear ? "" : before;
    // An arrow, and a bar over several years, go on with what was done the year before.
    const text = ARROW.test(own) && before !== "" ? before : own;
    if (text !== "") add(form, `${year} ${squeezeCell(form.last)}`.trim(), step === "" ? text : `${step}: ${text}`);
    before = text;
  }
}

const ARROW = /^[→⇒➡⇨➔\-ー―─>]+$/;

function readLabels(form: Form, { cells }: DocumentRow): void {
  let label = "";
  for (const [column, cell] of cells.entries()) {
    if (cell === "") continue;
    if (column === 0 || (isKnown(cell) && column < cells.length - 1)) {
      label = cell;
      form.last = cell;
      add(form, squeezeCell(label), "");
    } else add(form, squeezeCell(label === "" ? form.last : label), cell);
  }
}

/** A heading row and the one row below it. */
function readPairs(form: Form, [heads, values]: DocumentRow[]): void {
  const years = findYears(heads!);
  if (years) {
    readYearRow(form, values!, years, Math.min(...years.keys()));
    return;
  }
  form.doubts.push(...values!.doubts);
  for (const [column, head] of heads!.cells.entries())
    if (head !== "") add(form, squeezeCell(head), values!.cells[column] ?? "");
}

function add({ values }: Form, label: string, text: string): void {
  const before = values.get(label) ?? "";
  values.set(label, before === "" || text === "" ? before + text : `${before}\n${text}`);
}

function describe(forms: readonly Form[]): JoinedTable {
  const heading = [...new Set(forms.flatMap(({ values }) => [...values.keys()]))];
  const most = heading.filter((label) => forms.filter(({ values }) => values.has(label)).length * 2 > forms.length);
  const rows = forms.map(({ values, page, doubts }): DocumentRow => {
    const missing = most.filter((label) => !values.has(label));
    const cells = heading.map((label) => values.get(label) ?? "");
    const why = missing.length > 0 ? [`「${missing.join("」「")}」が見あたりません`] : [];
    return { cells, spans: cells.map(() => 1), page, doubts: [...new Set([...doubts, ...why])] };
  });
  return { heading, rows };
}
