import { calendarDateSchema } from "../domain/calendar-date.ts";
import { type FiscalYear, findFiscalYear, fiscalYearOfDate } from "../domain/fiscal-year.ts";
import { spellKanjiDates } from "./spell-numbers.ts";

/** A mention of a year in a cell. */
export interface YearMention {
  fiscalYear: FiscalYear;
  /** The words it was read from, and where they stand. */
  words: string;
  index: number;
}

const ERA_YEAR = "(令和|平成|(?<![A-Za-z])[RrHh])\\s?\\.?(元|\\d{1,2})";
const WESTERN = "((?:19|20)\\d\\d)";
const YEAR = new RegExp(
  `(?:${ERA_YEAR}|${WESTERN})(年度?)?(末)?(?:[-/.年]?\\s?(\\d{1,2})月|[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?(?!\\d))?`,
  "g",
);

/** NFKC without spaces within lines, in Arabic numerals: 「令和　９年度」 「令和九年度」 → 「令和9年度」. */
const plainCell = (cell: string) => spellKanjiDates(cell.normalize("NFKC").replace(/[ \t]+/g, ""));

/**
 * Every year that a cell names, in order: 「令和9年度」, 「R9」, 「2027年度」, 「令和9年3月」 (the fiscal year that March
 * lies in), 「R6〜R8」. A bare number of four digits is none unless it is all the cell holds or stands in brackets.
 */
export function listYears(cell: string): YearMention[] {
  const text = plainCell(cell);
  const found: YearMention[] = [];
  for (const match of text.matchAll(YEAR)) {
    const [words, era, eraYear, western, unit, , monthWord, monthNumber] = match;
    const before = text[match.index - 1] ?? "";
    const after = text[match.index + words.length] ?? "";
    const isAlone = words.length === text.length || (/[(~\-〜~:、,]/.test(before) && /[)~\-〜~:、,]/.test(after));
    const month = Number(monthWord ?? monthNumber ?? 0);
    if (!era && !unit && month === 0 && !isAlone) continue;
    if (era && /[RrHh]/.test(era) && /\d/.test(after)) continue;
    const year = findFiscalYear(`${era ?? ""}${era ? eraYear : western}${era && era.length > 1 ? "年度" : ""}`);
    if (year === undefined) continue;
    const isCalendar = month >= 1 && month <= 3 && unit !== "年度";
    found.push({ fiscalYear: isCalendar ? year - 1 : year, words, index: match.index });
  }
  return mendRanges(text, found);
}

/** 「令和5～7年度」, 「R5-7」: the end of a range without its era. */
function mendRanges(text: string, found: YearMention[]): YearMention[] {
  const last = found.at(-1);
  if (!last) return found;
  const rest = text.slice(last.index + last.words.length);
  const end = /^年?度?(?:[~〜～\-–—・、,]|から|及び)+(\d{1,2})(?=年度?|$|\))/.exec(rest)?.[1];
  const start = /(元|\d{1,4})/.exec(last.words.replace(/^[RrHh]\.?/, ""))?.[1];
  if (end === undefined || start === undefined) return found;
  const from = start === "元" ? 1 : Number(start) % 100;
  const ahead = Number(end) - from;
  if (ahead <= 0 || ahead > 20) return found;
  return [...found, { fiscalYear: last.fiscalYear + ahead, words: end, index: last.index + last.words.length }];
}

const DAY =
  /(?:((?:19|20)\d\d)|(令和|平成|[RH])\.?(元|\d{1,2}))\s?[-/.年]\s?(\d{1,2})\s?(?:[-/.月]\s?(\d{1,2})日?|月末?)/i;

/** The day a cell or a title line names, as ISO: 「令和8年7月31日現在」, 「R8.7.31」, 「令和8年3月末」; undefined: none. */
export function findDay(cell: string): string | undefined {
  const match = DAY.exec(plainCell(cell));
  if (!match) return undefined;
  const [, western, era = "", eraYear = "", month = "", day] = match;
  const offset = /^(令和|R)$/i.test(era) ? 2018 : 1988;
  const year = western ? Number(western) : offset + (eraYear === "元" ? 1 : Number(eraYear));
  const last = new Date(Date.UTC(year, Number(month), 0)).getUTCDate();
  const date = `${year}-${month.padStart(2, "0")}-${String(day ?? last).padStart(2, "0")}`;
  return calendarDateSchema.safeParse(date).success ? date : undefined;
}

/** The one year of a cell that holds nothing else of weight; the fiscal year of a day. */
export function findCellYear(cell: string): FiscalYear | null {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(cell) ? findDay(cell) : undefined;
  if (day) return fiscalYearOfDate(day);
  return listYears(cell).at(-1)?.fiscalYear ?? findFiscalYear(plainCell(cell)) ?? null;
}
