import { CsvError, parse } from "csv-parse/sync";
import { type Sheet as ExcelSheet, readXlsx } from "hucre/xlsx";
import { findText } from "../progress/shift-jis.ts";
import { sanitizeText } from "../text/normalize.ts";
import { nameColumn, type Sheet, SheetError, type SheetNote } from "./sheet.ts";

/** A plan of a whole city has a few hundred rows; more is a mistake, or a file made to harm. */
const MAX_ROWS = 10_000;
const MAX_COLUMNS = 300;
const MAX_BYTES = 20 * 1024 * 1024;
/** What a compressed file may unfold to. */
const MAX_CELL_CHARS = 20_000;

/** Tables of a file, with what was left aside (hidden sheets, macros). */
export interface ReadFile {
  sheets: Sheet[];
  notes: SheetNote[];
}

/**
 * Reads Excel (xlsx, xlsm), CSV and TSV by their content, whatever the name says. Formulas give the value that the
 * spreadsheet stored; nothing is calculated and no macro runs.
 * @throws SheetError naming the cells that cannot be taken, or what is wrong with the file
 */
export async function readSheets(bytes: Uint8Array): Promise<ReadFile> {
  if (bytes.length === 0) throw wholeFile("ファイルに何も書かれていません");
  if (bytes.length > MAX_BYTES) throw wholeFile("ファイルが大きすぎます。20MBまでにしてください");
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readExcel(bytes);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw wholeFile(
      "古い形の Excel(.xls)か、パスワードのかかったファイルです。パスワードを外し、.xlsx で保存しなおしてください",
    );
  if (bytes[0] === 0x25 && bytes[1] === 0x50) throw wholeFile("PDF は表として読めません。Excel か CSV にしてください");
  return { sheets: [readDelimited(decode(bytes))], notes: [] };
}

function wholeFile(message: string): SheetError {
  return new SheetError([{ sheet: "", line: null, column: null, heading: null, message }]);
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const text = findText(bytes)?.text;
  if (text === undefined || text.includes("\0"))
    throw wholeFile("文字コードが読めません。UTF-8 か Shift_JIS の CSV、または Excel(.xlsx)で保存してください");
  return text;
}

/** The delimiter is the one that cuts the first lines into most cells. */
function readDelimited(text: string): Sheet {
  const head = text.split(/\r\n|\n|\r/).slice(0, 30);
  const count = (mark: string) => head.reduce((sum, line) => sum + line.split(mark).length - 1, 0);
  const delimiter = [",", "\t", ";"].toSorted((a, b) => count(b) - count(a))[0]!;
  let records: { record: string[]; info: { lines: number }; raw: string }[];
  try {
    records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: false,
    }) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as { lines?: number };
    const message = '引用符(")の使い方が正しくありません。表計算ソフトで保存しなおしてください';
    throw new SheetError([{ sheet: "", line: lines ?? null, column: null, heading: null, message }]);
  }
  checkSize(records.length, Math.max(0, ...records.map(({ record }) => record.length)), "");
  const notes: SheetNote[] = [];
  const lines = records.map(({ info, raw }) => info.lines - (raw.trim().match(/\r\n|\n|\r/g)?.length ?? 0));
  const rows = records.map(({ record }, row) =>
    record.map((cell, column) => {
      const clean = cleanCell(cell);
      if (/^[=@]\s*[A-Za-z(]|^\+[A-Za-z]+\(/.test(clean))
        notes.push(unread("", lines[row]!, column, clean, "式のままの欄です"));
      return clean;
    }),
  );
  if (notes.length > 0) throw new SheetError(notes);
  return { name: "", rows, repeated: new Set(), struck: new Set(), lines };
}

function unread(sheet: string, line: number, column: number, cell: string, why: string): SheetNote {
  const message = `${why}(${cell.slice(0, 30)})。値に直してください`;
  return { sheet, line, column, heading: null, message };
}

function checkSize(rows: number, columns: number, sheet: string): void {
  if (rows <= MAX_ROWS && columns <= MAX_COLUMNS) return;
  const message = `表が大きすぎます。${MAX_ROWS}行・${MAX_COLUMNS}列までにしてください`;
  throw new SheetError([{ sheet, line: null, column: null, heading: null, message }]);
}

async function readExcel(bytes: Uint8Array): Promise<ReadFile> {
  let book: Awaited<ReturnType<typeof readXlsx>>;
  const notes: SheetNote[] = [];
  try {
    book = await readXlsx(bytes, {
      readStyles: true,
      sheets: (info) => {
        const isShown = !info.hidden && !info.veryHidden;
        if (!isShown) notes.push(aside(info.name, "隠されたシートなので読みませんでした"));
        return isShown;
      },
    });
  } catch (error) {
    // Whatever the reader trips over is in the file: broken parts, a foreign zip, a bomb.
    const why = error instanceof Error ? error.name : "";
    throw wholeFile(`Excel のファイルとして読めません(${why})。Excel で開き、.xlsx で保存しなおしてください`);
  }
  if (new TextDecoder("latin1").decode(bytes).includes("vbaProject.bin")) {
    notes.push(aside("", "マクロの入ったファイルです。マクロは読まず、動かしません"));
  }
  return { sheets: book.sheets.map((sheet) => readWorksheet(sheet, notes)), notes };
}

const aside = (sheet: string, message: string): SheetNote => ({
  sheet,
  line: null,
  column: null,
  heading: null,
  message,
});

function readWorksheet(sheet: ExcelSheet, notes: SheetNote[]): Sheet {
  checkSize(sheet.rows.length, Math.max(0, ...sheet.rows.map((row) => row.length)), sheet.name);
  const faults: SheetNote[] = [];
  const struck = new Set<string>();
  const rows = sheet.rows.map((row, index) =>
    row.map((whole, column) => {
      const cell = sheet.cells?.get(`${index},${column}`);
      const { value, isStruck } = dropStruck(whole, cell);
      if (isStruck) {
        if (value === null) struck.add(`${index}/${column}`);
        const message = `取り消し線の文は読みませんでした(${String(whole).slice(0, 30)})`;
        notes.push({ sheet: sheet.name, line: index + 1, column, heading: null, message });
      }
      if (cell?.formula !== undefined && (value === null || value === undefined)) {
        faults.push(unread(sheet.name, index + 1, column, `=${cell.formula}`, "式の結果が保存されていません"));
      }
      const text = cleanCell(spell(value, cell?.style?.numFmt ?? ""));
      if (cell?.type === "error" || /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(text)) {
        faults.push(unread(sheet.name, index + 1, column, text, "式の誤りが入っています"));
      }
      return text;
    }),
  );
  if (faults.length > 0) throw new SheetError(faults);
  const repeated = new Set<string>();
  for (const { startRow, endRow, startCol, endCol } of sheet.merges ?? []) {
    const text = rows[startRow]?.[startCol] ?? "";
    for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row++) {
      for (let column = startCol; column <= endCol; column++) {
        if (row === startRow && column === startCol) continue;
        rows[row]![column] = text;
        repeated.add(`${row}/${column}`);
      }
    }
  }
  dropHidden(sheet, rows, notes);
  notes.push(...noteComments(sheet));
  return {
    name: sheet.name,
    rows: rows.map((row) => Array.from(row, (cell) => cell ?? "")),
    repeated,
    struck,
    lines: rows.map((_, index) => index + 1),
  };
}

