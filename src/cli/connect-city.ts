import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { PLATFORM_ADDRESSES } from "../domain/platform-addresses.ts";
import { askPerson } from "./ask-person.ts";
import { chooseCity } from "./choose-city.ts";
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
import { readOptions } from "./read-options.ts";
import { runWrangler } from "./run-wrangler.ts";
import { describeOtherCity, findOtherCity, prepareLine } from "./setup-line.ts";
import { stopCommand } from "./stop-command.ts";

/** `npm run city:connect`: credentials of many cities into one Worker's database, sealed. */
const USAGE = `使いかた:
  npm run city:connect -- --city minato --line         LINE のチャネルをつなぐ
  npm run city:connect -- --city minato --slack        市だけの Slack アプリをつなぐ
  npm run city:connect -- --slack-app                  みなで使う Slack アプリを一つ用意する
  npm run city:connect -- --city minato --slack-link   そのアプリを入れるためのリンクを作る
  npm run city:connect -- --city minato --remove line  外す(line か slack)
  npm run city:connect -- --new-key                    封をする鍵を入れかえる(途中で止まったら --reseal)`;

const { values } = readOptions(USAGE, {
  city: { type: "string" },
  line: { type: "boolean", default: false },
  slack: { type: "boolean", default: false },
  "slack-app": { type: "boolean", default: false },
  "slack-link": { type: "boolean", default: false },
  remove: { type: "string" },
  "new-key": { type: "boolean", default: false },
  reseal: { type: "boolean", default: false },
  url: { type: "string" },
});
const step = chooseStep();
const operator = readOperator();
const publicUrl = (values.url ?? process.env.PUBLIC_URL ?? operator.publicUrl)?.replace(/\/$/, "");
const key = process.env.OPERATOR_KEY ?? operator.key;
if (!publicUrl || !key)
  stopCommand(
    "Worker のアドレスと点検の鍵が要ります。npm run setup を実行するか、--url と環境変数 OPERATOR_KEY で渡してください。",
  );

const apis = {
  line: process.env.LINE_API_BASE_URL ?? PLATFORM_ADDRESSES.LINE,
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
  async findFaultOfToken(city, token) {
    const other = await findOtherCity(city, token, { fetch, apis });
    return other === null ? null : describeOtherCity(city, other);
  },
  setUpLine: (city, token) => prepareLine(city, publicUrl, token, { say, fetch, apis, draw: drawRichMenu }),
};

/** What was asked for: looked at before anything is needed for it. */
function chooseStep(): (tools: ConnectTools) => Promise<boolean> {
  if (values["slack-app"]) return setUpSharedApp;
  if (values["new-key"]) return replaceKey;
  if (values.reseal) return reseal;
  const { remove } = values;
  const removed = remove === "line" || remove === "slack" ? remove : null;
  if (remove !== undefined && removed === null)
    stopCommand(`外せるのは line か slack です(「${remove}」と書かれています)。\n${USAGE}`);
  if (!values.line && !values.slack && !values["slack-link"] && removed === null) stopCommand(USAGE);
  const city = chooseCity(values.city, USAGE);
  if (values.line) return (tools) => connectChannel(city, "line", tools);
  if (values.slack) return (tools) => connectChannel(city, "slack", tools);
  if (removed !== null) return (tools) => disconnectChannel(city, removed, tools);
  return (tools) => makeSlackLink(city, tools);
}

process.exitCode = (await step(tools)) ? 0 : 1;
