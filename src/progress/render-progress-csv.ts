import { stringify } from "csv-stringify/sync";
import { type FiscalYear, fiscalYearOfDate, formatFiscalYearShort } from "../domain/fiscal-year.ts";
import type { Kpi } from "../domain/kpi.ts";
import type { Measure } from "../domain/measure.ts";
import { type ProgressBook, type ProgressEntry, recordedOn } from "../domain/progress-entry.ts";
import type { CityRecords } from "../domain/records.ts";
import { describeTarget } from "../wording/list-statements.ts";
import { ALL_HEADINGS, buildCells, CSV_HEADINGS, UNCHANGED_MARK } from "./csv-columns.ts";
import { FIELD_LABELS, RECORDING_FIELDS } from "./recording-input.ts";
import { isCorrected } from "./review-flow.ts";
import { encodeShiftJis } from "./shift-jis.ts";

const STATE_WORDS: Record<ProgressEntry["state"], string> = {
  draft: "未公開(確認待ち)",
  published: "公開",
  returned: "差し戻し",
  withdrawn: "取り消し",
  redacted: "取り下げ",
};

/**
 * A fiscal year of a city as CSV (RFC 4180): what was recorded, a row an entry, and a row to fill in for every record
 * without one. Cells that a spreadsheet would take for a formula are guarded.
 */
export function renderProgressCsv(
  { measures }: CityRecords,
  book: ProgressBook,
  year: FiscalYear,
  encoding: "utf-8" | "shift_jis",
): { bytes: Uint8Array; unwritable: number } {
  const rows = measures.flatMap((measure) => {
    const entries = (book.get(measure.id) ?? []).filter((entry) => isOfYear(entry, year) && counts(entry, book));
    return entries.length > 0 ? entries.map((entry) => buildRow(measure, entry)) : [buildEmptyRow(measure, year)];
  });
  const text = stringify(
    [ALL_HEADINGS, ...rows.map((row) => ALL_HEADINGS.map((heading) => row[heading] ?? ""))],
    // Excel takes UTF-8 for Shift_JIS unless the file says so.
    // A line feed alone ends no line here, but one for whoever reads the file: such a cell is quoted too.
    { record_delimiter: "windows", quoted_match: /[\r\n]/, escape_formulas: true, bom: encoding === "utf-8" },
  );
  return encoding === "utf-8" ? { bytes: new TextEncoder().encode(text), unwritable: 0 } : encodeShiftJis(text);
}

type Row = Record<string, string | number>;

/** What stands in a file: not taken back, not corrected. */
function counts(entry: ProgressEntry, book: ProgressBook): boolean {
  const others = book.get(entry.measureId) ?? [];
  return (
    entry.withdraws === null && entry.state !== "withdrawn" && entry.state !== "redacted" && !isCorrected(entry, others)
  );
}

function isOfYear(entry: ProgressEntry, year: FiscalYear): boolean {
  return (entry.fiscalYear ?? fiscalYearOfDate(recordedOn(entry))) === year;
}

function buildRow(measure: Measure, entry: ProgressEntry): Row {
  const cells = buildCells(entry);
  const { kpi, evaluation, effectThousandYen } = entry;
  return {
    ...describeMeasure(measure, entry.kpi?.name ?? null),
    ...Object.fromEntries(RECORDING_FIELDS.map((field) => [FIELD_LABELS[field], cells[field]])),
    // Numbers stay numbers: a minus is no formula.
    ...(kpi && { [FIELD_LABELS.kpiValue]: kpi.value }),
    ...(evaluation !== null && { [FIELD_LABELS.evaluation]: evaluation }),
    ...(effectThousandYen !== null && { [FIELD_LABELS.effectThousandYen]: effectThousandYen }),
    [CSV_HEADINGS.unchanged]: entry.confirmsOnly ? UNCHANGED_MARK : "",
    [CSV_HEADINGS.entryId]: entry.id,
    [CSV_HEADINGS.state]: STATE_WORDS[entry.state],
    [CSV_HEADINGS.recordedOn]: recordedOn(entry),
  };
}

function buildEmptyRow(measure: Measure, year: FiscalYear): Row {
  return { ...describeMeasure(measure, null), [FIELD_LABELS.fiscalYear]: formatFiscalYearShort(year) };
}

/** @param kpiName the indicator that the row speaks of; null: none yet, so that all of the record's are told */
function describeMeasure({ id, title, departmentsAsWritten, kpis }: Measure, kpiName: string | null): Row {
  const meant = kpis.filter(({ name }) => kpiName === null || name === kpiName);
  const tell = (say: (kpi: Kpi) => string) =>
    meant.length === 1 ? say(meant[0]!) : meant.map((kpi) => `${kpi.name}: ${say(kpi)}`).join("、");
  return {
    [CSV_HEADINGS.measureId]: id,
    [CSV_HEADINGS.title]: title,
    [CSV_HEADINGS.department]: departmentsAsWritten ?? "記載なし",
    [CSV_HEADINGS.kpiUnit]: tell(({ unit }) => (unit === "" ? "単位なし" : unit)),
    [CSV_HEADINGS.kpiTarget]: tell(describeTarget),
  };
}
