import { z } from "zod";
import type { City } from "../domain/city.ts";
import { settingsNameOf } from "../domain/settings-name.ts";
import { buildRichMenu } from "../operations/rich-menu.ts";
import { buildSlackManifest } from "../operations/slack-manifest.ts";
import { readPrinted } from "./run-wrangler.ts";
import { prepareLine } from "./setup-line.ts";
import { setUpSettings } from "./setup-settings.ts";
import { done, failed, findSecretNames, planned, type SetupTools } from "./setup-tools.ts";

/** The database's name in wrangler.toml. */
export const DATABASE = "machi-no-yakusoku";
const QUEUES = ["reminders", "reminders-dead"] as const;
/** Stands in wrangler.toml until a database is made. */
export const NO_DATABASE_ID = "00000000-0000-0000-0000-000000000000";

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
  const said = await askPublicUrl(tools);
  if (said === null) return false;
  const typed = new Map<string, string>();
  const isPrepared = await runSteps(tools, [
    ["1. データベース(D1)", () => setUpDatabase(tools)],
    ["2. キュー", () => setUpQueues(tools)],
    ["3. データベースの形", () => migrate(tools)],
  ]);
  say("\n4. アドレス");
  const publicUrl = settlePublicUrl(said, tools);
  // Everything further holds the address.
  const isFurther =
    publicUrl !== null &&
    (await runSteps(tools, [
      ["5. Slack のアプリ", () => printManifest(city, publicUrl, tools)],
      ["6. 設定と秘密", () => setUpSettings(city, publicUrl, tools, typed)],
      ["7. 公開", () => deploy(tools)],
      ["8. LINE の Webhook とメニュー", () => setUpLine(city, publicUrl, tools, typed)],
      ["9. Slack の受け口", () => tellToVerify(city, tools)],
    ]));
  const isWhole = isPrepared && isFurther;
  if (tools.isDryRun) {
    say("\nここまでが、することです。まだ何も変えていません。--dry-run を外すと始めます。");
    return isWhole;
  }
  say(
    isWhole
      ? `\n終わりました。npm run doctor -- --city ${city.id} で確かめてください。`
      : "\n✗ の所を直して、もう一度実行してください。できている所はそのままです。",
  );
  return isWhole;
}

/** Each, whether or not one before it failed: a later step may do without it, and its own words say where not. */
async function runSteps({ say }: SetupTools, steps: [string, () => boolean | Promise<boolean>][]): Promise<boolean> {
  let isWhole = true;
  for (const [title, step] of steps) {
    say(`\n${title}`);
    if (!(await step())) isWhole = false;
  }
  return isWhole;
}

const ADDRESS = "市民から見えるアドレス(https://…。決まったものがなければ Enter。公開すると付くものを使います)";

/** @returns "" where there is none yet; null: what was typed is no address */
async function askPublicUrl(tools: SetupTools): Promise<string | null> {
  const known = tools.readOperator().publicUrl;
  if (known !== null && tools.newUrl === null) return known;
  const said = tools.newUrl ?? (tools.isDryRun ? "https://yakusoku.example.jp" : await tools.ask(ADDRESS, false));
  if (said === "") return said;
  const url = z.url({ protocol: /^https$/ }).safeParse(said);
  if (!url.success) {
    tools.say("✗ https:// で始まるアドレスが要ります。");
    return null;
  }
  return new URL(url.data).origin;
}

/** Keeps the address; where there is none yet, publishes to be given one. @returns null: there is none */
function settlePublicUrl(said: string, tools: SetupTools): string | null {
  if (tools.isDryRun) {
    planned(tools, "アドレスがまだなければ、一度公開して、付いたものを使います。");
    return said;
  }
  const published = said === "" ? tools.wrangler(["deploy"]) : null;
  const url = published === null ? said : /https:\/\/[a-z0-9.-]+\.workers\.dev/.exec(published.output)?.[0];
  if (url === undefined || published?.isDone === false) {
    failed(tools, "公開できず、アドレスが分かりません。", published?.output);
    return null;
  }
  tools.writeOperator({ ...tools.readOperator(), publicUrl: url });
  done(tools, `${url} です。`);
  return url;
}

const listSchema = z.array(z.looseObject({ name: z.string(), uuid: z.string() }));

