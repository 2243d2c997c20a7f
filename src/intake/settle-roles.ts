import type { Column } from "./columns.ts";
import { MAX_NAME } from "./guess-by-content.ts";
import { readArrow } from "./read-arrow.ts";
import { findFigure, isBlank } from "./read-figure.ts";
import { plainHeading } from "./read-heading.ts";
import { withoutWrittenChoices } from "./read-short-headings.ts";
import { squeezeCell } from "./squeeze-cell.ts";
import type { ColumnRole } from "./usual-headings.ts";

/**
 * More than one column may look like the name of a record, or none. Where each 施策 has several 事業, the finest is the
 * record and those before it are steps of the plan; where they go in pairs, the first names and the second explains.
 */
export function settleRoles(columns: readonly Column[], body: readonly (readonly string[])[]): Column[] {
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
      // 「めざす姿」 with 「(1) 住まいを用意して迎える」 over several records: a step of the plan.
      if (column.role === "aims" && column.index < (title?.index ?? 0) && isNumberedStep(column, body))
        return { ...column, role: "level" as const };
      if (column.role !== "title") return column;
      if (column.index < (title?.index ?? 0)) return { ...column, role: "level" as const };
      return { ...column, role: hasText ? ("fact" as const) : ("does" as const) };
    }),
    body,
  );
}

/** Whether the cells of a column are numbered, and each stands over more than one record. */
function isNumberedStep({ index }: Column, body: readonly (readonly string[])[]): boolean {
  const cells = body.map((row) => squeezeCell(row[index] ?? "").normalize("NFKC")).filter((cell) => cell !== "");
  const steps = new Set(cells);
  // A row of sums below names none.
  const numbered = [...steps].filter((cell) => STEP.test(cell));
  return steps.size >= 2 && numbered.length >= steps.size * PAIRED && steps.size <= body.length / 2;
}
const STEP = /^(?:\(\d{1,2}\)|\d{1,2}(?:[-.]\d{1,2})*[.)\s]|[ア-ンA-Z][.)])/;

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
  const short = said.filter((cell) => cell.length <= MAX_NAME && !cell.includes("。"));
  return recurring.length >= 2 && short.length >= rows.length * PAIRED && new Set(said).size >= said.length * PAIRED;
}

/** Two columns go in pairs when one has at least this share of the other's different cells. */
const PAIRED = 0.9;

/** Whether a column that should hold figures holds sentences instead. */
function holdsSentences({ index }: Column, body: readonly (readonly string[])[]): boolean {
  const cells = body.map((row) => row[index] ?? "").filter((cell) => !isBlank(cell));
  const sentences = cells.filter((cell) => cell.length > 14 && findFigure(cell)?.value === null && !readArrow(cell));
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

/** 「受診率60%」「年8回」「受診者の増加」: in a few words, many of them with a figure. */
function tellsFigures({ index }: Column, body: readonly (readonly string[])[]): boolean {
  const cells = body.map((row) => squeezeCell(row[index] ?? "")).filter((cell) => !isBlank(cell));
  const short = cells.filter((cell) => cell.length <= MAX_TARGET && !cell.endsWith("。"));
  const figured = short.filter((cell) => /[\d０-９]/.test(cell));
  return short.length >= cells.length * FIGURED && figured.length >= cells.length / 2;
}
const MAX_TARGET = 16;

/** A few cells of such a column may say that nothing was counted. */
const FIGURED = 0.8;

/** The first figure behind the name of an indicator, of a year before any that is to be reached. */
function isStart(column: Column, columns: readonly Column[]): boolean {
  const behind = columns.slice(columns.findIndex(({ role }) => role === "kpi") + 1);
  const first = behind.find(({ role }) => role !== "unit");
  const targets = behind.filter(({ role }) => role === "target" || role === "planned");
  return (
    first === column &&
    targets.length > 0 &&
    targets.every(({ fiscalYear }) => fiscalYear === null || fiscalYear > (column.fiscalYear ?? 0))
  );
}

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
    // 「走り出し(R5末)」 between an indicator and what each year is to reach: where it begins.
    const isFigure = column.role === "actual" || (column.role === "plan" && holdsFigures(column, body));
    if (isFigure && column.certainty === "near" && !has("baseline") && isStart(column, columns))
      return { ...column, role: "baseline" };
    // 「R6」「R7」 between an indicator and its target, with figures in their cells: what was reached in those years.
    if (column.role === "plan" && column.certainty === "near" && has("kpi") && holdsFigures(column, body))
      return { ...column, role: "actual" };
    // 「令和7年度|計画|実績」: beside what that year reached stands what it was to reach.
    if (column.role === "plan" && has("kpi") && isBesideResult(column, columns)) return { ...column, role: "planned" };
    if (plain === "目標")
      return { ...column, role: isFigured || (has("actual") && tellsFigures(column, body)) ? "target" : "aims" };
    // 「担当・課」 beside 「担当・係」: the 課 stands above the 係.
    if (column.role === "department" && !has("division") && OFFICE.test(plain) && columns.some(isSectionOfOffice))
      return { ...column, role: "division" };
    return column;
  });
}
