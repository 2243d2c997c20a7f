import { type FiscalYear, formatFiscalYearShort } from "../domain/fiscal-year.ts";
import type { MeasureFileEntry } from "../domain/measure.ts";
import { findBareYear, YEAR_WORDS } from "./build-times.ts";
import { dropMarks } from "./cell-reader.ts";
import type { Column } from "./columns.ts";
import { inOneMoneyUnit } from "./one-money-unit.ts";
import { readArrow } from "./read-arrow.ts";
import { type CellFigure, findFigure, isBlank } from "./read-figure.ts";
import type { RowGroup, SheetRows } from "./read-rows.ts";
import { findCellYear } from "./read-years.ts";
import type { SheetNote } from "./sheet.ts";
import { type ColumnRole, OF_KPI } from "./usual-headings.ts";

interface BuiltKpis {
  kpis: NonNullable<MeasureFileEntry["kpis"]>;
  /** Values of years between the first and the last, as rows of a yearly table. */
  schedule: NonNullable<MeasureFileEntry["schedule"]>;
  remarks: string[];
  seen: Set<string>;
}

/** Every indicator of a record: a row each, or side by side in one row (指標1 … 指標2 …). */
export function buildKpis({ table }: SheetRows, group: RowGroup, notes: SheetNote[]): BuiltKpis {
  const titleAt = table.columns.findIndex(({ role }) => role === "title");
  const title = (group.rows[0]?.cells[titleAt] ?? "").replace(/\s*\n\s*/g, "");
  const built: BuiltKpis = { kpis: [], schedule: [], remarks: [], seen: new Set() };
  for (const set of splitSets(table.columns)) {
    for (const { line, cells } of group.rows) {
      const cellOf = (column: Column) => dropMarks(cells[table.columns.indexOf(column)] ?? "");
      for (const read of splitCell(set, cellOf)) addKpi(set, read, { built, group, line, notes, title });
    }
  }
  return built;
}

/** The columns of one indicator; a second column of names begins the next. */
function splitSets(columns: readonly Column[]): Column[][] {
  const sets: Column[][] = [];
  for (const column of columns.filter(({ role }) => OF_KPI.includes(role))) {
    const isNext = column.role === "kpi" && sets.at(-1)?.some(({ role }) => role === "kpi");
    if (isNext || sets.length === 0) sets.push([column]);
    else sets.at(-1)!.push(column);
  }
  return sets;
}

type CellOf = (column: Column) => string;

/** 「①相談件数\n②成約件数」 beside 「①50件\n②10件」: as many indicators as every cell has numbered lines. */
function splitCell(set: readonly Column[], cellOf: CellOf): CellOf[] {
  const name = set.find(({ role }) => role === "kpi");
  const linesOf = (text: string) =>
    text
      .split(/\n(?=\s*(?:[①-⑳]|[(（]?[0-9０-９]+[)）.．]|・))/)
      .map((line) => line.replace(/^\s*(?:[①-⑳]|[(（][0-9０-９]+[)）]|[0-9０-９]+[.．)）](?=\D)|・)\s*/, "").trim());
  const count = name ? linesOf(cellOf(name)).length : 1;
  const isNumbered =
    count > 1 &&
    set.every((column) => [0, 1, count].includes(isBlank(cellOf(column)) ? 0 : linesOf(cellOf(column)).length));
  if (!isNumbered) return [cellOf];
  return Array.from({ length: count }, (_, index) => (column: Column) => {
    const lines = linesOf(cellOf(column));
    return lines.length === count ? lines[index]! : cellOf(column);
  });
}

