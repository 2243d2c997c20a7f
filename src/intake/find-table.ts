import type { Column, HeadedTable } from "./columns.ts";
import { markExplained } from "./find-explained.ts";
import { findFigure, isBlank } from "./read-figure.ts";
import { plainHeading, readHeading } from "./read-heading.ts";
import { markChoices, spellYearNumbers, withoutWrittenChoices } from "./read-short-headings.ts";
import type { Sheet } from "./sheet.ts";
import { squeezeCell } from "./squeeze-cell.ts";
import type { ColumnRole } from "./usual-headings.ts";

/** Headings stand within the first rows; above them are titles, dates and notes. */
const SEARCHED_ROWS = 40;
const MOST_HEADING_ROWS = 3;
/** A heading is a few words. */
const MAX_HEADING_CHARS = 40;

/** A role by heading, as a clerk told it before: 「施策名」 → title. */
export type ToldColumns = Readonly<Record<string, ColumnRole>>;

/**
 * The heading rows of a sheet, one to three of them, at the place where most columns are understood; undefined where
 * fewer than two are, or no column could hold a record's name.
 */
export function findTable(sheet: Sheet, told: ToldColumns): HeadedTable | undefined {
  let best: { table: HeadedTable; score: number } | undefined;
  for (let top = 0; top < Math.min(SEARCHED_ROWS, sheet.rows.length); top++) {
    for (let height = 1; height <= MOST_HEADING_ROWS && top + height < sheet.rows.length; height++) {
      const columns = readColumns(sheet, top, height, told);
      const score = scoreColumns(columns, sheet, top, height);
      if (score > (best?.score ?? 0) && isUnderstood(columns)) {
        best = { table: { top, bodyStart: top + height, columns }, score };
      }
    }
  }
  if (!best) return undefined;
  const body = sheet.rows.slice(best.table.bodyStart);
  const columns = settleRoles(markExplained(best.table.columns, sheet, body), body);
  return columns.some(({ role }) => role === "title") ? { ...best.table, columns } : undefined;
}

/** One usual heading may stand anywhere in a text; two of them make a table. */
function isUnderstood(columns: readonly Column[]): boolean {
  const known = columns.filter(({ certainty }) => certainty !== "none");
  return known.length >= 2 && known.some(({ certainty }) => certainty !== "near");
}

function readColumns(sheet: Sheet, top: number, height: number, told: ToldColumns): Column[] {
  const rows = Array.from({ length: height }, (_, step) => sheet.rows[top + step] ?? []);
  const width = Math.max(...rows.map((row) => row.length));
  const spread = spellYearNumbers(
    rows.map((row, step) => (step < height - 1 ? spreadRight(row, rows.slice(step + 1), width) : row)),
  );
  const columns = Array.from({ length: width }, (_, index): Column => {
    const words = [...new Set(spread.map((row) => (row[index] ?? "").trim()).filter((cell) => cell !== ""))];
    const lower = words.at(-1) ?? "";
    const group = words.slice(0, -1).join(" ");
    const heading = words.map((word) => word.replace(/\s*\n\s*/g, "")).join("・");
    const toldRole = told[heading];
    const meaning = readHeading(lower, group);
    return { index, heading, group, ...meaning, ...(toldRole ? { role: toldRole, certainty: "told" as const } : {}) };
  });
  return markChoices(columns, spread.at(-1)!);
}

/** A heading over several columns stands once: it holds until the next one, where something stands below it. */
function spreadRight(row: readonly string[], below: readonly (readonly string[])[], width: number): string[] {
  let last = "";
  return Array.from({ length: width }, (_, index) => {
    const own = (row[index] ?? "").trim();
    const hasBelow = below.some((line) => (line[index] ?? "").trim() !== "");
    if (own !== "") last = own;
    else if (!hasBelow) last = "";
    return own !== "" ? own : hasBelow ? last : "";
  });
}

