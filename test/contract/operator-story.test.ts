import { spawn } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readCities } from "../../src/cli/read-data-files.ts";
import { runSetup } from "../../src/cli/setup-steps.ts";
import type { SetupTools } from "../../src/cli/setup-tools.ts";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { describeFinding, type Finding } from "../../src/operations/finding.ts";
import { SLACK_SCOPES } from "../../src/operations/slack-scopes.ts";
import { FakeCloudflare } from "../operations/fake-cloudflare.ts";
import { type FakeLine, startFakeLine } from "./fake-line.ts";
import { type FakeSlack, listPosts, startFakeSlack } from "./fake-slack.ts";
import { buildBody, buildText, type LineEvent, sign } from "./line-request.ts";
import { buildEvent, buildMention, signRequest } from "./slack-request.ts";

/**
 * A new operator's day, by README alone: a city is set up, what stands in the README is done, and then ten things break.
 * Each must be named by the inspection that `npm run doctor` shows, or by an alert, with what to do.
 */
const city = readCities([]).find((one) => one.city.id === "annaka")!.city;
const ADDRESS = "https://yakusoku.example.jp";
const WATCH = "*/30 * * * *";
let line: FakeLine;
let slack: FakeSlack;
let worker: WorkerHarness;
/** Where `npm run doctor` reaches the Worker. */
let door: Server;
/** The operator's fallback address, and what came to it. */
let fallback: Server;
let sent: string[] = [];
const cloudflare = new FakeCloudflare();
const said: string[] = [];
let key = "";

const listen = (server: Server) => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** What somebody types who has the two consoles open. */
const TYPED: [string, string][] = [
  ["市民から見えるアドレス", ADDRESS],
  ["LINE のチャネルシークレット", "line-secret"],
  ["チャネルアクセストークン", "line-token"],
  ["Signing Secret", "slack-signing"],
  ["Bot User OAuth Token", "xoxb-annaka"],
  ["こわれたときに知らせる", "C0OPS"],
  ["予備の届け先", "https://hooks.example.jp/operator"],
  ["週のまとめ", "C0CITY"],
  ["進捗を記録する人", "U0REC"],
  ["確認して公開する人", "U0REV"],
];

beforeAll(async () => {
  fallback = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => (body += part));
    request.on("end", () => {
      sent.push((JSON.parse(body) as { text: string }).text);
      response.end();
    });
  });
  [line, slack] = await Promise.all([startFakeLine(), startFakeSlack(), listen(fallback)]);
  line.account.tokens = new Set(["line-token"]);
  // In the console 「Webhookの利用」 is on before setup is run.
  line.account.webhook = { endpoint: "https://before.example.jp", active: true };
  const tools: SetupTools = {
    wrangler: cloudflare.wrangler,
    say: (text) => void said.push(text),
    ask: async (question) => TYPED.find(([part]) => question.includes(part))?.[1] ?? "",
    fetch: async (input, init) =>
      String(input) === "https://hooks.example.jp/operator" ? new Response() : fetch(input, init),
    apis: { line: line.url, lineData: line.url, slack: slack.apiBaseUrl },
    readConfig: () => cloudflare.config,
    writeConfig: (config) => {
      cloudflare.config = config;
    },
    readOperator: () => ({ publicUrl: null, key: null }),
    writeOperator: (operator) => {
      key = operator.key ?? key;
    },
    draw: async () => new Uint8Array([1]),
    createKey: () => "a-key-of-more-than-twenty-letters",
    isDryRun: false,
    newUrl: null,
  };
  expect(await runSetup(city, tools)).toBe(true);
  // What setup put into Cloudflare is what the Worker runs with.
  worker = await startWorker(
    {
      ...Object.fromEntries(cloudflare.secrets),
      LINE_API_BASE_URL: line.url,
      SLACK_API_BASE_URL: slack.apiBaseUrl,
      OPERATOR_WEBHOOK: addressOf(fallback),
      REMINDER_RETRY_SECONDS: "0",
    },
    "test/contract/operator-worker.ts",
  );
  door = createServer(async (request, response) => {
    const { authorization = "" } = request.headers;
    const answer = await worker.fetch(request.url!, { method: request.method!, headers: { authorization } });
    response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
  });
  await listen(door);
});
afterAll(async () => {
  await worker?.close();
  await Promise.all([line?.close(), slack?.close()]);
  for (const server of [door, fallback]) server?.close();
});

