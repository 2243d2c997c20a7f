import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { City } from "../domain/city.ts";
import { askPerson } from "./ask-person.ts";
import {
  type ConnectTools,
  connectChannel,
  disconnectChannel,
  makeSlackLink,
  replaceKey,
  reseal,
  setUpSharedApp,
} from "./connect-steps.ts";
import { drawRichMenu } from "./draw-rich-menu.ts";
import { readOperator, writeOperator } from "./operator-file.ts";
import { type DataFault, readCities } from "./read-data-files.ts";
import { runWrangler } from "./run-wrangler.ts";
import { prepareLine } from "./setup-line.ts";

/** `npm run city:connect`: credentials of many cities into one Worker's database, sealed. */
const USAGE = `使いかた:
  npm run city:connect -- --city minato --line         LINE のチャネルをつなぐ
  npm run city:connect -- --city minato --slack        市だけの Slack アプリをつなぐ
  npm run city:connect -- --slack-app                  みなで使う Slack アプリを一つ用意する
  npm run city:connect -- --city minato --slack-link   そのアプリを入れるためのリンクを作る
  npm run city:connect -- --city minato --remove line  外す(line か slack)
  npm run city:connect -- --new-key                    封をする鍵を入れかえる(途中で止まったら --reseal)`;

const { values } = parseArgs({
  options: {
    city: { type: "string" },
    line: { type: "boolean", default: false },
    slack: { type: "boolean", default: false },
    "slack-app": { type: "boolean", default: false },
    "slack-link": { type: "boolean", default: false },
    remove: { type: "string" },
    "new-key": { type: "boolean", default: false },
    reseal: { type: "boolean", default: false },
    url: { type: "string" },
  },
});

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}

const operator = readOperator();
const publicUrl = (values.url ?? process.env.PUBLIC_URL ?? operator.publicUrl)?.replace(/\/$/, "");
const key = process.env.OPERATOR_KEY ?? operator.key;
if (!publicUrl || !key)
  stop(
    "Worker のアドレスと点検の鍵が要ります。npm run setup を実行するか、--url と環境変数 OPERATOR_KEY で渡してください。",
  );

const apis = {
  line: process.env.LINE_API_BASE_URL ?? "https://api.line.me",
  lineData: process.env.LINE_DATA_API_BASE_URL ?? "https://api-data.line.me",
};
const say = (text: string) => console.log(text);
const tools: ConnectTools = {
  wrangler: runWrangler,
  say,
  ask: askPerson,
  fetch,
  operator: { publicUrl, key },
  createKey: () => randomBytes(32).toString("base64url"),
  readKey: () => readOperator().credentialsKey ?? null,
  keepKey: (credentialsKey) => writeOperator({ ...readOperator(), credentialsKey }),
  wait: (ms) => sleep(ms),
  setUpLine: (city, token) => prepareLine(city, publicUrl, token, { say, fetch, apis, draw: drawRichMenu }),
};

function findCity(): City {
  const faults: DataFault[] = [];
  const cities = readCities(faults).map(({ city }) => city);
  const found = cities.find(({ id, name }) => id === values.city || name === values.city);
  return found ?? stop(`${USAGE}\n使える市: ${cities.map(({ id }) => id).join("、")}`);
}

async function run(): Promise<boolean> {
  if (values["slack-app"]) return setUpSharedApp(tools);
  if (values["new-key"]) return replaceKey(tools);
  if (values.reseal) return reseal(tools);
  const city = findCity();
  if (values.line) return connectChannel(city, "line", tools);
  if (values.slack) return connectChannel(city, "slack", tools);
  if (values["slack-link"]) return makeSlackLink(city, tools);
  if (values.remove === "line" || values.remove === "slack") return disconnectChannel(city, values.remove, tools);
  return stop(USAGE);
}

process.exitCode = (await run()) ? 0 : 1;