/** A figure that no heading is: more digits than a fiscal year has, or with a comma. */
const SUM = /^\s*[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+\s*$|^\s*[0-9０-９]{5,}\s*$/;

function scoreColumns(columns: readonly Column[], sheet: Sheet, top: number, height: number): number {
  const named = columns.filter(({ heading }) => heading !== "");
  if (named.length < 2 || named.some(({ heading }) => heading.length > MAX_HEADING_CHARS * 2)) return 0;
  // A heading over several columns; a word over one may be the record above a heading that stands again further down.
  const isGrouped = (index: number, group: string) =>
    group !== "" && [index - 1, index + 1].some((at) => columns[at]?.group === group);
  const points = named.map(({ index, certainty, role, fiscalYear, group }): number => {
    // 「事業費」 merged over four columns says what stands below it, and of none of them which one it is.
    if (isMergedFromLeft(sheet, top + height - 1, index)) return 0;
    if (certainty === "told") return 1.5;
    if (certainty === "sure") return role === "fact" ? 0.5 : fiscalYear !== null || isGrouped(index, group) ? 1.1 : 1;
    return certainty === "near" ? 0.4 : -0.3;
  });
  // A title merged over the whole width is no heading.
  const cells = (sheet.rows[top] ?? []).filter((cell) => cell !== "");
  if (new Set(cells).size < 2) return 0;
  // An empty row parts what is said above a table from its headings.
  if (sheet.rows.slice(top, top + height).some((row) => row.every((cell) => cell.trim() === ""))) return 0;
  // A sum above a heading that stands again further down belongs to the rows before it.
  if (sheet.rows.slice(top, top + height).some((row) => row.some((cell) => SUM.test(cell)))) return 0;
  const longest = Math.max(...columns.map(({ heading }) => heading.length));
  return points.reduce((sum, point) => sum + point, 0) - (height - 1) * 0.2 - (longest > MAX_HEADING_CHARS ? 2 : 0);
}

function isMergedFromLeft({ rows, repeated }: Sheet, row: number, column: number): boolean {
  const own = rows[row]?.[column] ?? "";
  return own !== "" && repeated.has(`${row}/${column}`) && rows[row]?.[column - 1] === own;
}

/**
 * More than one column may look like the name of a record, or none. Where each 施策 has several 事業, the finest is the
 * record and those before it are steps of the plan; where they go in pairs, the first names and the second explains.
 */
function settleRoles(columns: readonly Column[], body: readonly (readonly string[])[]): Column[] {
  const countOf = ({ index }: Column) =>
    new Set(body.map((row) => row[index] ?? "").filter((cell) => cell !== "")).size;
  const told = columns.find(({ role, certainty }) => role === "title" && certainty === "told");
  const named = columns.filter(({ role }) => role === "title");
  const surest = named.filter(({ certainty }) => certainty === "sure");
  const titles = surest.length > 0 ? surest : named;
  const levels = columns.filter(({ role }) => role === "level");
  const texts = columns.filter(({ role }) => role === "does");
  const finest = Math.max(0, ...titles.map(countOf));
  const kind = told ? undefined : titles.find((column) => recursAsKind(column, texts, body));
  let title = told ?? (kind ? texts[0] : titles.find((column) => countOf(column) >= finest * PAIRED));
  if (!title) {
    // Without a name the finest step is the record, or the text itself where several stand under one step.
    const step = levels.toSorted((a, b) => countOf(b) - countOf(a) || b.index - a.index)[0];
    const text = texts[0];
    title = text && (!step || countOf(text) > countOf(step) * 1.5) ? text : step;
  }
  const hasText = texts.some((column) => column !== title);
  const isBefore = ({ index }: Column) => index < (title?.index ?? 0);
  return mendRoles(
    withoutWrittenChoices(columns, body).map((column) => {
      if (column === title) return { ...column, role: "title" as const };
      // 「区分」 behind the name says of what kind a record is (新規・継続), not where it stands.
      if (column.role === "level" && column.index > (title?.index ?? 0) && levels.some(isBefore))
        return { ...column, role: "fact" as const };
      if (column.role !== "title") return column;
      if (column.index < (title?.index ?? 0)) return { ...column, role: "level" as const };
      return { ...column, role: hasText ? ("fact" as const) : ("does" as const) };
    }),
    body,
  );
}

/**
 * 「事業名: (1) 移住・定住」 that stands again in another place, beside 「事業内容」 in a few words each time others: a plan
 * for depopulated areas names the kind of work there, and what is done behind it.
 */
function recursAsKind(column: Column, [text]: readonly Column[], body: readonly (readonly string[])[]): boolean {
  if (!text) return false;
  const rows = body.filter((row) => (row[column.index] ?? "") !== "" && (row[text.index] ?? "") !== "");
  const names = rows.map((row) => squeezeCell(row[column.index]!));
  const recurring = names.filter((name, at) => names.indexOf(name) <= at - 2 && names[at - 1] !== name);
  const said = rows.map((row) => squeezeCell(row[text.index]!));
  const short = said.filter((cell) => cell.length <= MAX_HEADING_CHARS && !cell.includes("。"));
  return recurring.length >= 2 && short.length >= rows.length * PAIRED && new Set(said).size >= said.length * PAIRED;
}

/** Two columns go in pairs when one has at least this share of the other's different cells. */
const PAIRED = 0.9;

/** Whether a column that should hold figures holds sentences instead. */
function holdsSentences({ index }: Column, body: readonly (readonly string[])[]): boolean {
  const cells = body.map((row) => row[index] ?? "").filter((cell) => !isBlank(cell));
  const sentences = cells.filter((cell) => cell.length > 14 && findFigure(cell)?.value === null);
  return sentences.length > cells.length / 2;
}

const isGauge = (column: Column, body: readonly (readonly string[])[]): boolean =>
  column.role === "status" && holdsGauge(column, body);

/** Whether the cells of a column are few and short words, as a scale has them. */
function holdsGauge({ index }: Column, body: readonly (readonly string[])[]): boolean {
  const cells = body.map((row) => squeezeCell(row[index] ?? "")).filter((cell) => !isBlank(cell));
  const short = cells.filter((cell) => cell.length <= MAX_GAUGE_CHARS);
  return short.length >= cells.length * FIGURED && (cells.length < 4 || new Set(short).size <= cells.length / 2);
}

/** 「やや遅れている」: a longer cell tells, it does not grade. */
const MAX_GAUGE_CHARS = 10;

/** Whether nearly all cells of a column are figures. */
function holdsFigures({ index }: Column, body: readonly (readonly string[])[]): boolean {
  const cells = body.map((row) => row[index] ?? "").filter((cell) => !isBlank(cell));
  const figures = cells.filter((cell) => cell.length <= 14 && findFigure(cell)?.value != null);
  return figures.length > 0 && figures.length >= cells.length * FIGURED;
}

/** A few cells of such a column may say that nothing was counted. */
const FIGURED = 0.8;

const isBesideResult = ({ heading, fiscalYear }: Column, columns: readonly Column[]): boolean =>
  fiscalYear !== null &&
  /(?:計画|予定|見込み?)値?(?:[(（][^)）]*[)）])?$/.test(heading) &&
  columns.some((other) => other.role === "actual" && other.fiscalYear === fiscalYear);

