import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isNode, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { type City, citySchema } from "../domain/city.ts";
import { deriveExamples } from "../domain/derive-examples.ts";
import { type Measure, measureFileSchema } from "../domain/measure.ts";
import type { CityRecords } from "../domain/records.ts";
import { listFilledYears } from "../domain/schedule.ts";
import { describeIssue, valueAt } from "./describe-issue.ts";
import { findKpiFault } from "./find-kpi-fault.ts";
import { dropFaultyRecords, findRecordLine } from "./section-records.ts";
import { listYamlFaults } from "./yaml-faults.ts";

/** A fault in a data file, named so that a clerk finds it: file, record, field. */
export interface DataFault {
  file: string;
  record: string | null;
  field: string | null;
  /** Line of the file, from 1, where it is known. */
  line?: number | null;
  message: string;
  /** What would make the data better; nothing has to be mended before it can be used. */
  isAdvice?: boolean;
}

/** The benches build other cities than the repository's, in a folder of their own. */
export const DATA_DIR = path.resolve(process.env.MACHI_DATA_DIR ?? path.join(import.meta.dirname, "../../data"));
/** What `npm run build:data` makes of it; `public/` is served as static assets. */
export const GENERATED_DIR = path.join(DATA_DIR, "generated");

/** Reads one YAML file through its schema; faults are collected with their lines, not thrown. */
export function readYaml<T extends z.ZodType>(file: string, schema: T, faults: DataFault[]): z.output<T> | null {
  const opened = openYaml(file, faults);
  if (!opened) return null;
  const parsed = schema.safeParse(opened.content);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) faults.push(...opened.faultsOf(issue));
  return null;
}

