import { formatDateJapanese } from "../domain/calendar-date.ts";
import { type FiscalYear, formatFiscalYear, formatFiscalYearShort } from "../domain/fiscal-year.ts";
import type { MeasureFileEntry } from "../domain/measure.ts";
import type { CellReader } from "./cell-reader.ts";
import { findCellYear, listYears } from "./read-years.ts";

export type Facts = NonNullable<MeasureFileEntry["facts"]>;

/** A year within a heading, also written twice (「R6(2024)」「令和6(2024)年度」): the rest names what the cell holds. */
export const YEAR_WORDS =
  /(?:(?:令和|平成|[RHＲＨ])\s?(?:元|[0-9０-９]{1,2})年?度?\s*[(（・／/]?\s*[0-9０-９]{4}年?度?[)）]?年?度?|[0-9０-９]{4}年?度?\s*[(（]\s*(?:令和|平成|[RHＲＨ])\s?(?:元|[0-9０-９]{1,2})年?度?[)）]年?度?)|(?:令和|平成|[RHＲＨ])\s?(?:元|[0-9０-９]{1,2})年?度?|[0-9０-９]{4}年度?/g;

/** The rest of a day whose year is taken out: 「６月末」「3月31日現在」. */
const DAY_WORDS = /[0-9０-９]{1,2}月(?:末|[0-9０-９]{1,2}日)?(?:現在|時点)?/g;

/** 「H20～」, 「令和7年度から」: begins then and has no end. */
const OPEN_END = /(?:[~〜～]|から|以降)\s*$/;

/** A heading of an end: 「R11以降」 below it says that nothing is finished before. */
const END_HEADING = /終|完了|完成|期限|達成|めど|目途|目処|おわり|まで/;

const isOpen = (heading: string, text: string): boolean =>
  OPEN_END.test(text) && !(END_HEADING.test(heading) && /以降\s*$/.test(text));

/** The last year a deadline names; words without a year (「継続」, 「毎年度」) or without an end stay under their heading. */
export function buildDeadline(read: CellReader, facts: Facts): MeasureFileEntry["deadline"] {
  let found: MeasureFileEntry["deadline"] = null;
  for (const { heading, text: written } of read.all("deadline")) {
    const text = readDayNumber(written);
    const year = findCellYear(text) ?? findBareYear(text, heading);
    const spelt = year !== null && /^\d{1,2}$/.test(text.normalize("NFKC")) ? formatFiscalYear(year) : spellDay(text);
    const asWritten = spelt.replace(/\s*\n\s*/g, " ");
    const isFirstEnd = found === null || END_HEADING.test(heading);
    const isEnd = year !== null && isSafeYear(year) && !isOpen(heading, text.normalize("NFKC"));
    if (isEnd && isFirstEnd) found = { asWritten, fiscalYear: formatFiscalYearShort(year) };
    else facts.push({ label: heading, value: asWritten });
  }
  return found;
}

/** The year in which a record begins: of a column of its own, or the first of a period (「R5～R12」, 「H20～」). */
export function beginsIn(read: CellReader): Pick<MeasureFileEntry, "startsIn"> {
  const own = read.all("start").flatMap(({ text }) => listYears(readDayNumber(text)));
  const ofPeriods = read.all("deadline").flatMap(({ heading, text: written }) => {
    const text = written.normalize("NFKC");
    const years = listYears(text);
    // 「R7→R9に延期」 names the end twice.
    const isPeriod = new Set(years.map(({ fiscalYear }) => fiscalYear)).size > 1 && !/[→⇒]|延期|変更|前倒/.test(text);
    return isPeriod || isOpen(heading, text) ? years.slice(0, 1) : [];
  });
  const [year] = [...own, ...ofPeriods];
  return year && isSafeYear(year.fiscalYear) ? { startsIn: formatFiscalYearShort(year.fiscalYear) } : {};
}

/**
 * 「７年度末」, 「8年12月」, or a bare 「7」 under 「完了年度(令和)」: a year of the era that goes on. No cell says so of the
 * one before, whose last years would be larger numbers than those of any plan that runs now.
 */
