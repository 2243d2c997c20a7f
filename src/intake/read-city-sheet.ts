import { lastDay } from "../domain/fiscal-year.ts";
import { findStatusMeaning, readStatusLegend, USUAL_STATUS_WORDS } from "../domain/status-words.ts";
import { type BuiltRecord, buildRecords } from "./build-records.ts";
import { findTable, type ToldColumns } from "./find-table.ts";
import type { IntakeCity } from "./intake-city.ts";
import { readRows, type SheetRows } from "./read-rows.ts";
import { readSheets } from "./read-sheets.ts";
import { addSupplements, splitSupplements } from "./read-supplements.ts";
import { readWordLegend } from "./read-word-legend.ts";
import { findDay, listYears } from "./read-years.ts";
import { type Sheet, SheetError, type SheetNote } from "./sheet.ts";
import { squeezeCell } from "./squeeze-cell.ts";

/** A city's sheet, read: its records, how each column was understood, and what could not be read. */
export interface ReadCity {
  city: IntakeCity;
  records: BuiltRecord[];
  tables: { sheet: string; rows: SheetRows }[];
  notes: SheetNote[];
}

/**
 * Reads a city's sheet; nothing is written.
 * @param told what a clerk said before about columns, by heading
 * @throws SheetError where a cell cannot be taken, or no table is found
 */
export async function readCitySheet(bytes: Uint8Array, city: IntakeCity, told: ToldColumns = {}): Promise<ReadCity> {
  const { sheets, notes } = await readSheets(bytes);
  // What the city calls a step of its plan names a step also where no other plan calls it so (「環境目標」).
  const columns: ToldColumns = { ...(city.sectionWord ? { [city.sectionWord]: "level" } : {}), ...told };
  const covers: string[] = [];
  const tables = sheets.flatMap((sheet) => {
    const legend = readLegendSheet(sheet);
    if (legend.length > 0) {
      covers.push(...legend);
      return [];
    }
    const table = sheet.rows.length > 0 ? findTable(sheet, columns) : undefined;
    if (table) return [{ sheet: sheet.name, rows: readRows(sheet, table) }];
    if (sheet.rows.some((row) => row.some((cell) => cell !== ""))) {
      // A cover or a legend: its day and its words are those of the whole file.
      covers.push(...sheet.rows.flatMap((row) => row.filter((cell) => cell !== "")));
      notes.push({
        sheet: sheet.name,
        line: null,
        column: null,
        heading: null,
        message: "表の見出しが見つからないので読みませんでした",
      });
    }
    return [];
  });
  notes.push(...tables.flatMap(({ rows }) => rows.notes));
  if (tables.every(({ rows }) => rows.groups.length === 0)) {
    const message =
      "件名(取組名・事業名・公約など)の列が見つかりません。見出しの行に「件名」と書いて、もう一度試してください";
    throw new SheetError([...notes, { sheet: "", line: null, column: null, heading: null, message }]);
  }
  const lines = [
    ...covers,
    ...tables.flatMap(({ rows }) => [
      ...rows.above,
      ...rows.footnotes,
      ...rows.table.columns.map(({ heading }) => heading),
    ]),
  ];
  const states = tables.flatMap(listStates);
  const legend = readStatusLegend([...lines, ...states.filter((cell) => MARKED_STATE.test(cell))].join("\n"));
  const wordLegend = readWordLegend(lines.join("\n"), states);
  const means = Object.fromEntries(
    [...legend, ...wordLegend.filter(({ mark }) => findStatusMeaning(mark, USUAL_STATUS_WORDS) === null)]
      .filter((entry) => entry.means !== null)
      .map((entry) => [entry.mark, entry.means]),
  );
  const statusWords = { ...means, ...city.city.statusWords };
  const asOf = findSheetDay([...tables.flatMap(({ rows }) => rows.above), ...covers]);
  const context = { city, statusWords: [statusWords, USUAL_STATUS_WORDS], legend, asOf, notes };
  const { main, supplements } = splitSupplements(tables.map(({ rows }) => rows));
  const records = buildRecords(main.length > 1 ? main : main.map(withoutSheetName), context);
  addSupplements(records, supplements, context);
  return { city: { ...city, city: { ...city.city, statusWords } }, records, tables, notes };
}

/** 「A：目標達成」: a cell that explains its mark itself. */
const MARKED_STATE = /^\s*[A-ESＡ-ＥＳ1-5１-５◎○〇●△▲×]\s*[:：]\s*\S[^\n]{0,23}$/;

/** What stands in the columns of states. */
function listStates({ rows }: ReadCity["tables"][number]): string[] {
  return rows.table.columns.flatMap(({ role }, at) =>
    role === "status" ? rows.groups.flatMap((group) => group.rows.map(({ cells }) => cells[at] ?? "")) : [],
  );
}

/** 「評価の見方」: a sheet of its own where each row explains a mark; its lines as a legend is written elsewhere. */
function readLegendSheet({ rows }: Sheet): string[] {
  const filled = rows.map((row) => row.filter((cell) => cell !== "")).filter((row) => row.length > 0);
  const marked = filled.filter(([mark = "", said]) => said !== undefined && squeezeCell(mark).length <= 2);
  if (marked.length < 2 || marked.length < filled.length - LEGEND_HEAD) return [];
  const lines = marked.map(([mark, said]) => `${mark}:${said}`);
  return readStatusLegend(lines.join("\n")).length >= 2 ? lines : [];
}

/** Rows above such marks: a title, the headings, a note. */
const LEGEND_HEAD = 3;

/** The day that the lines above a table name: 「令和7年3月31日現在」, 「令和6年度末」. */
function findSheetDay(above: readonly string[]): string | null {
  for (const line of above) {
    const day = findDay(line);
    if (day) return day;
    const [year] = /年度末/.test(line) ? listYears(line).slice(-1) : [];
    if (year) return lastDay(year.fiscalYear);
  }
  return null;
}

/** The name of the only sheet says nothing of a record's place. */
function withoutSheetName(rows: SheetRows): SheetRows {
  return { ...rows, groups: rows.groups.map((group) => ({ ...group, sheet: "" })) };
}
