import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { deriveExamples } from "../domain/derive-examples.ts";
import type { CityRecords } from "../domain/records.ts";
import { speakJapanese } from "../domain/speak-japanese.ts";
import { buildCityFiles, type CityFile, citySheetMappingSchema } from "../intake/build-city-files.ts";
import { compareRecords, describeComparison } from "../intake/compare-records.ts";
import { describeColumns, describeNotes, describeRecords } from "../intake/describe-intake.ts";
import type { ToldColumns } from "../intake/find-table.ts";
import { type IntakeCity, intakeCitySchema, spellPeriod, type WrittenCity } from "../intake/intake-city.ts";
import { type ReadCity, readCitySheet } from "../intake/read-city-sheet.ts";
import { nameColumn, SheetError } from "../intake/sheet.ts";
import { COLUMN_ROLES, ROLE_NAMES } from "../intake/usual-headings.ts";
import { describeProposedLinks } from "./describe-proposed-links.ts";
import { openBuiltHouse } from "./open-house.ts";
import { DATA_DIR, type DataFault, readCity } from "./read-data-files.ts";
import { readOptions } from "./read-options.ts";
import { describeFault } from "./report-faults.ts";

/**
 * `npm run city:new -- --city city.json --file records.xlsx|csv|tsv [--yes] [--columns 対応表.yaml]`: a city from a
 * sheet. Shows how it was read, asks where it is unsure, and writes the folder at once when all is understood.
 */
const USAGE = `使いかた: npm run city:new -- --city city.json --file records.xlsx|csv|tsv [--yes] [--columns 対応表.yaml]
次の年度: npm run city:update -- --city 市のid --file records.xlsx [--yes]`;

speakJapanese();
const { values } = readOptions(USAGE, {
  city: { type: "string" },
  file: { type: "string" },
  columns: { type: "string" },
  yes: { type: "boolean", default: false },
  /** Next year's sheet of a city that is there: ids, reports and follows stay. */
  update: { type: "boolean", default: false },
  /** The folder of cities. */
  into: { type: "string", default: DATA_DIR },
});
/** Something the clerk can mend; said as it is. */
class Refusal extends Error {}

try {
  await addCity();
} catch (error) {
  if (!(error instanceof SheetError) && !(error instanceof Refusal)) throw error;
  console.error(`\n加えませんでした(何も書いていません)。\n${error.message}`);
  process.exitCode = 1;
}

async function addCity(): Promise<void> {
  if (!values.city || !values.file) throw new Refusal(USAGE);
  const { city, written } = values.city.endsWith(".json") ? readCityFile(values.city) : readCityFolder(values.city);
  const folder = path.join(values.into, city.city.id);
  if (existsSync(folder) !== values.update) {
    throw new Refusal(
      values.update
        ? `data/${city.city.id} がまだありません。はじめての市は npm run city:new で加えてください`
        : `data/${city.city.id} はもうあります。次の年度の表なら npm run city:update を使ってください。やり直すなら、そのフォルダーを消してからどうぞ`,
    );
  }
  const bytes = readBytes(values.file);
  const kept = path.join(folder, "intake.yaml");
  const mapping = values.columns ?? (values.update ? kept : undefined);
  const told = mapping && existsSync(mapping) ? readMapping(mapping) : {};
  let read = await readCitySheet(bytes, city, told);
  console.log(describeColumns(read).join("\n"));
  if (!values.yes) {
    const answers = await askUnsure(read, told);
    if (values.columns) writeFileSync(values.columns, stringify({ columns: answers }));
    read = await readCitySheet(bytes, city, answers);
  }
  if (values.update) {
    const before = readWhole(
      city.city.id,
      values.into,
      "いまのデータに誤りがあります。直してから、もう一度どうぞ(読めない記録は新しい記録になり、報告が離れます)",
    );
    const comparison = compareRecords(before.measures, read.records);
    console.log(`\n${describeComparison(comparison).join("\n")}`);
    read = { ...read, records: comparison.records };
  }
  const files = buildCityFiles(read, written);
  console.log(`\n${[...describeRecords(read), "", ...describeNotes(read)].join("\n")}`);
  if (!values.yes && !(await agree("\nこの内容で書きますか?"))) throw new Refusal("取りやめました");
  const added = writeFolder(folder, files);
  console.log(`\n${describeProposedLinks(added, openBuiltHouse().house.tokenizer, values.into).join("\n")}`);
  console.log(`\ndata/${city.city.id} に書きました。npm run dev で、試し場が開きます。`);
  console.log("端末で試すなら:");
  for (const question of deriveExamples(added.city, added.measures))
    console.log(`  npm run ask -- ${city.city.name} "${question}"`);
}