function setUpDatabase(tools: SetupTools): boolean {
  const config = tools.readConfig();
  if (!config.includes(NO_DATABASE_ID)) return done(tools, "wrangler.toml に書いてあります。");
  if (tools.isDryRun) return planned(tools, `${DATABASE} を作り、番号を wrangler.toml に書きます。`);
  const made = findDatabase(tools) === null ? tools.wrangler(["d1", "create", DATABASE]) : null;
  const id = findDatabase(tools);
  if (!id) return failed(tools, "作れませんでした。npx wrangler d1 list を見てください。", made?.output);
  tools.writeConfig(config.replace(NO_DATABASE_ID, id));
  return done(tools, `番号(${id})を wrangler.toml に書きました。`);
}

function findDatabase({ wrangler }: SetupTools): string | null {
  const { isDone, output } = wrangler(["d1", "list", "--json"]);
  if (!isDone) return null;
  return (readPrinted(listSchema, output) ?? []).find(({ name }) => name === DATABASE)?.uuid ?? null;
}

function setUpQueues(tools: SetupTools): boolean {
  if (tools.isDryRun) return planned(tools, `${QUEUES.join(" と ")} がなければ作ります。`);
  const { isDone, output } = tools.wrangler(["queues", "list"]);
  if (!isDone) return failed(tools, "一覧を読めませんでした。", output);
  const missing = QUEUES.filter((name) => !new RegExp(`(^|[^\\w-])${name}($|[^\\w-])`, "m").test(output));
  const unmade = missing
    .map((name) => ({ name, ...tools.wrangler(["queues", "create", name]) }))
    .filter((made) => !made.isDone);
  if (unmade.length > 0)
    return failed(tools, `作れませんでした: ${unmade.map(({ name }) => name).join("、")}`, unmade[0]!.output);
  return done(tools, missing.length > 0 ? `作りました: ${missing.join("、")}` : "そろっています。");
}

function migrate(tools: SetupTools): boolean {
  if (tools.isDryRun) return planned(tools, "当てていない変更を当てます。");
  const { isDone, output } = tools.wrangler(["d1", "migrations", "apply", DATABASE, "--remote"]);
  return isDone ? done(tools, "新しい形になっています。") : failed(tools, "変更を当てられませんでした。", output);
}

function printManifest(city: City, publicUrl: string, tools: SetupTools): boolean {
  tools.say("  Slack につなぐときは https://api.slack.com/apps → Create New App → From a manifest に、次を貼ります。");
  if (tools.isDryRun)
    tools.say(`  (見本です。まだ貼らないでください。${publicUrl} は、本番では公開したアドレスになります)`);
  tools.say(JSON.stringify(buildSlackManifest(city, publicUrl), null, 2));
  if (tools.newUrl !== null)
    tools.say(
      "  作ってあるアプリは、その画面の App Manifest を、上のものに貼りかえて保存します(アドレスが新しくなります)。",
    );
  tools.say(
    "  作ったら Install App でワークスペースに入れ、Basic Information の Signing Secret と、OAuth & Permissions の Bot User OAuth Token を控えます。次の段でたずねます。",
  );
  return true;
}

function deploy(tools: SetupTools): boolean {
  if (tools.isDryRun) return planned(tools, "公開します(npm run deploy と同じ)。");
  const { isDone, output } = tools.wrangler(["deploy"]);
  return isDone ? done(tools, "公開しました。") : failed(tools, "公開できませんでした。", output);
}

/** An app that is made before the Worker is out stands unverified, and Slack sends it nothing. */
function tellToVerify(city: City, tools: SetupTools): boolean {
  const what =
    "Slack のアプリの Event Subscriptions を開き、Request URL が「Verified」でなければ「Retry」を押します。それまで Slack は質問を届けません。";
  if (tools.isDryRun) return planned(tools, what);
  const isConnected = findSecretNames(tools.wrangler)?.has(`SLACK_${settingsNameOf(city.id)}_BOT_TOKEN`) === true;
  tools.say(isConnected ? `  ${what}` : "  − つないでいません。");
  return true;
}

async function setUpLine(
  city: City,
  publicUrl: string,
  tools: SetupTools,
  typed: ReadonlyMap<string, string>,
): Promise<boolean> {
  const webhook = `${publicUrl}/line/${city.id}/webhook`;
  if (tools.isDryRun) {
    return planned(
      tools,
      `Webhook URL を ${webhook} にして確かめ、メニューを作ります。\n${JSON.stringify(buildRichMenu(city), null, 2)}`,
    );
  }
  const token =
    typed.get(`LINE_${settingsNameOf(city.id)}_CHANNEL_ACCESS_TOKEN`) ??
    (await tools.ask(
      "  LINE のチャネルアクセストークン(Webhook とメニューを整えるため。LINE を使わないなら Enter)",
      true,
    ));
  if (token === "") {
    tools.say("  − とばしました。");
    return true;
  }
  return prepareLine(city, publicUrl, token, tools);
}
