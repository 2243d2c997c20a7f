import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PLATFORM_ADDRESSES } from "../domain/platform-addresses.ts";
import { askPerson } from "./ask-person.ts";
import { chooseCity } from "./choose-city.ts";
import { drawRichMenu } from "./draw-rich-menu.ts";
import { readOperator, writeOperator } from "./operator-file.ts";
import { readOptions } from "./read-options.ts";
import { runWrangler } from "./run-wrangler.ts";
import { runSetup } from "./setup-steps.ts";

/** `npm run setup -- --city annaka [--url https://…] [--dry-run]`: makes everything a city needs, and repairs it when run again. */
const CONFIG = path.resolve(import.meta.dirname, "../../wrangler.toml");
const USAGE = "使いかた: npm run setup -- --city annaka [--url https://<新しいアドレス>] [--dry-run]";

const { values } = readOptions(USAGE, {
  city: { type: "string" },
  url: { type: "string" },
  "dry-run": { type: "boolean", default: false },
});
const city = chooseCity(values.city, USAGE);
const isWhole = await runSetup(city, {
  wrangler: runWrangler,
  say: (text) => console.log(text),
  ask: askPerson,
  fetch,
  apis: {
    line: process.env.LINE_API_BASE_URL ?? PLATFORM_ADDRESSES.LINE,
    lineData: process.env.LINE_DATA_API_BASE_URL ?? "https://api-data.line.me",
    slack: process.env.SLACK_API_BASE_URL ?? PLATFORM_ADDRESSES.Slack,
  },
  readConfig: () => readFileSync(CONFIG, "utf8"),
  writeConfig: (text) => writeFileSync(CONFIG, text),
  readOperator: () => readOperator(),
  writeOperator: (operator) => writeOperator(operator),
  draw: drawRichMenu,
  createKey: () => randomBytes(32).toString("base64url"),
  isDryRun: values["dry-run"],
  newUrl: values.url ?? null,
});
process.exitCode = isWhole ? 0 : 1;
