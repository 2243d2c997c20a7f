import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseDocument } from "yaml";
import type { z } from "zod";
import { type City, citySchema } from "../domain/city.ts";
import { type Measure, measureFileSchema } from "../domain/measure.ts";
import type { CityRecords } from "../domain/records.ts";

/** A fault in a data file, named so that a clerk finds it: file, record, field. */
export interface DataFault {
  file: string;
  record: string | null;
  field: string | null;
  message: string;
}

export const DATA_DIR = path.resolve(import.meta.dirname, "../../data");

/** Reads one YAML file through its schema; faults are collected, not thrown. */
export function readYaml<T extends z.ZodType>(file: string, schema: T, faults: DataFault[]): z.output<T> | null {
  const name = path.relative(DATA_DIR, file);
  if (!existsSync(file)) {
    faults.push({ file: name, record: null, field: null, message: "ファイルがありません" });
    return null;
  }
  const document = parseDocument(readFileSync(file, "utf8"));
  if (document.errors.length > 0) {
    for (const error of document.errors) faults.push({ file: name, record: null, field: null, message: error.message });
    return null;
  }
  const content: unknown = document.toJS();
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    faults.push({ file: name, ...locate(content, issue.path), message: issue.message });
  }
  return null;
}

/** `["measures", 2, "kpis", 0, "unit"]` → record `isesaki-1-1-3`, field `kpis[0].unit`. */
function locate(content: unknown, steps: PropertyKey[]): { record: string | null; field: string | null } {
  const [list, index, ...rest] = steps;
  const entries = (content as Record<string, unknown> | null)?.[String(list)];
  const isEntry = Array.isArray(entries) && typeof index === "number" && list === "measures";
  const entry: unknown = isEntry ? entries[index] : null;
  const id = (entry as { id?: unknown } | null)?.id;
  const fieldSteps = isEntry ? rest : steps;
  return {
    record: isEntry ? (typeof id === "string" ? id : `${index + 1}件目`) : null,
    field:
      fieldSteps
        .map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`))
        .join("")
        .replace(/^\./, "") || null,
  };
}

function yamlFilesIn(dir: string): string[] {
  try {
    return readdirSync(dir)
      .filter((name) => name.endsWith(".yaml"))
      .sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
      .map((name) => path.join(dir, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** Folders of `data/` that are no city. */
const NO_CITIES = new Set(["generated", "vocabulary", "concepts"]);

/** Reads every city's folder (`data/<city>/city.yaml`, `measures/`, `pledges/`). */
export function readCities(faults: DataFault[], dataDir = DATA_DIR): CityRecords[] {
  const folders = readdirSync(dataDir, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && !NO_CITIES.has(entry.name),
  );
  return folders.flatMap((folder) => {
    const dir = path.join(dataDir, folder.name);
    const city = readYaml(path.join(dir, "city.yaml"), citySchema, faults);
    if (!city) return [];
    const fileOf = new Map<Measure, string>();
    const measures = (["measures", "pledges"] as const).flatMap((room) =>
      yamlFilesIn(path.join(dir, room)).flatMap((file) => {
        const content = readYaml(file, measureFileSchema, faults);
        return (content?.measures ?? []).map((entry) => {
          const measure: Measure = {
            ...entry,
            city: city.id,
            kind: room === "pledges" ? "pledge" : "measure",
            section: entry.area ? [...content!.section, entry.area] : content!.section,
          };
          fileOf.set(measure, path.relative(DATA_DIR, file));
          return measure;
        });
      }),
    );
    checkReferences(city, measures, fileOf, faults);
    return [{ city, measures }];
  });
}

function checkReferences(
  city: City,
  measures: Measure[],
  fileOf: ReadonlyMap<Measure, string>,
  faults: DataFault[],
): void {
  const documents = new Set(city.documents.map(({ id }) => id));
  const seen = new Set<string>();
  for (const measure of measures) {
    const fault = (field: string, message: string) =>
      faults.push({ file: fileOf.get(measure) ?? city.id, record: measure.id, field, message });
    if (seen.has(measure.id)) fault("id", "同じ id の記録が二つあります");
    seen.add(measure.id);
    if (!measure.id.startsWith(`${city.id}-`)) fault("id", `id は ${city.id}- で始めてください`);
    for (const { document } of [...measure.sources, ...measure.statuses]) {
      if (!documents.has(document)) fault("sources", `city.yaml にない文書です: ${document}`);
    }
    const period = city.plan.period;
    for (const cell of [...measure.schedule.flatMap((step) => step.years), ...measure.midterm]) {
      if (period && (cell.fiscalYear < (period.from ?? 0) || cell.fiscalYear > period.to)) {
        fault("schedule", `計画期間の外の年度です: ${cell.fiscalYear}年度`);
      }
    }
    if (measure.departments.length > 0 !== (measure.departmentsAsWritten !== null)) {
      fault("departments", "departments と departmentsAsWritten は、両方書くか、両方なしにしてください");
    }
    for (const source of measure.sources) {
      if (source.page === null && source.place === null) fault("sources", "page か place のどちらかを書いてください");
    }
  }
}