/** Everything as it is on a good day; what the consoles ask a person for is done. */
beforeEach(async () => {
  const { menus, defaultMenu } = line.account;
  line.reset();
  Object.assign(line.account, { menus, defaultMenu, tokens: new Set(["line-token"]) });
  line.account.webhook = { endpoint: `${ADDRESS}/line/annaka/webhook`, active: true };
  slack.calls.length = 0;
  slack.channels.reset();
  slack.workspace.scopes = Object.keys(SLACK_SCOPES);
  sent = [];
  await sql("DELETE FROM operator_alert");
  await sql("DELETE FROM heartbeat");
});

const sql = async (statement: string) => (await (await worker.db()).prepare(statement).all()).results;
const set = (settings: Record<string, string | null | true>) =>
  worker.fetch("/__settings", { method: "POST", body: JSON.stringify(settings) });
const doctor = (cityId = "annaka", ...more: string[]) =>
  new Promise<{ code: number | null; text: string }>((resolve) => {
    const child = spawn(process.execPath, ["src/cli/doctor.ts", "--city", cityId, "--url", addressOf(door), ...more], {
      env: { ...process.env, OPERATOR_KEY: key },
    });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (text += part));
    child.on("close", (code) => resolve({ code, text }));
  });
/** What doctor shows, without the second that a process of its own takes. */
const inspect = async () => {
  const response = await worker.fetch("/operate/annaka/inspect", { headers: { authorization: `Bearer ${key}` } });
  return ((await response.json()) as { findings: Finding[] }).findings.map(describeFinding).join("\n");
};
/** What is not right, each line with what to do. */
const faultsOf = ({ text }: { text: string }) => text.match(/^✗ .*\n {2}→ .*/gm) ?? [];
const inChannel = () => listPosts(slack, "C0OPS");
const deliver = async (event: LineEvent) => {
  const body = buildBody([event]);
  const headers = { "content-type": "application/json", "x-line-signature": sign(body, "line-secret") };
  await worker.fetch("/line/annaka/webhook", { method: "POST", headers, body });
};
const askOnLine = (text: string) => deliver(buildText(text));

test("セットアップのあと、点検はすべて ✓ で、市民の質問に答える", async () => {
  expect(said.join("\n")).toContain("npm run doctor -- --city annaka");
  // What setup asks for at its end: Slack's console verifies the address.
  const challenge = JSON.stringify({ type: "url_verification", challenge: "c" });
  await worker.fetch("/slack/annaka/events", signRequest(challenge, "application/json", "slack-signing"));
  await expect.poll(inspect).toContain("✓ Slack からの知らせ");
  const { code, text } = await doctor();
  expect(text.split("\n").filter((row) => /^[✗−?]/.test(row))).toEqual([]);
  expect(code).toBe(0);
  for (const part of ["LINE のアクセストークン", "C0CITY", "U0REC", "U0REV", "チャンネルと予備の届け先"])
    expect(text).toContain(part);
  await askOnLine("公約は何件?");
  expect(JSON.stringify((await line.waitForCalls(1))[0]?.body.messages)).toContain("48件");
});

/** Breaks something, and hands back how it is mended. */
type Break = () => Promise<() => unknown> | (() => unknown);

