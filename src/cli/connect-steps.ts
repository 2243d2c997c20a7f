import { z } from "zod";
import type { City } from "../domain/city.ts";
import { KEY_NAME } from "../operations/describe-credentials.ts";
import { buildSlackManifest } from "../operations/slack-manifest.ts";
import { createSealer } from "../store/seal.ts";
import type { Wrangler } from "./run-wrangler.ts";
import { findSecretNames } from "./setup-tools.ts";

/** What city:connect works with; nothing else of it touches the world. */
export interface ConnectTools {
  wrangler: Wrangler;
  say(text: string): void;
  /** The person's answer, trimmed; "" to skip. @param isSecret it is not shown while it is typed */
  ask(question: string, isSecret: boolean): Promise<string>;
  fetch: typeof fetch;
  operator: { publicUrl: string; key: string };
  /** A master secret that nobody guesses. */
  createKey(): string;
  /** The master secret as it was kept on this machine; null: not here. */
  readKey(): string | null;
  keepKey(key: string): void;
  wait(ms: number): Promise<void>;
  /** Why a LINE token is not this city's, in a sentence; null: nothing speaks against it. */
  findFaultOfToken(city: City, token: string): Promise<string | null>;
  /** Webhook and menu of a LINE channel. @returns whether all went well */
  setUpLine(city: City, token: string): Promise<boolean>;
}

const problemSchema = z.looseObject({ title: z.string(), detail: z.string() });

/** The running Worker's answer to one request, or what it says is wrong. */
type Answer = { isDone: true; body: unknown } | { isDone: false; said: string; status: number | null };

