import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { speakJapanese } from "../domain/speak-japanese.ts";
import { joinTables, renderSheet } from "../intake/join-tables.ts";
import { DocumentError } from "./document-error.ts";
import { readDocument } from "./read-document.ts";
import { readOptions } from "./read-options.ts";

/** `npm run city:read -- plan.pdf|docx --out sheet.csv`: the tables of a document as a sheet to correct. */
const USAGE = "使いかた: npm run city:read -- plan.pdf|docx --out sheet.csv";

speakJapanese();
const { values, positionals } = readOptions(USAGE, { out: { type: "string" } }, true);
try {
  await writeSheets();
} catch (error) {
  if (!(error instanceof DocumentError)) throw error;
  console.error(`\n読みませんでした(何も書いていません)。\n${error.message}`);
  process.exitCode = 1;
}

async function writeSheets(): Promise<void> {
  const [file] = positionals;
  if (!file || !values.out?.endsWith(".csv")) throw new DocumentError("unknown_format", USAGE);
  if (!existsSync(file)) throw new DocumentError("empty", `ファイルがありません: ${file}`);
  const tables = joinTables(await readDocument(readFileSync(file)));
  if (tables.length === 0)
    throw new DocumentError(
      "no_tables",
      "罫線のある表が見つかりません。表でない文は、表計算ソフトに写して city:new に渡してください",
    );
  const outs = tables.map((_, index) => values.out!.replace(/\.csv$/, index === 0 ? ".csv" : `-${index + 1}.csv`));
  const there = outs.find((out) => existsSync(out));
  if (there) throw new DocumentError("unknown_format", `${there} はもうあります。ほかの名前にするか、消してからどうぞ`);
  for (const [index, table] of tables.entries()) {
    const { csv, doubts } = renderSheet(table);
    writeFileSync(outs[index]!, csv);
    console.log(`${outs[index]}: ${table.rows.length}行、見出し ${table.heading.join("・").replace(/\s/g, "")}`);
    for (const { line, page, why } of doubts)
      console.log(`  確認 ${line}行目${page === null ? "" : `(${page}ページ)`}: ${why}`);
  }
  console.log(`\n「確認」の列を見て直し、npm run city:new -- --city city.json --file ${outs[0]} に渡してください。`);
}