describe("わざとこわすと、点検が名ざしで言い、直すと ✓ に戻る", () => {
  test.each<[string, Break, RegExp]>([
    [
      "データベースの変更の当て忘れ",
      async () => {
        await sql("UPDATE d1_migrations SET name = 'away' WHERE name = '0012_review_messages_and_owners.sql'");
        return () => sql("UPDATE d1_migrations SET name = '0012_review_messages_and_owners.sql' WHERE name = 'away'");
      },
      /データベースの形.*0012_.*\n.*npm run deploy/,
    ],
    [
      "LINE のトークンのまちがい",
      async () => {
        await set({ LINE_ANNAKA_CHANNEL_ACCESS_TOKEN: "wrong" });
        return () => set({ LINE_ANNAKA_CHANNEL_ACCESS_TOKEN: "line-token" });
      },
      /LINE のアクセストークン.*断られました/,
    ],
    [
      "Slack の権限の不足",
      () => {
        slack.workspace.scopes = slack.workspace.scopes.filter((scope) => scope !== "users:read");
        return () => (slack.workspace.scopes = Object.keys(SLACK_SCOPES));
      },
      /権限.*users:read/,
    ],
    [
      "職員の設定の番号のまちがい",
      async () => {
        await set({ STAFF_ANNAKA: JSON.stringify({ reminderChannel: "C0CITY", recorders: { users: ["yamada"] } }) });
        return () => set({ STAFF_ANNAKA: cloudflare.secrets.get("STAFF_ANNAKA")! });
      },
      /STAFF_ANNAKA の recorders\.users\[0\]「yamada」/,
    ],
    [
      "アプリを招待していないチャンネル",
      () => {
        slack.channels.historyErrors.set("C0CITY", "not_in_channel");
        return () => slack.channels.historyErrors.delete("C0CITY");
      },
      /C0CITY.*入っていません。\n.*(?:招待|invite)/,
    ],
    [
      "切れている Webhook",
      () => {
        line.account.webhook = { endpoint: `${ADDRESS}/line/annaka/webhook`, active: false };
        return () => (line.account.webhook = { endpoint: `${ADDRESS}/line/annaka/webhook`, active: true });
      },
      /Webhook.*切れています/,
    ],
    [
      "使い切った通数",
      async () => {
        line.push.limits.set("line-token", 200);
        line.push.used.set("line-token", 200);
        await sql(`INSERT INTO subscription VALUES ('annaka', 'U${"1".repeat(32)}', 'digest', 0)`);
        return async () => {
          line.push.used.clear();
          await sql("DELETE FROM subscription");
        };
      },
      /通数.*送れません/,
    ],
    [
      "動かない定時処理",
      async () => {
        await sql("INSERT INTO heartbeat VALUES ('morning', 1)");
        return () => sql("DELETE FROM heartbeat");
      },
      /毎朝9時の処理.*\n.*crons/,
    ],
    [
      "片方だけの秘密",
      async () => {
        await set({ SLACK_ANNAKA_BOT_TOKEN: null });
        return () => set({ SLACK_ANNAKA_BOT_TOKEN: "xoxb-annaka" });
      },
      /足りません\(SLACK_ANNAKA_BOT_TOKEN\)/,
    ],
    [
      "アプリを招待していない運用のチャンネル",
      () => {
        slack.channels.historyErrors.set("C0OPS", "not_in_channel");
        return () => slack.channels.historyErrors.delete("C0OPS");
      },
      /運用のチャンネル C0OPS.*入っていません。\n.*invite/,
    ],
    [
      "つづりのちがう設定",
      async () => {
        await set({ STAFF_ANAKA: "{}" });
        return () => set({ STAFF_ANAKA: null });
      },
      /設定の書きかた.*STAFF_ANAKA.*\n.*wrangler secret delete/,
    ],
    [
      "秘密を入れかえるときの、終わりの時刻の書きまちがい",
      async () => {
        await set({ LINE_ANNAKA_CHANNEL_SECRET_PREVIOUS: "old", LINE_ANNAKA_CHANNEL_SECRET_PREVIOUS_UNTIL: "来週" });
        return () =>
          set({ LINE_ANNAKA_CHANNEL_SECRET_PREVIOUS: null, LINE_ANNAKA_CHANNEL_SECRET_PREVIOUS_UNTIL: null });
      },
      /LINE_ANNAKA_CHANNEL_SECRET_PREVIOUS_UNTIL が時刻/,
    ],
    [
      "https でないアドレス",
      async () => {
        await set({ PUBLIC_URL: "yakusoku.example.jp" });
        return () => set({ PUBLIC_URL: ADDRESS });
      },
      /PUBLIC_URL が https/,
    ],
    [
      "LINE から届かない Webhook(ほかのチャネルの秘密)",
      () => {
        line.account.testResult = { success: false, reason: "UNAUTHORIZED" };
        return () => (line.account.testResult = { success: true, reason: "OK" });
      },
      /LINE から届きません\(UNAUTHORIZED\)。\n.*LINE_ANNAKA_CHANNEL_SECRET/,
    ],
    [
      "別のボットの番号",
      async () => {
        await set({ LINE_ANNAKA_BOT_USER_ID: `U${"0".repeat(32)}` });
        return () => set({ LINE_ANNAKA_BOT_USER_ID: null });
      },
      /LINE_ANNAKA_BOT_USER_ID は別のボットです/,
    ],
    [
      "確認する人のいない設定",
      async () => {
        await set({ STAFF_ANNAKA: JSON.stringify({ recorders: { users: ["U0REC"] } }) });
        return () => set({ STAFF_ANNAKA: cloudflare.secrets.get("STAFF_ANNAKA")! });
      },
      /確認する人: 一人もいません/,
    ],
    [
      "JSON でない職員の設定",
      async () => {
        await set({ STAFF_ANNAKA: "{'recorders'" });
        return () => set({ STAFF_ANNAKA: cloudflare.secrets.get("STAFF_ANNAKA")! });
      },
      /職員の設定: .*STAFF_ANNAKA/,
    ],
    [
      "退職した職員",
      () => {
        slack.workspace.deactivated.add("U0REC");
        return () => slack.workspace.deactivated.delete("U0REC");
      },
      /記録する人 U0REC: 無効になった人/,
    ],
    [
      "市の名前のない運用のチャンネル",
      async () => {
        await set({ OPERATOR_CHANNEL: "C0OPS" });
        return () => set({ OPERATOR_CHANNEL: "annaka:C0OPS" });
      },
      /運用の知らせ.*OPERATOR_CHANNEL/,
    ],
  ])("%s", async (_, breakIt, expected) => {
    const mend = await breakIt();
    expect(faultsOf({ text: await inspect() }).join("\n")).toMatch(expected);
    await mend();
    expect(faultsOf({ text: await inspect() })).toEqual([]);
  });

  const staff = (settings: object) => async () => {
    await set({ STAFF_ANNAKA: JSON.stringify({ reviewers: { users: ["U0REV"] }, ...settings }) });
    return () => set({ STAFF_ANNAKA: cloudflare.secrets.get("STAFF_ANNAKA")! });
  };
  const setting =
    (name: string, value: string): Break =>
    async () => {
      await set({ [name]: value });
      return () => set({ [name]: true });
    };
  test.each<[string, Break, RegExp]>([
    [
      "記録にない課のチャンネル",
      staff({ departmentChannels: [{ department: "財務課", channel: "C0CITY" }] }),
      /STAFF_ANNAKA の「財務課」が担当する記録はありません.*\n.*→ /,
    ],
    [
      "公開できる人のいない記録",
      staff({
        recorders: { users: ["U0REC"] },
        reviewers: { departments: [{ department: "財政課", users: ["U0REV"] }] },
      }),
      /確認する人: 48件の記録には、公開できる人がいません.*\n.*reviewers/,
    ],
    [
      "なくなった表",
      async () => {
        await sql("ALTER TABLE subscription RENAME TO away");
        return () => sql("ALTER TABLE away RENAME TO subscription");
      },
      /データベースの形: あるはずのものがありません\(subscription\).*\n.*控え/,
    ],
    [
      "なくなった、記録を守るしかけ",
      async () => {
        const [trigger] = await sql("SELECT sql FROM sqlite_master WHERE name = 'progress_entry_keeps_rows'");
        await sql("DROP TRIGGER progress_entry_keeps_rows");
        return () => sql(String(trigger!.sql));
      },
      /あるはずのものがありません\(progress_entry_keeps_rows\)/,
    ],
    [
      "ほかの市のチャネルのトークン",
      () => {
        line.account.webhook = { endpoint: `${ADDRESS}/line/isesaki/webhook`, active: true };
        return () => (line.account.webhook = { endpoint: `${ADDRESS}/line/annaka/webhook`, active: true });
      },
      /line\/isesaki\/webhook.*\n.*isesaki のチャネルのものです.*secret put LINE_ANNAKA_CHANNEL_ACCESS_TOKEN/,
    ],
    [
      "前のままのアドレス",
      setting("PUBLIC_URL", "https://before.example.jp"),
      /before\.example\.jp.*のはずです。\n.*setup -- --city annaka --url/,
    ],
    ["引用符ごと写した秘密", setting("SLACK_ANNAKA_SIGNING_SECRET", "'slack-signing'"), /SIGNING_SECRET に、引用符/],
    ["人のトークン", setting("SLACK_ANNAKA_BOT_TOKEN", "xoxp-person"), /BOT_TOKEN が、ボットのトークン\(xoxb-\)では/],
    [
      "試したときのままの送り先",
      setting("SLACK_API_BASE_URL", "http://127.0.0.1:9/api/"),
      /Slack ではなく http:\/\/127\.0\.0\.1:9.*\n.*secret delete SLACK_API_BASE_URL/,
    ],
    ["数でない秒", setting("REMINDER_RETRY_SECONDS", "三十秒"), /REMINDER_RETRY_SECONDS が0から3600/],
    ["数でないチャネル ID", setting("LINE_ANNAKA_CHANNEL_ID", "@annaka"), /LINE_ANNAKA_CHANNEL_ID が、チャネルID/],
    [
      "データベースのない公開",
      async () => {
        await set({ DB: null });
        return () => set({ DB: true });
      },
      /データベース\(D1\): 読み出せません。\n.*database_id/,
    ],
    [
      "動かない夜の片づけ",
      async () => {
        await sql("INSERT INTO heartbeat VALUES ('night', 1)");
        return () => sql("DELETE FROM heartbeat");
      },
      /毎朝3時の処理.*\n.*crons/,
    ],
    [
      "昼に入れかえた、ほかのアプリの秘密",
      async () => {
        await sql("DELETE FROM usage_count WHERE length(period) = 13");
        const hour = (back: number) => new Date(Date.now() + (9 - back) * 3_600_000).toISOString().slice(0, 13);
        await sql(`INSERT INTO usage_count VALUES ('annaka', '${hour(2)}', 'webhook:slack:ok', 9),
          ('annaka', '${hour(1)}', 'webhook:slack:refused', 3)`);
        return () => sql("DELETE FROM usage_count WHERE length(period) = 13");
      },
      /Slack の署名: .*3件を断りました.*\n.*secret put SLACK_ANNAKA_SIGNING_SECRET/,
    ],
  ])("もうひとつ: %s", async (_, breakIt, expected) => {
    const mend = await breakIt();
    expect(faultsOf({ text: await inspect() }).join("\n")).toMatch(expected);
    await mend();
    expect(faultsOf({ text: await inspect() })).toEqual([]);
  });

  test("使いすぎの歯止めのない公開は、まちがいとはせず、戻しかたを言う", async () => {
    await set({ SENDER_LIMIT: null });
    expect(await inspect()).toMatch(/− 使いすぎの歯止め: ありません\(LINE の人ごと\).*\n.*\[\[ratelimits\]\]/);
    await set({ SENDER_LIMIT: true });
    expect(await inspect()).toContain("✓ 使いすぎの歯止め");
  });

  test("前の版のままの索引", async () => {
    const { code, text } = await doctor("suzaka");
    expect([code, text]).toEqual([1, expect.stringMatching(/✗ 記録と索引: .*\n {2}→ .*npm run deploy/)]);
    // The other cities go on.
    await askOnLine("公約は何件?");
    expect(JSON.stringify((await line.waitForCalls(1))[0]?.body.messages)).toContain("48件");
  });
});