/** What a heading means depends on its neighbours: 「目標」 beside an indicator is a figure, 「現状」 without one a text. */
const OFFICE = /課(?:名|等)?$/;
const isSectionOfOffice = ({ role, heading }: Column) =>
  role === "department" && /(?:係|班|グループ)(?:名|等)?$/.test(plainHeading(heading));

function mendRoles(columns: readonly Column[], body: readonly (readonly string[])[]): Column[] {
  const has = (role: ColumnRole) => columns.some((column) => column.role === role);
  const isFigured = has("kpi") || has("unit");
  return columns.map((column) => {
    const plain = plainHeading(column.heading);
    if (column.certainty === "told") return column;
    if (["actual", "target", "baseline"].includes(column.role) && holdsSentences(column, body)) {
      return { ...column, role: column.role === "target" ? "plan" : "statusText", certainty: "near" };
    }
    // 「評価」 of letters beside 「進捗状況(評価の理由)」 in sentences: the letter is the state, the sentence tells of it.
    if (column.role === "status" && !holdsGauge(column, body) && columns.some((one) => isGauge(one, body)))
      return { ...column, role: "statusText" };
    // 「進捗率」 beside a state in words is a figure that goes with it.
    if (column.role === "status" && /率$/.test(plain) && holdsFigures(column, body)) return { ...column, role: "fact" };
    if (plain === "現状" || plain === "基準") return { ...column, role: isFigured ? "baseline" : "background" };
    // 「R6」「R7」 between an indicator and its target, with figures in their cells: what was reached in those years.
    if (column.role === "plan" && column.certainty === "near" && has("kpi") && holdsFigures(column, body))
      return { ...column, role: "actual" };
    // 「令和7年度|計画|実績」: beside what that year reached stands what it was to reach.
    if (column.role === "plan" && has("kpi") && isBesideResult(column, columns)) return { ...column, role: "planned" };
    if (plain === "目標") return { ...column, role: isFigured ? "target" : "aims" };
    // 「担当・課」 beside 「担当・係」: the 課 stands above the 係.
    if (column.role === "department" && !has("division") && OFFICE.test(plain) && columns.some(isSectionOfOffice))
      return { ...column, role: "division" };
    return column;
  });
}
