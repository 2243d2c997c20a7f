import { z } from "zod";
import type { City } from "../domain/city.ts";
import { callPlatform } from "../operations/call-platform.ts";
import { buildRichMenu } from "../operations/rich-menu.ts";
import { buildSlackManifest } from "../operations/slack-manifest.ts";
import type { Operator } from "./operator-file.ts";
import type { Wrangler } from "./run-wrangler.ts";
import { prepareLine } from "./setup-line.ts";

/** The database's name in wrangler.toml. */
export const DATABASE = "machi-no-yakusoku";
export const QUEUES = ["reminders", "reminders-dead"] as const;
/** Stands in wrangler.toml until a database is made. */
export const NO_DATABASE_ID = "00000000-0000-0000-0000-000000000000";

/** What setup works with; nothing else of it touches the world. */
export interface SetupTools {
  wrangler: Wrangler;
  say(text: string): void;
  /** The person's answer, trimmed; "" to skip. @param isSecret it is not shown while it is typed */
  ask(question: string, isSecret: boolean): Promise<string>;
  fetch: typeof fetch;
  apis: { line: string; lineData: string; slack: string };
  readConfig(): string;
  writeConfig(text: string): void;
  readOperator(): Operator;
  writeOperator(operator: Operator): void;
  draw(city: City): Promise<Uint8Array<ArrayBuffer>>;
  /** A new key for the inspection. */
  createKey(): string;
  /** Says what would be done, and changes nothing anywhere. */
  isDryRun: boolean;
}

/**
 * Everything that a city's bot needs, step by step. What stands already is left as it is, so that running it again
 * repairs. @returns whether every step went well
 */
export async function runSetup(city: City, tools: SetupTools): Promise<boolean> {
  const { say } = tools;
  const isLoggedIn = tools.isDryRun || tools.wrangler(["whoami"]).isDone;
  if (!isLoggedIn) {
    say("✗ Cloudflare につながりません。npx wrangler login のあとで、もう一度実行してください。");
    return false;
  }
  const publicUrl = await findPublicUrl(tools);
  if (publicUrl === null) return false;
  const steps = [
    ["1. データベース(D1)", () => setUpDatabase(tools)],
    ["2. キュー", () => setUpQueues(tools)],
    ["3. データベースの形", () => migrate(tools)],
    ["4. Slack のアプリ", () => printManifest(city, publicUrl, tools)],
    ["5. 設定と秘密", () => setUpSecrets(city, publicUrl, tools)],
    ["6. 公開", () => deploy(tools)],
    ["7. LINE の Webhook とメニュー", () => setUpLine(city, publicUrl, tools)],
  ] as const;
  let isWhole = true;
  for (const [title, step] of steps) {
    say(`\n${title}`);
    // A later step may do without an earlier one, and its own words say where not.
    if (!(await step())) isWhole = false;
  }
  say(
    isWhole
      ? `\n終わりました。npm run doctor -- --city ${city.id} で確かめてください。`
      : "\n✗ の所を直して、もう一度実行してください。できている所はそのままです。",
  );
  return isWhole;
}

const ADDRESS = "市民から見えるアドレス(例 https://machi-no-yakusoku.example.workers.dev)";

async function findPublicUrl(tools: SetupTools): Promise<string | null> {
  const known = tools.readOperator().publicUrl;
  if (known !== null) return known;
  const said = tools.isDryRun ? "https://yakusoku.example.jp" : await tools.ask(ADDRESS, false);
  const url = z.url({ protocol: /^https$/ }).safeParse(said);
  if (!url.success) {
    tools.say("✗ https:// で始まるアドレスが要ります。");
    return null;
  }
  const { origin } = new URL(url.data);
  if (!tools.isDryRun) tools.writeOperator({ ...tools.readOperator(), publicUrl: origin });
  return origin;
}

const listSchema = z.array(z.looseObject({ name: z.string(), uuid: z.string() }));

function setUpDatabase(tools: SetupTools): boolean {
  const config = tools.readConfig();
  if (!config.includes(NO_DATABASE_ID)) return done(tools, "wrangler.toml に書いてあります。");
  if (tools.isDryRun) return done(tools, `${DATABASE} を作り、番号を wrangler.toml に書きます。`);
  const id = findDatabase(tools) ?? (tools.wrangler(["d1", "create", DATABASE]).isDone ? findDatabase(tools) : null);
  if (!id) return failed(tools, "作れませんでした。npx wrangler d1 list を見てください。");
  tools.writeConfig(config.replace(NO_DATABASE_ID, id));
  return done(tools, `番号(${id})を wrangler.toml に書きました。`);
}

function findDatabase({ wrangler }: SetupTools): string | null {
  const { isDone, output } = wrangler(["d1", "list", "--json"]);
  if (!isDone) return null;
  return listSchema.parse(JSON.parse(output)).find(({ name }) => name === DATABASE)?.uuid ?? null;
}

function setUpQueues(tools: SetupTools): boolean {
  if (tools.isDryRun) return done(tools, `${QUEUES.join(" と ")} がなければ作ります。`);
  const { isDone, output } = tools.wrangler(["queues", "list"]);
  if (!isDone) return failed(tools, "一覧を読めませんでした。");
  const missing = QUEUES.filter((name) => !new RegExp(`(^|[^\\w-])${name}($|[^\\w-])`, "m").test(output));
  const unmade = missing.filter((name) => !tools.wrangler(["queues", "create", name]).isDone);
  if (unmade.length > 0) return failed(tools, `作れませんでした: ${unmade.join("、")}`);
  return done(tools, missing.length > 0 ? `作りました: ${missing.join("、")}` : "そろっています。");
}

