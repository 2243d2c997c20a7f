import type { Column, HeadedTable } from "./columns.ts";
import { COUNT, findBannerAbove, isBanner } from "./find-banner.ts";
import { A_PART, CARRIED, findCarried, isNumber, isTotal, MANY } from "./find-carried.ts";
import { findToldBlanks } from "./find-told-blanks.ts";
import { explainsOneOf, isLegend } from "./is-legend-line.ts";
import { isBlank } from "./read-figure.ts";
import { readHeading } from "./read-heading.ts";
import { repeatsHeading } from "./repeats-heading.ts";
import { type Sheet, SheetError, type SheetNote } from "./sheet.ts";
import { squeezeCell } from "./squeeze-cell.ts";
import { OF_KPI } from "./usual-headings.ts";

/** One record's rows, with what stands in its place of the plan. */
export interface RowGroup {
  sheet: string;
  /** Line of its first row. */
  line: number;
  /** Cells of the level columns from the outermost, with the column's heading; section rows of the sheet come first. */
  levels: { heading: string; cell: string }[];
  rows: { line: number; cells: readonly string[] }[];
  /** Sentences in rows of their own below the name. */
  below: string[];
}

export interface SheetRows {
  table: HeadedTable;
  groups: RowGroup[];
  /** Lines above the headings: title, day, unit, legend. */
  above: string[];
  /** Notes below or between the rows: 「※1 …」. */
  footnotes: string[];
  notes: SheetNote[];
}

