import { z } from "zod";
import type { City } from "../domain/city.ts";
import { buildRichMenu } from "../operations/rich-menu.ts";
import { buildSlackManifest } from "../operations/slack-manifest.ts";
import { prepareLine } from "./setup-line.ts";
import { setUpSettings } from "./setup-settings.ts";
import { done, failed, type SetupTools } from "./setup-tools.ts";

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
  const publicUrl = await findPublicUrl(tools);
  if (publicUrl === null) return false;
  const steps = [
    ["1. データベース(D1)", () => setUpDatabase(tools)],
    ["2. キュー", () => setUpQueues(tools)],
    ["3. データベースの形", () => migrate(tools)],
    ["4. Slack のアプリ", () => printManifest(city, publicUrl, tools)],
    ["5. 設定と秘密", () => setUpSettings(city, publicUrl, tools)],
    ["6. 公開", () => deploy(tools)],
    ["7. LINE の Webhook とメニュー", () => setUpLine(city, publicUrl, tools)],
  ] as const;
  let isWhole = true;
  for (const [title, step] of steps) {
    say(`\n${title}`);
    // A later step may do without an earlier one, and its own words say where not.
    if (!(await step())) isWhole = false;
  }
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
  if (tools.isDryRun)
    tools.say(`  (見本です。まだ貼らないでください。${publicUrl} は、本番では公開したアドレスになります)`);
  tools.say(JSON.stringify(buildSlackManifest(city, publicUrl), null, 2));
  tools.say(
    "  入れたら、Basic Information の Signing Secret と、OAuth & Permissions の Bot User OAuth Token を使います。",
  );
  return true;
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