/** A city that is there, by the name of its folder. */
function readCityFolder(id: string): { city: IntakeCity; written: WrittenCity } {
  const folder = path.join(values.into, id);
  const file = path.join(folder, "city.yaml");
  if (!/^[a-z-]+$/.test(id) || !existsSync(file)) throw new Refusal(`市がありません: ${id}\n${USAGE}`);
  const written = parse(readFileSync(file, "utf8")) as WrittenCity;
  const room = existsSync(path.join(folder, "pledges")) ? "pledges" : "measures";
  const parsed = intakeCitySchema.safeParse({ room, city: written });
  if (parsed.success) return { city: parsed.data, written };
  throw new Refusal(describeIssues(file, parsed.error));
}

function readBytes(file: string): Uint8Array {
  if (!existsSync(file)) throw new Refusal(`ファイルがありません: ${file}`);
  return readFileSync(file);
}

function readCityFile(file: string): { city: IntakeCity; written: WrittenCity } {
  const text = new TextDecoder().decode(readBytes(file)).replace(/^\uFEFF/, "");
  let content: unknown;
  try {
    content = spellPeriod(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal(`${file}: JSON として読めません(${error.message})`);
    throw error;
  }
  const parsed = intakeCitySchema.safeParse(content);
  if (parsed.success) return { city: parsed.data, written: (content as { city: WrittenCity }).city };
  throw new Refusal(describeIssues(file, parsed.error));
}

function describeIssues(file: string, { issues }: z.ZodError): string {
  return issues.map(({ path: steps, message }) => `${[file, ...steps].join(" › ")}: ${message}`).join("\n");
}

function readMapping(file: string): ToldColumns {
  const parsed = citySheetMappingSchema
    .extend({ columns: z.record(z.string(), z.enum(COLUMN_ROLES)) })
    .safeParse(parse(readFileSync(file, "utf8")));
  if (parsed.success) return parsed.data.columns;
  throw new Refusal(describeIssues(file, parsed.error));
}

/** Asks for every column that only resembles a usual heading; Enter takes the proposal. */
async function askUnsure({ tables }: ReadCity, told: ToldColumns): Promise<ToldColumns> {
  const answers: Record<string, ToldColumns[string]> = { ...told };
  const unsure = tables
    .flatMap(({ rows }) => rows.table.columns)
    .filter(({ certainty, heading }) => heading !== "" && (certainty === "near" || certainty === "none"));
  if (unsure.length === 0) return answers;
  console.log(`\n役目の名前: ${Object.values(ROLE_NAMES).join("、")}`);
  for (const { index, heading, role } of unsure) {
    for (;;) {
      const answer = await ask(
        `${nameColumn(index)}列「${heading}」を「${ROLE_NAMES[role]}」と読みます。よければ Enter、違えば役目の名前: `,
      );
      const chosen = answer === "" ? role : COLUMN_ROLES.find((name) => ROLE_NAMES[name] === answer || name === answer);
      if (chosen) {
        answers[heading] = chosen;
        break;
      }
      console.log("  その名前の役目はありません");
    }
  }
  return answers;
}

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new Refusal("確かめたい列があります。端末で動かすか、--yes を付けて提案のまま進めてください");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  terminal.close();
  return answer.trim();
}

const agree = async (question: string) => /^(y|yes|はい|)$/i.test(await ask(`${question} [Enter = はい / いいえ] `));

/** A city's folder, where every record of it can be read. @throws Refusal that names the faults under `trouble` */
function readWhole(id: string, dataDir: string, trouble: string): CityRecords {
  const faults: DataFault[] = [];
  const records = readCity(id, faults, dataDir);
  const real = faults.filter(({ isAdvice }) => !isAdvice);
  if (records && real.length === 0) return records;
  throw new Refusal([`${trouble}:`, ...real.map((fault) => `  ${describeFault(fault)}`)].join("\n"));
}

/**
 * The whole folder or nothing: written beside its place, read back, and moved there in one step; what people added there
 * stays.
 */
function writeFolder(folder: string, files: readonly CityFile[]): CityRecords {
  const workshop = path.join(values.into, "generated");
  mkdirSync(workshop, { recursive: true });
  const draft = mkdtempSync(path.join(workshop, "city-"));
  const id = path.basename(folder);
  const old = path.join(draft, "before");
  const next = path.join(draft, "after", id);
  try {
    if (existsSync(folder)) {
      cpSync(folder, next, { recursive: true });
      for (const room of ["measures", "pledges"]) rmSync(path.join(next, room), { recursive: true, force: true });
    }
    for (const { path: name, content } of files) {
      mkdirSync(path.dirname(path.join(next, name)), { recursive: true });
      writeFileSync(path.join(next, name), stringify(content, { lineWidth: 0 }));
    }
    const records = readWhole(id, path.dirname(next), "作ったデータに誤りがあります");
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(next, folder);
    return records;
  } catch (error) {
    if (existsSync(old) && !existsSync(folder)) renameSync(old, folder);
    throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