function migrate(tools: SetupTools): boolean {
  if (tools.isDryRun) return done(tools, "当てていない変更を当てます。");
  const { isDone } = tools.wrangler(["d1", "migrations", "apply", DATABASE, "--remote"]);
  return isDone ? done(tools, "新しい形になっています。") : failed(tools, "変更を当てられませんでした。");
}

function printManifest(city: City, publicUrl: string, tools: SetupTools): boolean {
  tools.say("  Slack につなぐときは https://api.slack.com/apps → Create New App → From a manifest に、次を貼ります。");
  tools.say(JSON.stringify(buildSlackManifest(city, publicUrl), null, 2));
  tools.say(
    "  入れたら、Basic Information の Signing Secret と、OAuth & Permissions の Bot User OAuth Token を使います。",
  );
  return true;
}

interface Secret {
  name: string;
  what: string;
  /** Whether the platform takes it; null: it cannot be asked. */
  check: ((value: string) => Promise<boolean>) | null;
}

function listSecrets(city: City, tools: SetupTools): Secret[] {
  const name = city.id.toUpperCase();
  return [
    { name: `LINE_${name}_CHANNEL_SECRET`, what: "LINE のチャネルシークレット", check: null },
    {
      name: `LINE_${name}_CHANNEL_ACCESS_TOKEN`,
      what: "LINE のチャネルアクセストークン(長期)",
      check: async (token) =>
        (await callPlatform(tools.fetch, `${tools.apis.line}/v2/bot/info`, { token }))?.status === 200,
    },
    { name: `SLACK_${name}_SIGNING_SECRET`, what: "Slack の Signing Secret", check: null },
    {
      name: `SLACK_${name}_BOT_TOKEN`,
      what: "Slack の Bot User OAuth Token(xoxb-)",
      check: async (token) => {
        const answer = await callPlatform(tools.fetch, `${tools.apis.slack}auth.test`, { token, method: "POST" });
        return z.looseObject({ ok: z.literal(true) }).safeParse(answer?.body).success;
      },
    },
  ];
}

const TRIES = 3;

async function setUpSecrets(city: City, publicUrl: string, tools: SetupTools): Promise<boolean> {
  const secrets = listSecrets(city, tools);
  if (tools.isDryRun) {
    return done(
      tools,
      `足りないものだけをたずねて入れます: ${secrets.map(({ name }) => name).join("、")}、PUBLIC_URL、OPERATOR_KEY`,
    );
  }
  const set = findSecretNames(tools.wrangler) ?? new Set<string>();
  let isWhole = true;
  for (const secret of secrets) {
    if (set.has(secret.name)) tools.say(`  ✓ ${secret.name}: 入っています。`);
    else if (!(await setUpSecret(secret, tools))) isWhole = false;
  }
  if (!set.has("PUBLIC_URL")) isWhole = put("PUBLIC_URL", publicUrl, tools) && isWhole;
  const operator = tools.readOperator();
  if (!set.has("OPERATOR_KEY") || operator.key === null) {
    const key = operator.key ?? tools.createKey();
    isWhole = put("OPERATOR_KEY", key, tools) && isWhole;
    tools.writeOperator({ ...operator, key });
  }
  return isWhole;
}

/** Skipped with Enter; what the platform refuses is asked again. */
async function setUpSecret({ name, what, check }: Secret, tools: SetupTools): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries++) {
    const value = await tools.ask(`  ${what}(使わないなら Enter)`, true);
    if (value === "") {
      tools.say(`  − ${name}: とばしました。`);
      return true;
    }
    if (check === null || (await check(value))) return put(name, value, tools);
    tools.say("  ✗ 断られました。貼りなおしてください。");
  }
  return failed(tools, `${name} を入れられませんでした。`);
}

function put(name: string, value: string, tools: SetupTools): boolean {
  const { isDone } = tools.wrangler(["secret", "put", name], value);
  return isDone ? done(tools, `${name}: 入れました。`) : failed(tools, `${name} を入れられませんでした。`);
}

const namesSchema = z.array(z.looseObject({ name: z.string() }));

/** The names of what is set in the Worker; null: they cannot be read. */
export function findSecretNames(wrangler: Wrangler): Set<string> | null {
  const { isDone, output } = wrangler(["secret", "list", "--format", "json"]);
  if (!isDone) return null;
  return new Set(namesSchema.parse(JSON.parse(output)).map(({ name }) => name));
}

function deploy(tools: SetupTools): boolean {
  if (tools.isDryRun) return done(tools, "公開します(npm run deploy と同じ)。");
  return tools.wrangler(["deploy"]).isDone ? done(tools, "公開しました。") : failed(tools, "公開できませんでした。");
}

async function setUpLine(city: City, publicUrl: string, tools: SetupTools): Promise<boolean> {
  const webhook = `${publicUrl}/line/${city.id}/webhook`;
  if (tools.isDryRun) {
    return done(
      tools,
      `Webhook URL を ${webhook} にして確かめ、メニューを作ります。\n${JSON.stringify(buildRichMenu(city), null, 2)}`,
    );
  }
  const token = await tools.ask(
    "  LINE のチャネルアクセストークン(Webhook とメニューを整えるため。LINE を使わないなら Enter)",
    true,
  );
  if (token === "") {
    tools.say("  − とばしました。");
    return true;
  }
  return prepareLine(city, publicUrl, token, tools);
}

function done({ say }: SetupTools, what: string): true {
  say(`  ✓ ${what}`);
  return true;
}

function failed({ say }: SetupTools, what: string): false {
  say(`  ✗ ${what}`);
  return false;
}
