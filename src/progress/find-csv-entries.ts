import { dateInJapan } from "../domain/calendar-date.ts";
import type { Measure } from "../domain/measure.ts";
import {
  EMPTY_CONTENT,
  type EntryContent,
  type NewEntry,
  type ProgressBook,
  type ProgressEntry,
  recordedOn,
} from "../domain/progress-entry.ts";
import { findDate, findNumber } from "../domain/read-figures.ts";
import type { CityRecords } from "../domain/records.ts";
import { listKpiValues, listReports } from "../domain/report.ts";
import { buildCells, CSV_HEADINGS, UNCHANGED_MARK } from "./csv-columns.ts";
import { type CsvFault, findTable } from "./csv-table.ts";
import { findDoubts } from "./find-doubts.ts";
import { findRecording } from "./find-recording.ts";
import { FIELD_LABELS, RECORDING_FIELDS, type RecordingField, type RecordingInput } from "./recording-input.ts";
import { buildEntry, isCorrected } from "./review-flow.ts";
import { findText, throughShiftJis, UNKNOWN_SIGN } from "./shift-jis.ts";

/** Largest file, in bytes: a whole year of a city is far less. */
const MAX_CSV_BYTES = 1024 * 1024;

type CsvResult =
  /**
   * Every row is good. `unchanged`: rows as they went out; `empty`: rows that nobody filled in; `doubts`: what is to be
   * asked before any is taken; left out: nothing.
   */
  | {
      kind: "good";
      entries: NewEntry[];
      unchanged: number;
      empty: number;
      doubts?: CsvFault[];
      encoding: "utf-8" | "shift_jis";
    }
  | { kind: "bad"; faults: CsvFault[] };

interface CsvImport {
  bytes: Uint8Array;
  records: CityRecords;
  /** Everything recorded in the city, drafts too: rows that went out are known by their 記録番号. */
  book: ProgressBook;
  recordedBy: string;
  now: Date;
  /** Id of the entry of a line; the same file must give the same ids, so that sending it twice records once. */
  idOf(line: number): string;
  /** Whether this person may record on a record; left out: on all. */
  mayRecord?(measure: Measure): boolean;
}

/** A year's CSV → the entries to append, or every fault: no row is taken until all are good. Pure. */
export function findCsvEntries(source: CsvImport): CsvResult {
  const { bytes, records, book, now } = source;
  const bad = (message: string, line: number | null = null): CsvResult => ({
    kind: "bad",
    faults: [{ line, column: null, message }],
  });
  if (bytes.byteLength > MAX_CSV_BYTES) return bad("ファイルが大きすぎます。1MBまでにしてください");
  const decoded = findText(bytes);
  if (!decoded) return bad("文字が読めません。UTF-8 か Shift_JIS の CSV で保存してください");
  const table = findTable(decoded.text);
  if (table.kind === "bad") return table;

  const byId = new Map(records.measures.map((measure) => [measure.id, measure]));
  const known = new Map([...book.values()].flat().map((entry) => [entry.id, entry]));
  const faults: CsvFault[] = [];
  const entries: NewEntry[] = [];
  const doubts: CsvFault[] = [];
  /** Where the status of a record's year and point was first written; a second one would take its place unseen. */
  const written = new Map<string, number>();
  let unchanged = 0;
  let empty = 0;
  for (const { line, cells } of table.rows) {
    const fault = (column: string | null, message: string) => faults.push({ line, column, message });
    const id = (cells[CSV_HEADINGS.measureId] ?? "").normalize("NFKC");
    const measure = byId.get(id);
    if (!measure) {
      fault(CSV_HEADINGS.measureId, id === "" ? "記録IDがありません" : `「${id.slice(0, 40)}」という記録はありません`);
      continue;
    }
    const mark = cells[CSV_HEADINGS.unchanged] ?? "";
    const entryId = cells[CSV_HEADINGS.entryId] ?? "";
    if (known.has(source.idOf(line))) {
      // The same file again: this row was recorded the first time.
      unchanged++;
      continue;
    }
    const before = entryId === "" ? null : findBefore(entryId, measure, known, book, fault);
    if (before === undefined) continue;
    const input = readInput(cells, before);
    const lost = before ? listLost(input, before) : [];
    for (const field of lost) fault(FIELD_LABELS[field], LOST);
    if (lost.length > 0) continue;
    if (before && isSame(input, mark, before)) unchanged++;
    else if (!before && isEmpty(input) && mark === "") empty++;
    else if (source.mayRecord?.(measure) === false) fault(CSV_HEADINGS.department, NOT_YOURS);
    else {
      const content = readContent(input, mark, before, measure);
      if (content) {
        const key = [id, content.fiscalYear, content.point].join(" ");
        // A correction takes a place on purpose, and several words may be said at any point.
        const first = before || content.status === null || content.point === "any" ? undefined : written.get(key);
        if (first !== undefined)
          fault(CSV_HEADINGS.measureId, `${first}行目と同じ取組・年度・時点です。どちらか一行にしてください`);
        if (content.status !== null) written.set(key, line);
        const reports = listReports(book.get(measure.id) ?? []);
        const asked = findDoubts(content, {
          measure,
          corrects: before,
          known: listKpiValues(reports),
          today: dateInJapan(now),
        });
        doubts.push(...asked.map(({ field, message }) => ({ line, column: FIELD_LABELS[field], message })));
        entries.push(
          buildEntry(
            {
              id: source.idOf(line),
              city: records.city.id,
              measureId: measure.id,
              recordedBy: source.recordedBy,
              now,
              via: "csv",
            },
            content,
            before,
          ),
        );
      }
    }

    function readContent(
      typed: RecordingInput,
      unchangedMark: string,
      corrects: ProgressEntry | null,
      of: Measure,
    ): EntryContent | null {
      if (unchangedMark !== "") {
        if (unchangedMark !== UNCHANGED_MARK)
          fault(CSV_HEADINGS.unchanged, `「${UNCHANGED_MARK}」と書くか、空にしてください`);
        else if (!isEmpty(typed)) fault(CSV_HEADINGS.unchanged, "「変更なし」の行には、ほかのことを書けません");
        else return { ...EMPTY_CONTENT, confirmsOnly: true };
        return null;
      }
      // A correction is held to the day of what it corrects: its 次の確認日 may have passed since.
      const result = findRecording(typed, of, records.city, corrects ? recordedOn(corrects) : dateInJapan(now));
      if (result.kind === "good") return result.content;
      for (const { field, message } of result.faults) fault(field && FIELD_LABELS[field], message);
      return null;
    }
  }
  return faults.length > 0
    ? { kind: "bad", faults }
    : { kind: "good", entries, unchanged, empty, ...(doubts.length > 0 && { doubts }), encoding: decoded.encoding };
}