/** Reads a section file; a record with a fault is named and left out, the others of the file are read. */
function readMeasureFile(file: string, faults: DataFault[]): z.output<typeof measureFileSchema> | null {
  const opened = openYaml(file, faults);
  if (!opened) return null;
  const { content, faultsOf } = opened;
  const whole = measureFileSchema.safeParse(content);
  if (whole.success) return whole.data;
  for (const issue of whole.error.issues) faults.push(...faultsOf(issue));
  const loose = z
    .looseObject({ section: measureFileSchema.shape.section, measures: z.array(z.unknown()) })
    .safeParse(content);
  if (!loose.success) return null;
  const measures = loose.data.measures.flatMap((entry) => {
    const parsed = measureFileSchema.shape.measures.element.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
  return { section: loose.data.section, measures };
}

interface OpenedYaml {
  content: unknown;
  /** A fault for each key or value that an issue is about. */
  faultsOf(issue: z.core.$ZodIssue): DataFault[];
}

function openYaml(file: string, faults: DataFault[]): OpenedYaml | null {
  const name = path.relative(DATA_DIR, file);
  const fault = (message: string, line: number | null = null) =>
    faults.push({ file: name, record: null, field: null, line, message });
  if (!existsSync(file)) {
    fault("ファイルがありません");
    return null;
  }
  const text = readFileSync(file, "utf8").replace(/\r\n?/g, "\n");
  const lines = new LineCounter();
  let document = parseDocument(text, { lineCounter: lines });
  const broken = listYamlFaults(text, document, lines);
  for (const { line, message } of broken) fault(message, line);
  if (broken.length > 0) {
    // One fault hides no other record of the file.
    const rest = dropFaultyRecords(text, broken);
    if (rest === null) return null;
    document = parseDocument(rest);
    if (document.errors.length > 0 || !isFilled(document.toJS())) return null;
  }
  const content: unknown = document.toJS();
  if (content === null || typeof content !== "object") {
    fault(content === null ? "何も書かれていません" : "「項目: 値」の形で書いてください", 1);
    return null;
  }
  const faultAt = (steps: PropertyKey[], message: string): DataFault => {
    // What is missing has no place of its own: the nearest that has one is named.
    const place = steps.map((_, left) => document.getIn(steps.slice(0, steps.length - left), true)).find(isNode);
    const line = place?.range ? lines.linePos(place.range[0]).line : null;
    return { file: name, ...locate(content, steps), line, message };
  };
  return {
    content,
    faultsOf: (issue) => {
      const message = describeIssue(issue, valueAt(content, issue.path));
      const places = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
      return places.map((steps) => faultAt(steps, message));
    },
  };
}

/** Whether a section file has records left. */
const isFilled = (content: unknown): boolean =>
  ["measures", "pledges"].some((room) => Array.isArray((content as Record<string, unknown> | null)?.[room]));

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
const NO_CITIES = new Set(["generated", "vocabulary", "lexicon", "concepts", "asks", "emergency-calls"]);

/** Every city's folder in `data/`; a new folder is a new city. */
export function listCityFolders(dataDir = DATA_DIR): string[] {
  return readdirSync(dataDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NO_CITIES.has(entry.name))
    .map(({ name }) => name);
}

/** Reads every city. */
export function readCities(faults: DataFault[], dataDir = DATA_DIR): CityRecords[] {
  return listCityFolders(dataDir).flatMap((folder) => readCity(folder, faults, dataDir) ?? []);
}

/** Reads a city's folder (`city.yaml`, `measures/`, `pledges/`); null where its city.yaml is faulty. */
export function readCity(folder: string, faults: DataFault[], dataDir = DATA_DIR): CityRecords | null {
  const dir = path.join(dataDir, folder);
  const city = readYaml(path.join(dir, "city.yaml"), citySchema, faults);
  if (!city) return null;
  if (city.id !== folder)
    faults.push({
      file: `${folder}/city.yaml`,
      record: null,
      field: "id",
      message: `フォルダーの名前(${folder})と同じにしてください`,
    });
  const fileOf = new Map<Measure, string>();
  const measures = (["measures", "pledges"] as const).flatMap((room) =>
    yamlFilesIn(path.join(dir, room)).flatMap((file) => {
      const content = readMeasureFile(file, faults);
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
  const examples = city.examples.length > 0 ? city.examples : deriveExamples(city, measures);
  const namesDeadlines = measures.some(({ deadline }) => deadline !== null);
  const namesDepartments = measures.some(({ departmentsAsWritten }) => departmentsAsWritten !== null);
  const years = measures.flatMap(listFilledYears);
  const scheduleFrom = years.length === 0 ? null : Math.min(...years);
  return { city: { ...city, examples, namesDeadlines, namesDepartments, scheduleFrom }, measures };
}

function checkReferences(
  city: City,
  measures: Measure[],
  fileOf: ReadonlyMap<Measure, string>,
  faults: DataFault[],
): void {
  const documents = new Set(city.documents.map(({ id }) => id));
  const seen = new Set<string>();
  const titles = new Map<string, string>();
  for (const measure of measures) {
    const file = fileOf.get(measure) ?? city.id;
    const isSecond = seen.has(measure.id);
    const fault = (field: string, message: string) => {
      const line = findRecordLine(readFileSync(path.join(DATA_DIR, file), "utf8"), measure.id, isSecond);
      faults.push({ file, record: measure.id, field, line, message });
    };
    const advise = (field: string, message: string) =>
      faults.push({ file, record: measure.id, field, message, isAdvice: true });
    if (titles.has(measure.title)) advise("title", `${titles.get(measure.title)} と同じ題名です`);
    titles.set(measure.title, measure.id);
    for (const { name } of city.departments.length > 0 ? measure.departments : []) {
      if (!city.departments.includes(name)) advise("departments", `city.yaml の departments にない課です: ${name}`);
    }
    for (const kpi of measure.kpis) {
      const fault = findKpiFault(kpi);
      if (fault) advise("kpis", `${kpi.name}: ${fault}`);
    }
    if (isSecond) fault("id", "同じ id の記録が二つあります");
    seen.add(measure.id);
    if (!measure.id.startsWith(`${city.id}-`)) fault("id", `id は ${city.id}- で始めてください`);
    for (const { document } of [...measure.sources, ...measure.statuses]) {
      if (!documents.has(document)) fault("sources", `city.yaml にない文書です: ${document}`);
    }
    const period = city.plan.period;
    for (const cell of [...measure.schedule.flatMap((step) => step.years), ...measure.midterm]) {
      if (period && (cell.fiscalYear < (period.from ?? 0) || cell.fiscalYear > period.to)) {
        advise("schedule", `計画期間の外の年度です: ${cell.fiscalYear}年度`);
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
