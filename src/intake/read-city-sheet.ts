import { lastDay } from "../domain/fiscal-year.ts";
import { readStatusLegend } from "../domain/status-legend.ts";
import { findStatusMeaning, STATUS_SIGNS, USUAL_STATUS_WORDS } from "../domain/status-words.ts";
import { type BuiltRecord, buildRecords } from "./build-records.ts";
import { findTable, type ToldColumns } from "./find-table.ts";
import type { IntakeCity } from "./intake-city.ts";
import { joinRepeats } from "./join-repeats.ts";
import { joinUnitRow } from "./join-unit-row.ts";
import { placeOfficesAtHome } from "./offices-at-home.ts";
import { withOneState } from "./one-state.ts";
import { listScaleWords, readLegendSheet, readScaleSheet } from "./read-legend-sheet.ts";
import { readRows, type SheetRows } from "./read-rows.ts";
import { readSheets } from "./read-sheets.ts";
import { addSupplements, splitSupplements } from "./read-supplements.ts";
import { readLetterLegend, readWordLegend } from "./read-word-legend.ts";
import { findDay, listYears } from "./read-years.ts";
import { SheetError, type SheetNote } from "./sheet.ts";
import { splitBeside } from "./split-beside.ts";
import { splitStacked } from "./split-stacked.ts";
import { spreadKinds } from "./spread-kinds.ts";

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
  const { sheets: whole, notes } = await readSheets(bytes);
  // What the city calls a step of its plan names a step also where no other plan calls it so (「環境目標」).
  const columns: ToldColumns = { ...(city.sectionWord ? { [city.sectionWord]: "level" } : {}), ...told };
  const sheets = whole
    .map(joinUnitRow)
    .flatMap((sheet) => splitBeside(sheet, columns))
    .flatMap((sheet) => splitStacked(sheet, columns))
    .map((sheet) => spreadKinds(sheet, columns));
  const covers: string[] = [];
  const found = sheets.map((sheet) => ({
    sheet,
    marks: readLegendSheet(sheet),
    table: sheet.rows.length > 0 ? findTable(sheet, columns) : undefined,
  }));
  const scales = found.map(({ sheet, table }) => (table ? listScaleWords(sheet, table) : []));
  const tables = found.flatMap(({ sheet, marks, table }, index) => {
    const elsewhere = new Set(scales.flatMap((words, at) => (at === index ? [] : words)));
    const legend = marks.length > 0 ? marks : readScaleSheet(sheet, elsewhere);
    if (legend.length > 0) {
      covers.push(...legend);
      return [];
    }
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
  notes.push(...tables.flatMap(({ rows }) => rows.notes), ...tables.flatMap(noteNames));
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
  const signs = readStatusLegend([...lines, ...states.filter((cell) => MARKED_STATE.test(cell))].join("\n"));
  const legend = [...signs, ...readLetterLegend(lines.join("\n"), states, signs)];
  // 「◎到達:目標に達したもの」: the sign has said it with its word.
  const wordLegend = readWordLegend(lines.join("\n"), states).filter(
    ({ mark }) => !legend.some((sign) => mark.startsWith(sign.mark)),
  );
  const means = Object.fromEntries(
    [...legend, ...wordLegend.filter(({ mark, means }) => findStatusMeaning(mark, USUAL_STATUS_WORDS) !== means)]
      .filter((entry) => entry.means !== null)
      .map((entry) => [entry.mark, entry.means]),
  );
  const statusLegend = [
    ...new Map([...legend, ...wordLegend].map(({ mark, words }) => [mark, { word: mark, stands: words }])).values(),
  ];
  const statusWords = { ...means, ...city.city.statusWords };
  const asOf = findSheetDay([...tables.flatMap(({ rows }) => rows.above), ...covers]);
  const context = { city, statusWords: [statusWords, USUAL_STATUS_WORDS], legend, asOf, notes };
  const settled = tables.map(({ sheet, rows }) => ({
    sheet,
    rows: withOneState(rows, statusWords, [...legend, ...wordLegend]),
  }));
  const { main, supplements } = splitSupplements(settled.map(({ rows }) => rows));
  const records = buildRecords(
    new Set(main.map(({ groups }) => groups[0]?.sheet)).size > 1 ? main : main.map(withoutSheetName),
    context,
  );
  addSupplements(records, supplements, context);
  placeOfficesAtHome(records);
  const { plan } = city.city;
  const period = plan.period ?? findPeriod([...covers, ...tables.flatMap(({ rows }) => rows.above)]);
  return {
    city: { ...city, city: { ...city.city, statusWords, statusLegend, plan: { ...plan, period } } },
    records: joinRepeats(records),
    tables: settled,
    notes,
  };
}

/** Columns of people's names are left aside, and said to be. */
function noteNames({ sheet, rows }: ReadCity["tables"][number]): SheetNote[] {
  return rows.table.columns
    .filter(({ role, certainty, heading }) => role === "ignore" && certainty === "sure" && heading !== "")
    .map(({ index, heading }) => {
      const message = "人の名前の列なので、読みませんでした";
      return { sheet, line: null, column: index, heading, message };
    });
}

/** 「計画期間：令和5年度～令和8年度」 above a table or on its cover. */
function findPeriod(lines: readonly string[]): IntakeCity["city"]["plan"]["period"] {
  for (const line of lines) {
    const said = PERIOD.exec(line.normalize("NFKC"))?.[1] ?? "";
    const [from, to, ...more] = listYears(said).map(({ fiscalYear }) => fiscalYear);
    if (from !== undefined && to !== undefined && more.length === 0 && from <= to) return { from, to };
  }
  return null;
}

const PERIOD =
  /(?:計画|実施|推進|対象|取組|プラン|戦略|大綱)の?(?:対象|推進)?期間\s*[:はが・】」)\s]\s*([^。\n]{4,40})/;

/** 「A：目標達成」: a cell that explains its mark itself. */
const MARKED_STATE = new RegExp(`^\\s*[A-ESＡ-ＥＳ1-5１-５${STATUS_SIGNS}]\\s*[:：]\\s*\\S[^\\n]{0,23}$`);

/** What stands in the columns of states. */
function listStates({ rows }: ReadCity["tables"][number]): string[] {
  return rows.table.columns.flatMap(({ role }, at) =>
    role === "status" ? rows.groups.flatMap((group) => group.rows.map(({ cells }) => cells[at] ?? "")) : [],
  );
}

/** The day that the lines above a table name: 「令和7年3月31日現在」, 「令和6年度末」. */
function findSheetDay(above: readonly string[]): string | null {
  // A day that is said to be now comes first; those of the plan's period are none.
  const isNow = (line: string) => /現在|時点/.test(line);
  const lines = above.filter((line) => isNow(line) || !PERIOD.test(line.normalize("NFKC")));
  for (const line of [...lines.filter(isNow), ...lines]) {
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
