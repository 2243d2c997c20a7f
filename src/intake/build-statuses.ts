import { fiscalYearOfDate, formatFiscalYearShort } from "../domain/fiscal-year.ts";
import type { MeasureFileEntry } from "../domain/measure.ts";
import type { LegendEntry } from "../domain/status-legend.ts";
import { findStatusMeaning, type StatusWords, withPlainCircles } from "../domain/status-words.ts";
import { readDayNumber } from "./build-times.ts";
import type { CellReader } from "./cell-reader.ts";
import type { IntakeCity } from "./intake-city.ts";
import { findDay, listYears } from "./read-years.ts";

interface StatusContext {
  city: IntakeCity;
  /** What the sheet itself says its letters and marks stand for. */
  legend: readonly LegendEntry[];
  /** The day the sheet as a whole speaks of, ISO date. */
  asOf: string | null;
  /** Id of the document that the record is of. */
  document: string;
}

/** What a sheet says of how far a record is: the newest of its columns. */
export function buildStatuses(
  read: CellReader,
  words: readonly StatusWords[],
  { city, legend, asOf, document }: StatusContext,
): NonNullable<MeasureFileEntry["statuses"]> {
  const day =
    findDay(readDayNumber(read.first("statusAsOf"))) ??
    asOf ??
    city.city.documents.find(({ id }) => id === document)?.asOf ??
    null;
  const meaningOf = (text: string) => {
    const means = findStatusMeaning(text, ...words);
    return means === "achieved" && isAhead(text, day) ? null : means;
  };
  return splitStatuses(read).newest.map(({ text, fiscalYear }) => ({
    means: meaningOf(text),
    asWritten: explainMark(text.replace(/\s*\n\s*/g, " "), legend),
    asOf: day,
    document,
    ...(fiscalYear === null ? {} : { fiscalYear: formatFiscalYearShort(fiscalYear) }),
  }));
}

/** 「R8.3完了」 said in September of R7 is a plan and no state. */
function isAhead(text: string, day: string | null): boolean {
  const said = findDay(text);
  const year = listYears(text).at(-1)?.fiscalYear;
  if (day === null || (said === undefined && year === undefined)) return false;
  return said !== undefined ? said > day : year! > fiscalYearOfDate(day);
}

/** 「C」 → 「C(やや遅れている)」: a reader of one record does not see the legend of its sheet. */
export function explainMark(text: string, legend: readonly LegendEntry[]): string {
  const plain = plainMark(text);
  const entry = legend.find(({ mark }) => plainMark(mark) === plain);
  if (!entry) return text;
  return `${plain === text.normalize("NFKC").trim() ? text : entry.mark}(${entry.words})`;
}

const plainMark = (text: string) => withPlainCircles(text.normalize("NFKC").trim());

/** Of several years the newest speaks for the record; one without a year is as new as the sheet. The others stay facts. */
export function splitStatuses(read: CellReader) {
  const cells = read.all("status");
  const newest = Math.max(...cells.map(({ fiscalYear }) => fiscalYear ?? 9999));
  const isNewest = ({ fiscalYear }: (typeof cells)[number]) => (fiscalYear ?? 9999) === newest;
  return { newest: cells.filter(isNewest), older: cells.filter((cell) => !isNewest(cell)) };
}