/** The apostrophe that guards a formula on the way out. */
const GUARD = /^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/;

/**
 * The cells of a row as they were meant. What stands as it went out is what was recorded, for a file in Shift_JIS cannot
 * write all of it, and a correction of one cell must not change the words of another.
 */
function readInput(cells: Record<string, string>, before: ProgressEntry | null): RecordingInput {
  const old = before && buildCells(before);
  return Object.fromEntries(
    RECORDING_FIELDS.map((field) => {
      const was = old?.[field] ?? "";
      const cell = cells[FIELD_LABELS[field]] ?? "";
      // An apostrophe of the words' own was not put there by us.
      const typed = GUARD.test(was) ? cell : cell.replace(GUARD, "");
      return [field, typed !== was && was !== "" && spell(typed) === spell(throughShiftJis(was)) ? was : typed];
    }),
  );
}

const NOT_YOURS = "あなたの課の担当ではない取組です。この行は、もとのままにしてください";

const LOST = `「${UNKNOWN_SIGN}」は Shift_JIS で書けなかった文字です。もとの文字に直すか、UTF-8 の CSV を使ってください`;

/** Fields that were changed and hold 〓 where the words before held another character. */
function listLost(input: RecordingInput, before: ProgressEntry): RecordingField[] {
  const old = buildCells(before);
  return RECORDING_FIELDS.filter((field) => input[field]?.includes(UNKNOWN_SIGN) && !old[field].includes(UNKNOWN_SIGN));
}

/** A year and a point alone are the empty row that went out. */
function isEmpty(input: RecordingInput): boolean {
  return RECORDING_FIELDS.every((field) => ["fiscalYear", "point"].includes(field) || input[field] === "");
}

/** The entry that a row corrects; undefined when there is none such, and that is a fault of the row. */
function findBefore(
  entryId: string,
  measure: Measure,
  known: ReadonlyMap<string, ProgressEntry>,
  book: ProgressBook,
  fault: (column: string, message: string) => void,
): ProgressEntry | undefined {
  const entry = known.get(entryId);
  if (entry?.measureId !== measure.id || entry.withdraws !== null) {
    fault(CSV_HEADINGS.entryId, "この記録にない記録番号です。新しく記録する行では空にしてください");
    return undefined;
  }
  if (isCorrected(entry, book.get(measure.id) ?? []) || entry.state === "withdrawn" || entry.state === "redacted") {
    fault(CSV_HEADINGS.entryId, "もう訂正されたか、取り消された記録です。書き出しなおしてください");
    return undefined;
  }
  return entry;
}

/** Whether a row stands as it went out, whatever a spreadsheet made of its dates and figures. */
function isSame(input: RecordingInput, mark: string, before: ProgressEntry): boolean {
  const cells = buildCells(before);
  const same = (field: RecordingField) => spell(input[field] ?? "") === spell(cells[field]);
  return (mark === UNCHANGED_MARK) === before.confirmsOnly && RECORDING_FIELDS.every(same);
}

const spell = (cell: string) => findDate(cell) ?? findNumber(cell)?.toString() ?? cell.replace(/\r\n?/g, "\n").trim();

/** Faults as lines for a person: 「7行目 評価: 評価は次のどれかです…」. */
export function describeCsvFaults(faults: readonly CsvFault[]): string[] {
  return faults.map(({ line, column, message }) =>
    [line === null ? "" : `${line}行目`, column ?? ""]
      .filter(Boolean)
      .join(" ")
      .concat(line === null && column === null ? "" : ": ", message),
  );
}