function addKpi(
  set: readonly Column[],
  cellOf: CellOf,
  {
    built,
    group,
    line,
    notes,
    title,
  }: { built: BuiltKpis; group: RowGroup; line: number; notes: SheetNote[]; title: string },
): void {
  const textOf = (role: ColumnRole) => {
    const column = set.find((one) => one.role === role && one.fiscalYear === null);
    const text = column ? cellOf(column) : "";
    return isBlank(text) ? "" : text;
  };
  const valuesOf = (role: ColumnRole, yearRole: ColumnRole) =>
    set
      .filter((column) => column.role === role)
      .flatMap((column) => {
        const figure = findFigure(cellOf(column), column.unit || textOf("unit"));
        if (figure === null || column === arrow?.column) return [];
        const year =
          // 「92.1(R2)」 in the column of R4: what the cell itself says of its year.
          figure.fiscalYear ??
          column.fiscalYear ??
          yearOf(
            set.find(({ role }) => role === yearRole),
            textOf(yearRole),
          );
        return [{ figure, fiscalYear: year, column }];
      });
  const arrow = findArrow(set, cellOf);
  const values = inOneMoneyUnit(
    [
      ...(arrow?.values ?? []),
      ...valuesOf("baseline", "baselineYear"),
      ...valuesOf("actual", "actualYear"),
      ...valuesOf("target", "targetYear"),
      ...valuesOf("planned", "planned"),
    ],
    textOf("unit").normalize("NFKC"),
  );
  const ofRole = (role: ColumnRole) => values.filter(({ column }) => column.role === role);
  const [baselines, actuals, targets, planned] = [
    ofRole("baseline"),
    ofRole("actual"),
    ofRole("target"),
    ofRole("planned"),
  ];
  const written = (arrow?.name ?? textOf("kpi")).replace(/\s*\n\s*/g, "");
  if (written === "" && values.length === 0) return;
  const unitInName =
    /[（(]([%％]|[千百万億]*円|人|件|回|か所|箇所|世帯|戸|社|校|台|ha|km|t|日|時間|名|団体|ポイント|点|位)[)）]$/.exec(
      written,
    )?.[1] ?? "";
  const unit =
    values.map(({ figure }) => figure.unit).find((one) => one !== "") ||
    textOf("unit").normalize("NFKC") ||
    unitInName.normalize("NFKC");
  const name = written || nameByHeading(targets[0] ?? values[0]!) || title;
  // A cell merged over several rows says the same again.
  const says = JSON.stringify([name, ...values.map(({ figure }) => figure.asWritten)]);
  if (built.seen.has(says)) return;
  built.seen.add(says);
  for (const one of values) {
    const { figure, column } = one;
    if (figure.unit !== "" && unit !== "" && figure.unit !== unit && figure.value !== null) {
      notes.push({
        sheet: group.sheet,
        line,
        column: column.index,
        heading: column.heading,
        message: `単位が「${unit}」と違います(${figure.asWritten})`,
      });
      // 「▲30%」 beside 「12,000t」 can be read and not be compared.
      one.figure = { ...figure, value: null, upper: null, bound: "exactly" };
    }
  }
  const byYear = (a: { fiscalYear: FiscalYear | null }, b: { fiscalYear: FiscalYear | null }) =>
    (a.fiscalYear ?? 0) - (b.fiscalYear ?? 0);
  const done = actuals.toSorted(byYear);
  const ahead = targets.toSorted(byYear);
  const [start] = baselines;
  const last = done.at(-1);
  const goal = ahead.at(-1);
  const spell = ({ figure, fiscalYear }: (typeof values)[number]) => ({
    value: figure.value,
    fiscalYear: spellYear(fiscalYear),
    asWritten: figure.asWritten,
  });
  built.kpis.push({
    name,
    unit,
    baseline: start ? spell(start) : null,
    ...(last ? { latest: spell(last) } : {}),
    target: goal ? { ...spell(goal), upper: goal.figure.upper, bound: goal.figure.bound } : null,
  });
  addYears(built, `${name}の計画`, planned.toSorted(byYear), unit);
  addYears(built, `${name}の実績`, done, unit);
  addYears(built, `${name}の目標`, ahead.length > 1 ? ahead : [], unit);
}

/** A cell that holds where an indicator began and where it goes, in place of two columns. */
function findArrow(set: readonly Column[], cellOf: CellOf) {
  const figured = set.filter(({ role }) => ["baseline", "actual", "target", "planned"].includes(role));
  const only = figured.filter((column) => !isBlank(cellOf(column)));
  const [column = set.find(({ role }) => role === "kpi")] = only;
  if (!column || only.length > 1 || (only.length === 1 && column.role !== "target")) return null;
  const read = readArrow(cellOf(column));
  if (!read) return null;
  const valueAs = (role: ColumnRole, figure: CellFigure) => ({
    figure,
    fiscalYear: figure.fiscalYear,
    column: { ...column, role },
  });
  const values = [valueAs("baseline", read.from), valueAs("target", read.to)];
  return { values, column, ...(read.name === "" ? {} : { name: read.name }) };
}

const yearOf = (column: Column | undefined, text: string) =>
  text === "" ? null : (findBareYear(text, column?.heading ?? "") ?? findCellYear(text));

/** 「R7年度の成果目標」 → 「成果目標」; "" where a heading only says which value it holds: then the record itself is what is counted. */
function nameByHeading({ column: { heading } }: { column: Column }): string {
  const words = heading
    .replace(YEAR_WORDS, "")
    .replace(/[(（]\s*[)）]/g, "")
    .replace(/^[・の\s]+|[・\s]+$/g, "");
  if (words === "") return heading;
  const parts = words.split("・").filter((part) => !/^(?:\S{0,8}指標|KPI(?:\(重要業績評価指標\))?)$/i.test(part));
  return parts
    .filter((part) => !/^(?:数値|最終|年度)?(?:目標|実績|現状|基準|計画)値?(?:[(（][^()（）]{1,6}[)）])?$/.test(part))
    .join("・");
}

function spellYear(year: FiscalYear | null): string | null {
  return year === null || year < 1989 || year > 2100 ? null : formatFiscalYearShort(year);
}

function addYears(
  built: BuiltKpis,
  item: string,
  values: readonly { figure: CellFigure; fiscalYear: FiscalYear | null }[],
  unit: string,
): void {
  const years = Object.fromEntries(
    values.flatMap(({ figure, fiscalYear }) => {
      const year = spellYear(fiscalYear);
      const bare =
        figure.value !== null && !figure.asWritten.includes(unit) && !/\d[千百万億]*円/.test(figure.asWritten);
      return year === null
        ? []
        : [[year, bare ? figure.asWritten.replace(/([\d,.]+)(?=\D*$)/, `$1${unit}`) : figure.asWritten]];
    }),
  );
  if (Object.keys(years).length > 0) built.schedule.push({ item, years });
}
