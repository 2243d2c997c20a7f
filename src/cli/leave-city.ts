import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { askPerson } from "./ask-person.ts";
import { chooseCity } from "./choose-city.ts";
import { leaveCity } from "./leave-steps.ts";
import { readOptions } from "./read-options.ts";
import { runWrangler } from "./run-wrangler.ts";
import { writeNewFile } from "./write-new-file.ts";

/** `npm run city:leave -- --city annaka [--export annaka.json]`: a city leaves, with an export before anything is deleted. */
const data = path.resolve(import.meta.dirname, "../../data");
const USAGE = "使いかた: npm run city:leave -- --city annaka [--export annaka.json]";

const { values } = readOptions(USAGE, { city: { type: "string" }, export: { type: "string" } });
const city = chooseCity(values.city, USAGE);
const room = mkdtempSync(path.join(tmpdir(), "leave-"));
try {
  const isGone = await leaveCity(city, {
    wrangler: runWrangler,
    say: (text) => console.log(text),
    ask: (question) => askPerson(question, false),
    writeExport: (content) => writeNewFile(values.export ?? `${city.id}-export.json`, JSON.stringify(content, null, 2)),
    writeSql(sql) {
      const file = path.join(room, "leave.sql");
      writeFileSync(file, sql);
      return file;
    },
    removeData(cityId) {
      const folders = [path.join(data, cityId), path.join(data, "vocabulary", cityId)].filter((folder) =>
        existsSync(folder),
      );
      for (const folder of folders) rmSync(folder, { recursive: true });
      return folders.map((folder) => path.relative(path.dirname(data), folder));
    },
  });
  process.exitCode = isGone ? 0 : 1;
} finally {
  rmSync(room, { recursive: true });
}