const FOOTNOTE = /^(?:※|＊|\*|注\d*[)）::．.\s]|注[0-9０-９]|[(（]注|備考[::]|資料[::]|出典[::]|[(（]※)/;
const DITTO = /^(?:[〃″"”゛々]|同上?|同右|同左|上記?と?同じ|上に同じ)$/;
/** 「〃（協力：社協）」: the cell above, with a note of this record's own. */
const DITTO_NOTED = /^[〃″"”゛々]\s*([(（][^()（）]+[)）])$/;
/** Such a sign goes on with the cell above only where cells are filled once: a result 「↑」 has grown. */
const DITTO_ARROW = /^[↑↓⇓⇑｜|︙⋮]$/;

/** Puts the rows below the headings together: filled-down places, one group a record, notes and totals aside. */
export function readRows(sheet: Sheet, table: HeadedTable): SheetRows {
  const { columns } = table;
  const notes: SheetNote[] = [];
  const footnotes: string[] = [];
  const levelColumns = columns.filter(({ role }) => role === "level");
  const title = columns.find(({ role }) => role === "title")!;
  const number = columns.find(({ role }) => role === "number");
  const headings = sheet.rows.slice(table.top, table.bodyStart);
  const carried = new Set([
    ...findCarried(sheet, table, levelColumns, title),
    ...findToldBlanks(sheet, columns, CARRIED),
  ]);
  const titles = new Set(
    sheet.rows.slice(0, table.top).flatMap((row) => row.filter((cell) => PAGE_OF.test(cell)).map(withoutPage)),
  );
  const explains = explainsOneOf(sheet, table);
  const levels = new Map<number, string>();
  const before = new Map<number, string>();
  const groups: RowGroup[] = [];
  const ragged: number[] = [];
  // A file whose rows all have the width of its headings has lost a cell where one is shorter.
  const body = sheet.rows.slice(table.bodyStart);
  const lastRow = sheet.rows.findLastIndex((row) => row.filter((cell) => cell !== "").length > 1);
  const isEven = body.filter(({ length }) => length === columns.length).length > body.length * 0.6;
  let banner: string | null = levelColumns.length === 0 ? findBannerAbove(sheet, table) : null;
  const note = (line: number, column: Column | null, message: string) =>
    notes.push({ sheet: sheet.name, line, column: column?.index ?? null, heading: column?.heading ?? null, message });

  for (let index = table.bodyStart; index < sheet.rows.length; index++) {
    const raw = sheet.rows[index]!;
    const line = sheet.lines[index]!;
    const filled = raw.filter((cell) => cell !== "");
    if (filled.length === 0) continue;
    const [first = ""] = filled;
    if (raw.slice(columns.length).some((cell) => cell !== "")) ragged.push(line);
    else if (isEven && raw.length < columns.length && !isAside(first) && (filled.length > 1 || index < lastRow))
      ragged.push(line);
    if (repeatsHeading(raw, headings, columns)) continue;
    if (sheet.struck.has(`${index}/${title.index}`)) {
      note(line, title, "件名に取り消し線があるので、この行は読みませんでした");
      continue;
    }
    const isSingle = new Set(filled).size === 1;
    if (isSingle && (PAGE_MARK.test(first.trim()) || titles.has(withoutPage(first)))) continue;
    if (FOOTNOTE.test(first) && (isSingle || (raw[title.index] ?? "") === "" || raw[title.index] === first)) {
      footnotes.push(filled.filter((cell, at) => filled.indexOf(cell) === at).join(" "));
      continue;
    }
    // 「【本部の札】|伸＝広げる　続＝このまま続ける」
    if (new Set(filled).size === 2 && (raw[title.index] ?? "") === "" && isLegend(filled.join(" "))) {
      footnotes.push(filled.join(" "));
      continue;
    }
    if (isSingle && !isRepeatedCell(sheet, index, raw) && columns.length > 2) {
      const at = raw.findIndex((cell) => cell !== "");
      if (/^[(（]?単位/.test(first) || first.length > 60 || isLegend(first) || explains(first)) footnotes.push(first);
      else if (levelColumns.some((one) => one.index === at) && at !== title.index && !spansAll(sheet, index, raw))
        levels.set(at, first);
      else if (at !== title.index || spansAll(sheet, index, raw) || isBanner(first)) banner = first.replace(COUNT, "");
      else if (isTold(first)) groups.at(-1)!.below.push(first);
      else startGroup(raw, line);
      continue;
    }
    // 「順調|進捗率80%以上|16件」 below numbered records: what a word means, and how many there are.
    if (isBare(raw) && !isIndicator(raw) && groups.length >= MANY && groups.every(isNumbered)) {
      footnotes.push(filled.join(" "));
      note(line, null, "番号のない短い行なので、記録にしませんでした");
      continue;
    }
    if (isTotal(raw, title)) {
      note(line, null, "合計の行なので読みませんでした");
      continue;
    }
    const cells = columns.map((column) => {
      const own = raw[column.index] ?? "";
      const known = before.get(column.index) ?? "";
      const isDitto = DITTO.test(own) || (DITTO_ARROW.test(own) && [...CARRIED, "level"].includes(column.role));
      const cell = isDitto || (own === "" && carried.has(column.index)) ? known : own;
      const noted = DITTO_NOTED.exec(own)?.[1];
      if (noted && known !== "") return `${known}\n${noted}`;
      if (cell !== "") before.set(column.index, cell);
      return cell;
    });
    fillLevels(raw);
    const last = groups.at(-1);
    const name = cells[columns.indexOf(title)] ?? "";
    const ownNumber = number ? (raw[number.index] ?? "") : "";
    const isNew = name !== "" && (last === undefined || !isSame(last, name, ownNumber));
    if (isNew) startGroup(cells, line);
    else if (last && name === "" && ownNumber !== "" && !sameNumber(last, ownNumber)) {
      note(line, title, "件名がないので読みませんでした");
    } else if (last) last.rows.push({ line, cells: CONTINUED.test(squeezeCell(name)) ? withoutName(cells) : cells });
    else note(line, title, "件名がないので読みませんでした");
  }
  if (ragged.length > 0) {
    const message = "見出しと列の数が違います。カンマや改行の入った欄が、引用符で囲まれているか確かめてください";
    throw new SheetError(ragged.map((line) => ({ sheet: sheet.name, line, column: null, heading: null, message })));
  }
  for (const place of findPlaceAbove(sheet, table, levelColumns))
    for (const group of groups) group.levels.unshift(place);
  const above = sheet.rows.slice(0, table.top).flatMap((row) => [...new Set(row.filter((cell) => cell !== ""))]);
  return { table, groups, above, footnotes, notes };

  function startGroup(cells: readonly string[], line: number): void {
    const places = levelColumns
      .map(({ index, heading }) => ({ heading, cell: levels.get(index) ?? "" }))
      .filter(({ cell }) => !isBlank(cell));
    groups.push({
      sheet: sheet.name,
      line,
      levels: banner === null ? places : [{ heading: "", cell: banner }, ...places],
      rows: [{ line, cells }],
      below: [],
    });
  }

  function isBare(raw: readonly string[]): boolean {
    const filled = raw.filter((cell) => cell !== "").length;
    return number !== undefined && !isNumber(raw[number.index]) && filled <= columns.length / A_PART && filled > 1;
  }

  /** A name of an indicator and its figures, and nothing else: one more of the record above. */
  function isIndicator(raw: readonly string[]): boolean {
    const filled = columns.filter(({ index }) => (raw[index] ?? "") !== "");
    return filled.some(({ role }) => role === "kpi") && filled.every(({ role }) => OF_KPI.includes(role));
  }

  function isNumbered({ rows }: RowGroup): boolean {
    return number !== undefined && (rows[0]!.cells[columns.indexOf(number)] ?? "") !== "";
  }

  function withoutName(cells: readonly string[]): string[] {
    return cells.with(columns.indexOf(title), "");
  }

  /** A sentence below the name of a numbered record, in a row of its own, tells of that record. */
  function isTold(cell: string): boolean {
    const known = groups.at(-1)?.rows[0]?.cells[number ? columns.indexOf(number) : -1] ?? "";
    return known !== "" && /[。．]$/.test(cell.trim());
  }

  /** A new outer step begins without the inner steps of the one before. */
  function fillLevels(raw: readonly string[]): void {
    levelColumns.forEach(({ index }, depth) => {
      const own = raw[index] ?? "";
      if (own === "" || DITTO.test(own)) return;
      if (levels.get(index) !== own) for (const inner of levelColumns.slice(depth + 1)) levels.delete(inner.index);
      levels.set(index, own);
    });
  }

  function isSame(group: RowGroup, name: string, ownNumber: string): boolean {
    const known = group.rows[0]!.cells[columns.indexOf(title)] ?? "";
    if (squeezeCell(known) !== squeezeCell(name).replace(CONTINUED, "")) return false;
    if (number && ownNumber !== "" && !sameNumber(group, ownNumber)) return false;
    const places = levelColumns.map(({ index }) => levels.get(index) ?? "").filter((cell) => !isBlank(cell));
    const had = group.levels.filter(({ heading }) => heading !== "").map(({ cell }) => cell);
    return places.join("\t") === had.join("\t");
  }

  function sameNumber(group: RowGroup, ownNumber: string): boolean {
    const known = number ? (group.rows[0]!.cells[columns.indexOf(number)] ?? "") : "";
    return squeezeCell(known) === squeezeCell(ownNumber);
  }
}

/** 「政策|１ 子どもがのびのび育つまち」 above the table of a sheet that has no column for it: where all of its rows stand. */
function findPlaceAbove(sheet: Sheet, { top }: HeadedTable, levelColumns: readonly Column[]): RowGroup["levels"] {
  if (levelColumns.length > 0) return [];
  return sheet.rows
    .slice(0, top)
    .flatMap((row) => {
      const [heading = "", cell = "", ...more] = row.filter((one, at) => one !== "" && one !== row[at - 1]);
      const isPlace = more.length === 0 && cell !== "" && readHeading(heading, "").role === "level";
      return isPlace && heading.length <= MAX_LEVEL_WORD && readHeading(heading, "").certainty === "sure"
        ? [{ heading, cell }]
        : [];
    })
    .toReversed();
}

const MAX_LEVEL_WORD = 8;

/** 「－ 2 －」「（次ページへ続く）」「2/5ページ」: what only the paper needs. */
const PAGE_MARK =
  /^(?:[-－―‐ー]\s*[0-9０-９]{1,3}\s*[-－―‐ー]|[(（]?(?:次|前)の?(?:ページ|頁)(?:へ|に|から)の?(?:続く|続き|つづく|つづき)[)）]?|[(（]?[0-9０-９]{1,3}\s*[/／]\s*[0-9０-９]{1,3}\s*(?:ページ|頁)?[)）]?)$/;
/** 「公約一覧（2/2ページ）」: the title of the whole, printed again on each page. */
const PAGE_OF = /[(（]\s*[0-9０-９]{1,3}\s*[/／]\s*[0-9０-９]{1,3}\s*(?:ページ|頁|枚)?\s*[)）]\s*$/;
const withoutPage = (cell: string) => squeezeCell(cell.replace(PAGE_OF, ""));

/** 「浜の見回り（つづき）」 on the next page. */
const CONTINUED = /[(（](?:つづき|続き|続)[)）]$/;

/** A line that stands beside the rows: a note, a step of the plan, a unit. */
const isAside = (cell: string) => FOOTNOTE.test(cell) || isBanner(cell) || /^[(（]?単位/.test(cell);

const spansAll = (sheet: Sheet, index: number, raw: readonly string[]) =>
  raw.filter((cell, column) => cell !== "" && sheet.repeated.has(`${index}/${column}`)).length >= 2;

/** A row of nothing but cells merged downwards is a further row of the record above. */
const isRepeatedCell = (sheet: Sheet, index: number, raw: readonly string[]) =>
  raw.every(
    (cell, column) =>
      cell === "" || (sheet.repeated.has(`${index}/${column}`) && sheet.rows[index - 1]?.[column] === cell),
  );
