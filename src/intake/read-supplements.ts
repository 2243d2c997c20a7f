import { type BuildContext, type BuiltRecord, buildRecords } from "./build-records.ts";
import type { RowGroup, SheetRows } from "./read-rows.ts";
import { squeezeCell } from "./squeeze-cell.ts";
import type { ColumnRole } from "./usual-headings.ts";

/** This share of a sheet's records stands in other sheets too, where it only adds to them. */
const KNOWN_SHARE = 0.6;

/** What a sheet of indicators does not have: it would be a list of its own. */
const OF_LIST: readonly ColumnRole[] = ["does", "aims", "background", "deadline"];

/** Sheets that only give indicators of records of other sheets (「KPI一覧」), apart from those that list records. */
export function splitSupplements(tables: readonly SheetRows[]): { main: SheetRows[]; supplements: SheetRows[] } {
  const hasIndicators = ({ table }: SheetRows) =>
    table.columns.some(({ role }) => role === "kpi") && !table.columns.some(({ role }) => OF_LIST.includes(role));
  const lists = tables.filter((rows) => !hasIndicators(rows));
  const names = new Set(lists.flatMap((rows) => rows.groups.map((group) => nameOf(rows, group))));
  const isSupplement = (rows: SheetRows) => {
    const known = rows.groups.filter((group) => names.has(nameOf(rows, group)));
    return hasIndicators(rows) && known.length > 0 && known.length >= rows.groups.length * KNOWN_SHARE;
  };
  const supplements = tables.filter(isSupplement);
  return { main: tables.filter((rows) => !supplements.includes(rows)), supplements };
}

function nameOf({ table }: SheetRows, { rows: [first] }: RowGroup): string {
  return squeezeCell(first?.cells[table.columns.findIndex(({ role }) => role === "title")] ?? "");
}

/** Adds the indicators of such sheets to the records of the same name, or of the same number and name where names repeat. */
export function addSupplements(
  records: readonly BuiltRecord[],
  supplements: readonly SheetRows[],
  context: BuildContext,
): void {
  for (const rows of supplements) {
    for (const [index, { entry }] of buildRecords([rows], context).entries()) {
      const named = records.filter((record) => squeezeCell(record.entry.title) === squeezeCell(entry.title));
      const found = named.length > 1 ? named.filter((record) => record.entry.number === entry.number) : named;
      const [target] = found;
      if (found.length === 1 && target) {
        target.entry.kpis = [...(target.entry.kpis ?? []), ...(entry.kpis ?? [])];
        target.entry.schedule = [...(target.entry.schedule ?? []), ...(entry.schedule ?? [])];
        continue;
      }
      const message =
        found.length === 0
          ? `同じ件名の記録がほかのシートにないので、指標を読みませんでした(${entry.title.slice(0, 30)})`
          : `同じ件名の記録がいくつもあるので、指標を読みませんでした(${entry.title.slice(0, 30)})。番号も書いてください`;
      const { sheet, line } = rows.groups[index]!;
      context.notes.push({ sheet, line, column: null, heading: null, message });
    }
  }
}