describe("だれも見ていないあいだにこわれると、運用の人に知らせが届く", () => {
  test("くり返し失敗した仕事: キューから知らせが出て、点検にも残る", async () => {
    await worker.enqueue("読めない仕事");
    await expect.poll(() => inChannel().join("\n")).toContain("くり返し失敗した仕事");
    expect(faultsOf(await doctor()).join("\n")).toMatch(/くり返し失敗した仕事.*\n.*reminder\.dead_letter/);
  });

  test("断られたトークン: 市民の質問に答えられなかったその時に届く", async () => {
    line.account.tokens = new Set();
    const event = buildText("公約は何件?");
    line.behave(event.replyToken, { status: 401 });
    await deliver(event);
    await expect.poll(() => inChannel().join("\n")).toContain("【annaka】✗ LINE のアクセストークン");
  });

  test("断られた Slack のトークン: チャンネルには言えないので、予備に届く", async () => {
    for (const method of ["chat.postMessage", "auth.test"])
      slack.answerWith(method, { body: { ok: false, error: "token_revoked" } });
    const mention = buildEvent(buildMention("公約は何件?"));
    await worker.fetch("/slack/annaka/events", signRequest(mention, "application/json", "slack-signing"));
    await expect.poll(() => sent.join("\n")).toMatch(/token_revoked\)。\n【annaka】✗ Slack のトークン/);
    for (const method of ["chat.postMessage", "auth.test"]) slack.answerWith(method, null);
  });

  test("なくなったデータベース: 届いた質問を受け取れなかったその時に届く", async () => {
    await set({ DB: null });
    await askOnLine("公約は何件?");
    await expect.poll(() => inChannel().join("\n")).toContain("【annaka】✗ LINE の受け口");
    await set({ DB: true });
  });

  test("入れかえをまちがえた秘密: 朝の点検を待たず、断ったその時に届く", async () => {
    const hour = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 13);
    await sql("DELETE FROM usage_count WHERE length(period) = 13");
    await sql(`INSERT INTO usage_count VALUES ('annaka', '${hour}', 'webhook:slack:refused', 2)`);
    const mention = buildEvent(buildMention("公約は何件?"));
    await worker.fetch("/slack/annaka/events", signRequest(mention, "application/json", "another-secret"));
    await expect.poll(() => inChannel().join("\n")).toContain("【annaka】✗ Slack の署名");
    await sql("DELETE FROM usage_count WHERE length(period) = 13");
  });

  test("止まった定時処理と当て忘れ: 見まわりが、一度だけ言う", async () => {
    await sql("INSERT INTO heartbeat VALUES ('morning', 1)");
    await worker.runScheduled(WATCH);
    await worker.runScheduled(WATCH);
    expect(inChannel()).toHaveLength(1);
    expect(inChannel()[0]).toContain("✗ 毎朝9時の処理");
  });

  test("消えたキュー: 朝の仕事を渡せないまま一時間たつと、見まわりが言い、点検にも出る", async () => {
    await set({ REMINDERS: null });
    const twoHoursAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
    await worker.runScheduled("0 0 * * *", twoHoursAgo).catch(() => undefined);
    await worker.runScheduled(WATCH);
    expect(inChannel().join("\n")).toMatch(/✗ お知らせのキュー.*\n.*npx wrangler queues list/);
    expect(faultsOf({ text: await inspect() }).join("\n")).toMatch(/お知らせのキュー.*終わっていません/);
    await set({ REMINDERS: true });
  });

  test("だれも見ない予備の届け先がこわれても、doctor --alert がためして見つける", async () => {
    const good = await doctor("annaka", "--alert");
    expect(good.text).toContain("✓ 知らせのためし(OPERATOR_CHANNEL): 届きました");
    expect(good.text).toContain("✓ 知らせのためし(OPERATOR_WEBHOOK): 届きました");
    expect([inChannel(), sent]).toEqual([[expect.stringContaining("ためし")], [expect.stringContaining("ためし")]]);
    await set({ OPERATOR_WEBHOOK: `${addressOf(door)}/gone` });
    const { code, text } = await doctor("annaka", "--alert");
    expect([code, text]).toEqual([
      1,
      expect.stringMatching(/✗ 知らせのためし\(OPERATOR_WEBHOOK\): 届きません\(404\)。\n {2}→ .*put OPERATOR_WEBHOOK/),
    ]);
    await set({ OPERATOR_WEBHOOK: true });
  });

  test("知らせのチャンネルそのものがこわれたら、予備に届く", async () => {
    slack.answerWith("chat.postMessage", { body: { ok: false, error: "is_archived" } });
    await sql("INSERT INTO heartbeat VALUES ('morning', 1)");
    await worker.runScheduled(WATCH);
    slack.answerWith("chat.postMessage", null);
    expect(sent.join("\n")).toContain("運用のチャンネルにも投稿できません(is_archived)");
    expect(sent.join("\n")).toContain("✗ 毎朝9時の処理");
  });
});