type ExcelCell = NonNullable<ExcelSheet["cells"]> extends Map<string, infer Cell> ? Cell : never;

/** A value without what is struck through: such a text was taken back, and must not be published. */
function dropStruck(value: unknown, cell: ExcelCell | undefined): { value: unknown; isStruck: boolean } {
  if (value === null || value === undefined || value === "") return { value, isStruck: false };
  if (cell?.style?.font?.strikethrough) return { value: null, isStruck: true };
  const runs = cell?.richText;
  if (!runs?.some(({ font }) => font?.strikethrough)) return { value, isStruck: false };
  const left = runs.filter(({ font }) => !font?.strikethrough).map(({ text }) => text);
  return { value: left.join("") || null, isStruck: true };
}

/** Empties rows and columns that nobody sees: what is kept out of sight may be no news for the public. */
function dropHidden({ name, columns, rowDefs }: ExcelSheet, rows: (string | undefined)[][], notes: SheetNote[]): void {
  const isFilled = (cell: string | undefined) => cell !== undefined && cell !== "";
  const lines = [...(rowDefs ?? [])]
    .filter(([row, { hidden }]) => hidden === true && rows[row]?.some(isFilled))
    .map(([row]) => row);
  const hidden = (columns ?? []).flatMap((column, index) =>
    column.hidden === true && rows.some((row) => isFilled(row[index])) ? [index] : [],
  );
  for (const row of lines) rows[row] = [];
  for (const row of rows) for (const column of hidden) if (column < row.length) row[column] = "";
  const where = [
    ...(lines.length > 0 ? [`隠された行(${lines.map((row) => row + 1).join("・")}行目)`] : []),
    ...(hidden.length > 0 ? [`隠された列(${hidden.map(nameColumn).join("・")}列)`] : []),
  ];
  if (where.length > 0)
    notes.push(aside(name, `${where.join("と")}は読みませんでした。載せるなら、表示してから保存しなおしてください`));
}

/** Remarks beside cells are between colleagues. */
function noteComments({ name, cells, threadedComments }: ExcelSheet): SheetNote[] {
  const own = [...(cells ?? [])].filter(([, cell]) => cell.comment !== undefined).length;
  const count = Math.max(own, threadedComments?.length ?? 0);
  return count === 0 ? [] : [aside(name, `欄のコメント(${count}件)は読みませんでした。載せる文は、欄に書いてください`)];
}

/** Numbers as spreadsheets show them (0.1 + 0.2 is 0.3, 85% is kept as 0.85, a format may add 「件」); days as ISO dates. */
function spell(value: unknown, format: string): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "number") {
    const [shown = ""] = format.split(";");
    const unit = shown.match(/"([^"]+)"\s*$/)?.[1] ?? "";
    return shown.includes("%")
      ? `${Number((value * 100).toPrecision(12))}%`
      : `${Number(value.toPrecision(12))}${unit}`;
  }
  if (typeof value === "boolean") return value ? "はい" : "いいえ";
  return String(value);
}

function cleanCell(cell: string): string {
  // Half-width kana are an old way of saving room; whoever reads the page sees ordinary letters.
  const wide = cell.replace(/[\uFF61-\uFF9F]+/g, (kana) => kana.normalize("NFKC"));
  return sanitizeText(wide.replace(/\r\n?|\v/g, "\n"))
    .slice(0, MAX_CELL_CHARS)
    .replace(/[ \t\u3000\u00a0]+$/gm, "")
    .trim();
}