export function findBareYear(cell: string, heading: string): FiscalYear | null {
  const text = cell.normalize("NFKC").replace(/\s+/g, "");
  const day = /^(\d{1,2})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text);
  if (day) return findCellYear(`R${day[1]}.${day[2]}.${day[3]}`);
  const isNamed = /令和(?!\s*(?:元|[0-9０-９]))/.test(heading) && /^(?:元|\d{1,2})(?:年度?)?末?$/.test(text);
  const isBare = isNamed || /^(?:元|\d{1,2})年(?:度(?!ご)|\d{1,2}月)/.test(text);
  const year = isBare ? findCellYear(`令和${text}${/年/.test(text) ? "" : "年度"}`) : null;
  return year !== null && year <= LAST_BARE_YEAR ? year : null;
}

const LAST_BARE_YEAR = 2044;

/** 2000-01-01 and 2050-12-31 as spreadsheets count days from 1899-12-30. */
const DAY_NUMBERS = { from: 36_526, to: 55_153 };

/** A day that lost its format is its bare number: 46112 → 2026-03-31. Nothing else in a column of days is so large. */
export function readDayNumber(text: string): string {
  const number = /^\d{5}$/.test(text) ? Number(text) : 0;
  if (number < DAY_NUMBERS.from || number > DAY_NUMBERS.to) return text;
  return new Date(Date.UTC(1899, 11, 30 + number)).toISOString().slice(0, 10);
}

const isSafeYear = (year: FiscalYear) => year >= 1989 && year <= 2100;

/** A day from a spreadsheet in words: 2027-03-31 → 令和9年3月31日. */
const spellDay = (text: string): string => (/^\d{4}-\d\d-\d\d$/.test(text) ? formatDateJapanese(text) : text);

/** The year a record joined the plan; what names none is a fact. */
export function addedIn(cell: string, facts: Facts): Pick<MeasureFileEntry, "addedIn"> {
  const year = cell === "" ? null : findCellYear(cell);
  if (year !== null && isSafeYear(year)) return { addedIn: formatFiscalYearShort(year) };
  if (cell !== "") facts.push({ label: "追加", value: cell });
  return {};
}

/** Yearly cells of the record itself; an arrow goes on with what stands before it. */
export function buildPlan(read: CellReader): NonNullable<MeasureFileEntry["schedule"]> {
  const steps = new Map<string, Record<string, string>>();
  const last = new Map<string, string>();
  for (const { heading, text, fiscalYear } of [
    ...read.all("plan"),
    ...read.all("statusText").filter((cell) => cell.fiscalYear !== null),
  ]) {
    const words = heading
      .replace(YEAR_WORDS, "")
      .replace(DAY_WORDS, "")
      .replace(/[・()（）\s]+/g, "")
      .replace(/^(?:末|時点|現在)?(?:まで)?の/, "");
    const item = words === "" ? "年度ごとの予定" : words;
    if (fiscalYear === null) {
      steps.set(`${heading}`, { ...steps.get(heading), ...yearsOfText(text) });
      continue;
    }
    const cell = /^[→⇒➡➔⟶\-ー―>]+$/.test(text) ? (last.get(item) ?? text) : text;
    last.set(item, cell);
    steps.set(item, { ...steps.get(item), [formatFiscalYearShort(fiscalYear)]: cell });
  }
  return [...steps].filter(([, years]) => Object.keys(years).length > 0).map(([item, years]) => ({ item, years }));
}

/** 「R6:設計 R7:工事」 in one cell, a year a line. */
function yearsOfText(text: string): Record<string, string> {
  const years: Record<string, string> = {};
  for (const line of text.split("\n")) {
    const [year] = listYears(line);
    const says = year
      ? line
          .normalize("NFKC")
          .replace(/[ \t]+/g, "")
          .replace(year.words, "")
          .replace(/^[::)）、・]+/, "")
      : "";
    if (year && isSafeYear(year.fiscalYear) && says !== "") years[formatFiscalYearShort(year.fiscalYear)] = says;
  }
  return years;
}
