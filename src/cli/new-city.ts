import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { deriveExamples } from "../domain/derive-examples.ts";
import { speakJapanese } from "../domain/speak-japanese.ts";
import { buildCityFiles, type CityFile, citySheetMappingSchema } from "../intake/build-city-files.ts";
import { describeColumns, describeNotes, describeRecords } from "../intake/describe-intake.ts";
import type { ToldColumns } from "../intake/find-table.ts";
import { type IntakeCity, intakeCitySchema, type WrittenCity } from "../intake/intake-city.ts";
import { type ReadCity, readCitySheet } from "../intake/read-city-sheet.ts";
import { nameColumn, SheetError } from "../intake/sheet.ts";
import { COLUMN_ROLES, ROLE_NAMES } from "../intake/usual-headings.ts";
import { describeProposedLinks } from "./describe-proposed-links.ts";
import { DATA_DIR, readCities } from "./read-data-files.ts";

/**
 * `npm run city:new -- --city city.json --file records.xlsx|csv|tsv [--yes] [--columns 対応表.yaml]`: a city from a
 * sheet. Shows how it was read, asks where it is unsure, and writes the folder at once when all is understood.
 */
const USAGE =
  "使いかた: npm run city:new -- --city city.json --file records.xlsx|csv|tsv [--yes] [--columns 対応表.yaml]";

speakJapanese();
const { values } = parseArgs({
  options: {
    city: { type: "string" },
    file: { type: "string" },
    columns: { type: "string" },
    yes: { type: "boolean", default: false },
  },
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
  const { city, written } = readCityFile(values.city);
  const folder = path.join(DATA_DIR, city.city.id);
  if (existsSync(folder)) {
    throw new Refusal(
      `data/${city.city.id} はもうあります。次の年度の表なら npm run city:update を使ってください。やり直すなら、そのフォルダーを消してからどうぞ`,
    );
  }
  const bytes = readBytes(values.file);
  const told = values.columns && existsSync(values.columns) ? readMapping(values.columns) : {};
  let read = await readCitySheet(bytes, city, told);
  console.log(describeColumns(read).join("\n"));
  if (!values.yes) {
    const answers = await askUnsure(read, told);
    if (values.columns) writeFileSync(values.columns, stringify({ columns: answers }));
    read = await readCitySheet(bytes, city, answers);
  }
  const files = buildCityFiles(read, written);
  console.log(`\n${[...describeRecords(read), "", ...describeNotes(read)].join("\n")}`);
  if (!values.yes && !(await agree("\nこの内容で加えますか?"))) throw new Refusal("取りやめました");
  writeFolder(folder, files);
  const added = readCities([]).find((records) => records.city.id === city.city.id)!;
  console.log(`\n${describeProposedLinks(added).join("\n")}`);
  console.log("\n試す質問");
  for (const question of deriveExamples(added.city, added.measures))
    console.log(`  npm run ask -- ${city.city.name} "${question}"`);
  console.log(`\ndata/${city.city.id} に書きました。npm run build:data のあと、npm run dev で試せます。`);
}

function readBytes(file: string): Uint8Array {
  if (!existsSync(file)) throw new Refusal(`ファイルがありません: ${file}`);
  return readFileSync(file);
}

function readCityFile(file: string): { city: IntakeCity; written: WrittenCity } {
  const text = new TextDecoder().decode(readBytes(file)).replace(/^\uFEFF/, "");
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal(`${file}: JSON として読めません(${error.message})`);
    throw error;
  }
  const parsed = intakeCitySchema.safeParse(content);
  if (parsed.success) return { city: parsed.data, written: (content as { city: WrittenCity }).city };
  throw new Refusal(
    parsed.error.issues.map((issue) => `${file} › ${issue.path.join(" › ")}: ${issue.message}`).join("\n"),
  );
}

function readMapping(file: string): ToldColumns {
  const parsed = citySheetMappingSchema
    .extend({ columns: z.record(z.string(), z.enum(COLUMN_ROLES)) })
    .safeParse(parse(readFileSync(file, "utf8")));
  if (parsed.success) return parsed.data.columns;
  throw new Refusal(
    parsed.error.issues.map((issue) => `${file} › ${issue.path.join(" › ")}: ${issue.message}`).join("\n"),
  );
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

/** The whole folder or nothing: written beside its place and moved there in one step. */
function writeFolder(folder: string, files: readonly CityFile[]): void {
  mkdirSync(path.join(DATA_DIR, "generated"), { recursive: true });
  const draft = mkdtempSync(path.join(DATA_DIR, "generated", "city-"));
  try {
    for (const { path: name, content } of files) {
      mkdirSync(path.dirname(path.join(draft, name)), { recursive: true });
      writeFileSync(path.join(draft, name), stringify(content, { lineWidth: 0 }));
    }
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}