async function call({ fetch: fetchFrom, operator }: ConnectTools, method: string, path: string, content?: object) {
  const response = await fetchFrom(`${operator.publicUrl}/operate/${path}`, {
    method,
    headers: { authorization: `Bearer ${operator.key}`, "content-type": "application/json" },
    ...(content && { body: JSON.stringify(content) }),
  }).catch(() => null);
  if (!response) {
    const said = `${operator.publicUrl} から返事がありません。アドレスを確かめ、npm run deploy を実行してください。`;
    return { isDone: false, said, status: null } satisfies Answer as Answer;
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return { isDone: true, body } satisfies Answer as Answer;
  const problem = problemSchema.safeParse(body).data;
  const said = problem
    ? `${problem.title}。${problem.detail}。`
    : `${response.status} が返りました。前の版かもしれません。npm run deploy を実行してください。`;
  return { isDone: false, said, status: response.status } satisfies Answer as Answer;
}

/** A new setting reaches the Worker after some seconds: looks for it so often, at this distance. */
const LOOKS = 10;
const LOOK_MS = 3_000;

/** Until the Worker has the master secret, it would say that there is none. @returns whether it has */
async function waitForKey(tools: ConnectTools): Promise<boolean> {
  for (let look = 1; look <= LOOKS; look++) {
    const answer = await call(tools, "POST", "credentials/reseal");
    // Whatever else may be wrong, the call that needs the key says.
    if (answer.isDone || answer.status !== 503) return true;
    await tools.wait(LOOK_MS);
  }
  return failed(tools.say, "鍵がまだ Worker に届いていません。少し待って、もう一度実行してください。");
}

/**
 * The master secret under which the credentials of all cities are sealed. Made once, for the Worker's settings and this
 * machine's own file. @returns whether there is one
 */
async function ensureKey(tools: ConnectTools): Promise<boolean> {
  const { wrangler, say, createKey, readKey, keepKey } = tools;
  const names = findSecretNames(wrangler);
  if (names === null)
    return failed(say, "設定の名前を読めません。npx wrangler login のあとで、もう一度実行してください。");
  if (names.has(KEY_NAME)) return true;
  const key = readKey() ?? createKey();
  // Kept first: a key that is only in the Worker cannot be read back.
  keepKey(key);
  if (!wrangler(["secret", "put", KEY_NAME], key).isDone) return failed(say, `${KEY_NAME} を入れられませんでした。`);
  say(
    `✓ 封をする鍵(${KEY_NAME})を入れました。控えは .operator.json にあります。鍵をなくすと、どの市もつなぎなおしになります。`,
  );
  return waitForKey(tools);
}

/** How many are sealed, and the names of the Worker's secrets: see Sealer. */
const sealedSchema = z.looseObject({ sealed: z.number(), key: z.string(), previous: z.string().nullable() });

/** The Worker runs in many places, and in some of them still seals under the old secret when one has the new. */
const SETTLE_MS = 30_000;

const NO_COPY = "いまの鍵の控えが .operator.json の credentialsKey にありません。控えた人の手元で実行してください。";
const nameKey = async (secret: string) => (await createSealer(secret, null).nameKeys()).key;

/** A new master secret: everything is sealed anew under it, and only then the old one goes. @returns whether all went well */
export async function replaceKey(tools: ConnectTools): Promise<boolean> {
  const { wrangler, say, createKey, readKey, keepKey } = tools;
  const old = readKey();
  if (old === null) return failed(say, NO_COPY);
  // The next secret takes the place of one that may open something yet, and of its only copy: neither may be in use.
  const answer = await call(tools, "POST", "credentials/reseal");
  if (!answer.isDone) return failed(say, `${answer.said}鍵は入れかえていません。`);
  if (sealedSchema.parse(answer.body).key !== (await nameKey(old)))
    return failed(
      say,
      "ここにある控えは、いま Worker が使っている鍵ではありません。鍵は入れかえていません。前の入れかえが途中で止まったのなら、npm run city:connect -- --reseal を実行してください。",
    );
  const put = (name: string, value: string) => wrangler(["secret", "put", name], value).isDone;
  if (!put(`${KEY_NAME}_PREVIOUS`, old)) return failed(say, "古い鍵を入れられませんでした。何も変えていません。");
  const key = createKey();
  keepKey(key);
  if (!put(KEY_NAME, key)) {
    keepKey(old);
    return failed(say, "新しい鍵を入れられませんでした。古い鍵のままです。もう一度実行してください。");
  }
  return reseal(tools);
}

/**
 * Seals everything under the present master secret, also where a replacement stopped half-way. The old one goes only when
 * the Worker has sealed under the one that is kept here, twice: until the new setting reaches it, it seals under the old one.
 */
export async function reseal(tools: ConnectTools): Promise<boolean> {
  const { wrangler, say, readKey, wait } = tools;
  const kept = readKey();
  if (kept === null) return failed(say, NO_COPY);
  const key = await nameKey(kept);
  const again = "古い鍵も使えます。npm run city:connect -- --reseal を実行してください。";
  let isPut = false;
  for (let look = 1, times = 0; ; look++) {
    const answer = await call(tools, "POST", "credentials/reseal");
    if (!answer.isDone) return failed(say, `${answer.said}${again}`);
    const done = sealedSchema.parse(answer.body);
    times = done.key === key ? times + 1 : 0;
    if (times === 2) {
      say(`✓ ${done.sealed}件に、新しい鍵で封をしました。`);
      break;
    }
    if (look === LOOKS) return failed(say, `新しい鍵がまだ Worker に届いていません。${again}`);
    // It stopped before the new one was put: what the Worker seals under is safe as the previous one already.
    if (times === 0 && done.key === done.previous && !isPut) isPut = wrangler(["secret", "put", KEY_NAME], kept).isDone;
    await wait(times === 0 ? LOOK_MS : SETTLE_MS);
  }
  if (findSecretNames(wrangler)?.has(`${KEY_NAME}_PREVIOUS`) !== true) return true;
  if (!wrangler(["secret", "delete", `${KEY_NAME}_PREVIOUS`]).isDone)
    return failed(say, `npx wrangler secret delete ${KEY_NAME}_PREVIOUS で、古い鍵を消してください。`);
  say(
    "✓ 古い鍵を消しました。\n  これより前の控えは、接続情報だけが開けなくなります。いま控えを取りなおしてください(README の「控えを取り、戻す」)。",
  );
  return true;
}

const labelSchema = z.looseObject({ label: z.string() });

/** A city's LINE channel, or a Slack app of its own, into the Worker's database. @returns whether all went well */
export async function connectChannel(city: City, channel: "line" | "slack", tools: ConnectTools): Promise<boolean> {
  const { say, ask } = tools;
  if (!(await ensureKey(tools))) return false;
  const isLine = channel === "line";
  const secret = await ask(isLine ? "LINE のチャネルシークレット" : "Slack の Signing Secret", true);
  const token = await ask(
    isLine ? "LINE のチャネルアクセストークン(長期)" : "Slack の Bot User OAuth Token(xoxb-)",
    true,
  );
  if (secret === "" || token === "") return failed(say, "どちらも要ります。何も変えていません。");
  const fault = isLine ? await tools.findFaultOfToken(city, token) : null;
  if (fault !== null) return failed(say, fault);
  const content = isLine ? { channelSecret: secret, accessToken: token } : { signingSecret: secret, botToken: token };
  const answer = await call(tools, "PUT", `${city.id}/credentials/${channel}`, content);
  if (!answer.isDone) return failed(say, answer.said);
  say(`✓ 「${labelSchema.parse(answer.body).label}」を${city.name}につなぎ、封をしてしまいました。`);
  if (isLine && !(await tools.setUpLine(city, token))) return false;
  if (!isLine) say(`  Slack の Request URL は ${tools.operator.publicUrl}/slack/${city.id}/events です。`);
  say(`npm run doctor -- --city ${city.id} で確かめてください。`);
  return true;
}

const APP_SECRETS = [
  ["SLACK_CLIENT_ID", "Client ID", false],
  ["SLACK_CLIENT_SECRET", "Client Secret", true],
  ["SLACK_SIGNING_SECRET", "Signing Secret", true],
] as const;

/** The Slack app that all cities share: its manifest, and its three settings. @returns whether all went well */
export async function setUpSharedApp(tools: ConnectTools): Promise<boolean> {
  const { wrangler, say, ask, operator } = tools;
  if (!(await ensureKey(tools))) return false;
  say("https://api.slack.com/apps → Create New App → From a manifest に、次を貼ります。");
  say(JSON.stringify(buildSlackManifest(null, operator.publicUrl), null, 2));
  say(
    "入れたら Manage Distribution で公開(Activate Public Distribution)し、Basic Information の三つをここに入れます。",
  );
  for (const [name, what, isSecret] of APP_SECRETS) {
    const value = await ask(`  ${what}(入れてあれば Enter)`, isSecret);
    if (value === "") say(`  − ${name}: とばしました。`);
    else if (!wrangler(["secret", "put", name], value).isDone) return failed(say, `${name} を入れられませんでした。`);
    else say(`  ✓ ${name}: 入れました。`);
  }
  say(
    "市ごとに npm run city:connect -- --city <市> --slack-link を実行し、出たリンクを市の Slack の管理者に送ってください。",
  );
  return true;
}

const linkSchema = z.looseObject({ url: z.url(), until: z.string() });

/** A link by which a city's workspace takes the shared app. @returns whether there is one */
export async function makeSlackLink(city: City, tools: ConnectTools): Promise<boolean> {
  if (!(await ensureKey(tools))) return false;
  const answer = await call(tools, "POST", `${city.id}/slack-link`);
  if (!answer.isDone) return failed(tools.say, answer.said);
  const { url, until } = linkSchema.parse(answer.body);
  const day = new Date(until).toLocaleDateString("ja-JP", { timeZone: "Asia/Tokyo", month: "long", day: "numeric" });
  tools.say(`${city.name}の Slack の管理者に、このリンクを送ってください。一度だけ、${day}まで使えます。`);
  tools.say(url);
  return true;
}

/** Takes a city's credentials out of the database. @returns whether they are gone */
export async function disconnectChannel(city: City, channel: string, tools: ConnectTools): Promise<boolean> {
  const answer = await call(tools, "DELETE", `${city.id}/credentials/${channel}`);
  if (!answer.isDone) return failed(tools.say, answer.said);
  const { removed } = z.looseObject({ removed: z.boolean() }).parse(answer.body);
  tools.say(removed ? `✓ ${city.name}の ${channel} の接続情報を消しました。` : "しまってあるものはありません。");
  return true;
}

function failed(say: ConnectTools["say"], what: string): false {
  say(`✗ ${what}`);
  return false;
}
