import { z } from "zod";
import { formatFiscalYearShort } from "../domain/fiscal-year.ts";
import { type MeasureFileEntry, measureFileSchema } from "../domain/measure.ts";
import type { BuiltRecord } from "./build-records.ts";
import type { WrittenCity } from "./intake-city.ts";
import type { ReadCity } from "./read-city-sheet.ts";
import { formatNote, SheetError } from "./sheet.ts";

/** A file of a city's folder, as a value to be written in YAML. */
export interface CityFile {
  /** Below `data/<city>/`. */
  path: string;
  content: unknown;
}

/**
 * The files of a city: `city.yaml`, one file for each outermost step of the plan, and `intake.yaml` with how the
 * sheet was read.
 * @param written the city as `city.json` has it
 * @throws SheetError where a record does not hold what a record must hold
 */
export function buildCityFiles(
  { city: { city, room }, records, tables, notes }: ReadCity,
  written: WrittenCity,
): CityFile[] {
  const sections = Map.groupBy(records, ({ section }) => JSON.stringify(section[0]));
  const files = [...sections.values()].map((ofSection, index): CityFile => {
    const content = { section: [ofSection[0]!.section[0]!], measures: ofSection.map(placeBelow).map(dropEmpty) };
    checkFile(content);
    return { path: `${room}/${index + 1}.yaml`, content };
  });
  const columns = Object.fromEntries(
    tables.flatMap(({ rows }) =>
      rows.table.columns.filter(({ heading }) => heading !== "").map(({ heading, role }) => [heading, role]),
    ),
  );
  return [
    {
      path: "city.yaml",
      content: dropEmpty({
        ...written,
        plan: writePlan(written, city),
        statusWords: city.statusWords,
        statusLegend: city.statusLegend,
      }),
    },
    ...files,
    { path: "intake.yaml", content: { columns, notes: notes.map(formatNote) } },
  ];
}

/** The plan as the city wrote it, with the period that only its sheet names. */
function writePlan({ plan }: WrittenCity, { plan: { period } }: ReadCity["city"]["city"]): WrittenCity["plan"] {
  if (plan.period || !period) return plan;
  const { from, to } = period;
  return {
    ...plan,
    period: { from: from === null ? null : formatFiscalYearShort(from), to: formatFiscalYearShort(to) },
  };
}

/** A record below the outermost step: its inner steps as one. */
function placeBelow({ entry, section }: BuiltRecord): MeasureFileEntry {
  const inner = section.slice(1);
  if (inner.length === 0) return entry;
  const [first, ...more] = inner;
  const title = [first!.title, ...more.map(({ title: name }) => name)].join(" › ");
  return { ...entry, area: { label: inner.at(-1)!.label, title } };
}

/** Without what a default would say again. */
function dropEmpty(value: object): object {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([name, field]) =>
        (field !== null || KEPT_NULLS.has(name)) &&
        !(Array.isArray(field) && field.length === 0) &&
        !(typeof field === "object" && field !== null && !Array.isArray(field) && Object.keys(field).length === 0),
    ),
  );
}

/** Fields that say by null that the source gives nothing. */
const KEPT_NULLS = new Set(["number", "departmentsAsWritten", "deadline"]);

function checkFile(content: { measures: object[] }): void {
  const parsed = measureFileSchema.safeParse(content);
  if (parsed.success) return;
  throw new SheetError(
    parsed.error.issues.map(({ path, message }) => {
      const record = content.measures[Number(path[1])] as { title?: string } | undefined;
      const where = [record?.title, ...path.slice(2)].filter((step) => step !== undefined).join(" › ");
      return { sheet: "", line: null, column: null, heading: null, message: `${where}: ${message}` };
    }),
  );
}

export const citySheetMappingSchema = z.object({ columns: z.record(z.string(), z.string()) });
