import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { drawRichMenu, MAX_PICTURE_BYTES } from "../../src/cli/draw-rich-menu.ts";
import type { Operator } from "../../src/cli/operator-file.ts";
import { type DataFault, readCities } from "../../src/cli/read-data-files.ts";
import { runSetup } from "../../src/cli/setup-steps.ts";
import type { SetupTools } from "../../src/cli/setup-tools.ts";
import { type FakeLine, startFakeLine } from "../contract/fake-line.ts";
import { type FakeSlack, startFakeSlack } from "../contract/fake-slack.ts";
import { FakeCloudflare } from "./fake-cloudflare.ts";

const faults: DataFault[] = [];
const city = readCities(faults).find((one) => one.city.id === "annaka")!.city;
const URL_SAID = "https://yakusoku.example.jp";
const WEBHOOK = `${URL_SAID}/line/annaka/webhook`;

let line: FakeLine;
let slack: FakeSlack;
let cloudflare: FakeCloudflare;
let operator: Operator;
let said: string[];
let asked: { question: string; isSecret: boolean }[];
let answers: Record<string, string[]>;
/** What came to the operator's fallback. */
let alerts: { text: string }[];

beforeAll(async () => {
  [line, slack] = await Promise.all([startFakeLine(), startFakeSlack()]);
});
afterAll(async () => {
  await line?.close();
  await slack?.close();
});
beforeEach(() => {
  line.reset();
  line.account.tokens = new Set(["line-token"]);
  line.account.webhook = { endpoint: "https://old.example/", active: true };
  cloudflare = new FakeCloudflare();
  operator = { publicUrl: null, key: null };
  said = [];
  asked = [];
  alerts = [];
  answers = {
    アドレス: [`${URL_SAID}/anything`],
    チャネルシークレット: ["line-secret"],
    "チャネルアクセストークン(長期)": ["line-token"],
    "Signing Secret": ["signing"],
    "Bot User OAuth Token": ["xoxb-1"],
    "Webhook とメニュー": ["line-token"],
    こわれたときに知らせる: ["C0OPS"],
    予備の届け先: ["https://hooks.example.jp/operator"],
    週のまとめ: ["C0CITY"],
    進捗を記録する人: ["U0REC, S0REC"],
    確認して公開する人: ["U0REV"],
  };
});

const tools = (changes: Partial<SetupTools> = {}): SetupTools => ({
  wrangler: cloudflare.wrangler,
  say: (text) => void said.push(text),
  ask: async (question, isSecret) => {
    asked.push({ question, isSecret });
    const key = Object.keys(answers).find((part) => question.includes(part));
    return (key && answers[key]!.shift()) ?? "";
  },
  // The operator's fallback has no server here.
  fetch: async (input, init) => {
    if (!String(input).startsWith("https://hooks.example.jp/")) return fetch(input, init);
    alerts.push(JSON.parse(String(init?.body)) as { text: string });
    return new Response();
  },
  apis: { line: line.url, lineData: line.url, slack: slack.apiBaseUrl },
  readConfig: () => cloudflare.config,
  writeConfig: (config) => {
    cloudflare.config = config;
  },
  readOperator: () => operator,
  writeOperator: (next) => {
    operator = next;
  },
  draw: async () => new Uint8Array([1, 2, 3]),
  createKey: () => "a-new-key-of-more-than-twenty-letters",
  isDryRun: false,
  newUrl: null,
  ...changes,
});

describe("npm run setup", () => {
  test("何もないところから、データベース・キュー・秘密・Webhook・メニューまで整え、秘密はどこにも書き出さない", async () => {
    expect(await runSetup(city, tools())).toBe(true);
    expect(cloudflare.config).toContain('database_id = "11111111-2222-3333-4444-555555555555"');
    expect(cloudflare.queues).toEqual(["reminders", "reminders-dead"]);
    expect(Object.fromEntries(cloudflare.secrets)).toEqual({
      LINE_ANNAKA_CHANNEL_SECRET: "line-secret",
      LINE_ANNAKA_CHANNEL_ACCESS_TOKEN: "line-token",
      SLACK_ANNAKA_SIGNING_SECRET: "signing",
      SLACK_ANNAKA_BOT_TOKEN: "xoxb-1",
      PUBLIC_URL: URL_SAID,
      OPERATOR_KEY: "a-new-key-of-more-than-twenty-letters",
      OPERATOR_CHANNEL: "annaka:C0OPS",
      OPERATOR_WEBHOOK: "https://hooks.example.jp/operator",
      STAFF_ANNAKA: JSON.stringify({
        reminderChannel: "C0CITY",
        recorders: { users: ["U0REC"], userGroups: ["S0REC"] },
        reviewers: { users: ["U0REV"], userGroups: [] },
      }),
    });
    expect(operator).toEqual({ publicUrl: URL_SAID, key: "a-new-key-of-more-than-twenty-letters" });
    expect(line.account.webhook).toEqual({ endpoint: WEBHOOK, active: true });
    expect(line.account.menus).toHaveLength(1);
    expect(line.account.menus[0]).toMatchObject({ imageType: "image/png", menu: { name: "machi-no-yakusoku/annaka" } });
    expect(line.account.defaultMenu).toBe(line.account.menus[0]!.id);
    expect(said.join("\n")).toContain("✓ LINE の通数(今月): 上限はありません。");
    // Nobody would look there until something breaks.
    expect(alerts).toEqual([{ text: expect.stringContaining("ためし") }]);
    // Typed once, and used for the webhook and the menu too.
    expect(asked.map(({ question }) => question).join()).not.toContain("Webhook とメニュー");
    // Migrations before the code.
    const order = cloudflare.changes.map((run) => run.split(" ").slice(0, 2).join(" "));
    expect(order.indexOf("d1 migrations")).toBeLessThan(order.indexOf("deploy"));
    for (const secret of ["line-secret", "line-token", "signing", "xoxb-1", "a-new-key"]) {
      expect(said.join("\n")).not.toContain(secret);
      expect(cloudflare.runs.join("\n")).not.toContain(secret);
    }
    expect(
      asked
        .filter(({ question }) => /シークレット|トークン|Secret|Token/.test(question))
        .every(({ isSecret }) => isSecret),
    ).toBe(true);
  });

  test("二度めは、あるものをたずねず、作りなおさず、メニューは一つのまま", async () => {
    await runSetup(city, tools());
    const before = { config: cloudflare.config, secrets: new Map(cloudflare.secrets) };
    cloudflare.runs = [];
    asked = [];
    answers = { "Webhook とメニュー": ["line-token"] };
    expect(await runSetup(city, tools())).toBe(true);
    expect(asked.map(({ question }) => question)).toEqual([expect.stringContaining("Webhook とメニュー")]);
    expect(cloudflare.changes).toEqual(["d1 migrations apply machi-no-yakusoku --remote", "deploy"]);
    expect({ config: cloudflare.config, secrets: cloudflare.secrets }).toEqual(before);
    expect(line.account.menus).toHaveLength(1);
    expect(line.account.defaultMenu).toBe(line.account.menus[0]!.id);
  });

  test("こわれた所だけを直す: キューが一つなければ作り、ほかの人のメニューは消さない", async () => {
    await runSetup(city, tools());
    cloudflare.queues = ["reminders-dead"];
    line.account.menus.push({ id: "theirs", menu: { name: "市が作ったメニュー" }, image: null, imageType: null });
    answers = { "Webhook とメニュー": ["line-token"] };
    await runSetup(city, tools());
    expect(cloudflare.queues).toEqual(["reminders-dead", "reminders"]);
    expect(line.account.menus.map(({ menu }) => menu.name).sort()).toEqual([
      "machi-no-yakusoku/annaka",
      "市が作ったメニュー",
    ]);
  });

  test("断られたトークンはたずねなおし、三度で止める。ほかの段は進む", async () => {
    answers["チャネルアクセストークン(長期)"] = ["wrong", "line-token"];
    expect(await runSetup(city, tools())).toBe(true);
    cloudflare.secrets.delete("LINE_ANNAKA_CHANNEL_ACCESS_TOKEN");
    answers = { "チャネルアクセストークン(長期)": ["wrong", "wrong", "wrong"] };
    said = [];
    expect(await runSetup(city, tools())).toBe(false);
    expect(said.join("\n")).toContain("✗ LINE_ANNAKA_CHANNEL_ACCESS_TOKEN を入れられませんでした。");
    expect(said.join("\n")).toContain("できている所はそのまま");
    expect(cloudflare.secrets.has("LINE_ANNAKA_CHANNEL_ACCESS_TOKEN")).toBe(false);
  });

  test("まちがった番号・アドレスはたずねなおし、とばせば何も入れない。Slack を使わない市にはたずねない", async () => {
    answers.こわれたときに知らせる = ["#operators", "annaka:C0OPS"];
    answers.予備の届け先 = ["http://hooks.example.jp/", "https://127.0.0.1:1/", ""];
    answers.週のまとめ = [""];
    answers.進捗を記録する人 = ["山田", "C0CITY", "U0REC、U0REC2"];
    answers.確認して公開する人 = [""];
    expect(await runSetup(city, tools())).toBe(true);
    expect(said.join("\n")).toContain("✗ Slack の利用者の番号(U… か W…)を書いてください。");
    expect(cloudflare.secrets.get("OPERATOR_CHANNEL")).toBe("annaka:C0OPS");
    expect(cloudflare.secrets.has("OPERATOR_WEBHOOK")).toBe(false);
    expect(JSON.parse(cloudflare.secrets.get("STAFF_ANNAKA")!)).toEqual({
      recorders: { users: ["U0REC", "U0REC2"], userGroups: [] },
    });

    cloudflare = new FakeCloudflare();
    asked = [];
    answers = { アドレス: [URL_SAID] };
    expect(await runSetup(city, tools())).toBe(true);
    expect(asked.map(({ question }) => question).join()).not.toMatch(/チャンネルの番号|人の番号/);
    expect(cloudflare.secrets.has("STAFF_ANNAKA")).toBe(false);
  });

  test("アドレスがまだなければ、一度公開して、付いたものを使う", async () => {
    answers.アドレス = [""];
    expect(await runSetup(city, tools())).toBe(true);
    const given = "https://machi-no-yakusoku.minato.workers.dev";
    expect([operator.publicUrl, cloudflare.secrets.get("PUBLIC_URL")]).toEqual([given, given]);
    expect(line.account.webhook?.endpoint).toBe(`${given}/line/annaka/webhook`);
    expect(said.join("\n")).toContain(`"request_url": "${given}/slack/annaka/events"`);
  });

  test("公開できなければ、Cloudflare の言う理由を添えて、アドレスの要る段の前で止める", async () => {
    answers.アドレス = [""];
    cloudflare.failing = ["deploy"];
    expect(await runSetup(city, tools())).toBe(false);
    const text = said.join("\n");
    expect(text).toContain(
      "✗ 公開できず、アドレスが分かりません。\n    ✘ [ERROR] Register a subdomain here:\n    https://dash.cloudflare.com/a/workers",
    );
    expect(text).not.toMatch(/Logs were written|5\. Slack/);
    expect([operator.publicUrl, cloudflare.secrets.size]).toEqual([null, 0]);
  });

  test("終わりに、Slack の受け口を確かめるように言う。Slack を使わない市には言わない", async () => {
    await runSetup(city, tools());
    expect(said.join("\n")).toContain("「Verified」でなければ「Retry」");
    cloudflare = new FakeCloudflare();
    operator = { publicUrl: null, key: null };
    said = [];
    answers = { アドレス: [URL_SAID] };
    await runSetup(city, tools());
    expect(said.join("\n")).not.toContain("Retry");
  });

  test("--url は、しまってあるアドレス・PUBLIC_URL・Webhook を新しくし、マニフェストを貼りかえるように言う", async () => {
    await runSetup(city, tools());
    answers = { "Webhook とメニュー": ["line-token"] };
    said = [];
    const moved = "https://bot.annaka.example.jp";
    expect(await runSetup(city, tools({ newUrl: `${moved}/` }))).toBe(true);
    expect([operator.publicUrl, cloudflare.secrets.get("PUBLIC_URL")]).toEqual([moved, moved]);
    expect(operator.key).toBe("a-new-key-of-more-than-twenty-letters");
    expect(line.account.webhook?.endpoint).toBe(`${moved}/line/annaka/webhook`);
    expect(said.join("\n")).toContain("App Manifest");
    expect(await runSetup(city, tools({ newUrl: "bot.annaka.example.jp" }))).toBe(false);
    expect(operator.publicUrl).toBe(moved);
  });

  test("ほかの市のチャネルのトークンなら、設定に入れず、その市の Webhook もメニューも変えずに言う", async () => {
    line.account.webhook = { endpoint: `${URL_SAID}/line/isesaki/webhook`, active: true };
    expect(await runSetup(city, tools())).toBe(false);
    const told = said.filter((line) => line.includes("✗ これは isesaki のチャネルです。何も変えていません。"));
    // When it is typed for the settings, and when it is typed for the webhook.
    expect(told).toHaveLength(2);
    expect(cloudflare.secrets.has("LINE_ANNAKA_CHANNEL_ACCESS_TOKEN")).toBe(false);
    expect(line.account.webhook.endpoint).toContain("isesaki");
    expect(line.account.menus).toEqual([]);
  });

  test("はじめてのチャネルでも整い、「Webhookの利用」が切れていれば成功と言わず、「再送」も入れるように言う", async () => {
    line.account.webhook = null;
    expect(await runSetup(city, tools())).toBe(false);
    expect(line.account.webhook).toMatchObject({ endpoint: WEBHOOK, active: false });
    expect(said.join("\n")).toContain("✗ 「Webhookの利用」が切れています");
    expect(said.join("\n")).toContain("「Webhookの再送」を入れて");
  });

  test("人のトークン(xoxp-)は、Slack が受け取っても使わない", async () => {
    answers["Bot User OAuth Token"] = ["xoxp-1", "xoxb-1"];
    expect(await runSetup(city, tools())).toBe(true);
    expect(cloudflare.secrets.get("SLACK_ANNAKA_BOT_TOKEN")).toBe("xoxb-1");
  });

  test("LINE から届かなければ、成功と言わない", async () => {
    line.account.testResult = { success: false, reason: "COULD_NOT_CONNECT" };
    expect(await runSetup(city, tools())).toBe(false);
    expect(said.join("\n")).toContain("COULD_NOT_CONNECT");
  });

  test("Cloudflare につながらなければ、何も始めない", async () => {
    cloudflare.failing = ["whoami"];
    expect(await runSetup(city, tools())).toBe(false);
    expect(cloudflare.changes).toEqual([]);
    expect(asked).toEqual([]);
  });

  test("--dry-run は、することとマニフェストを見せるだけで、何も変えず、たずねない", async () => {
    expect(await runSetup(city, tools({ isDryRun: true }))).toBe(true);
    expect([cloudflare.runs, asked, line.account.menus, [...cloudflare.secrets]]).toEqual([[], [], [], []]);
    expect(operator).toEqual({ publicUrl: null, key: null });
    const text = said.join("\n");
    for (const part of [
      "reminders-dead",
      "LINE_ANNAKA_CHANNEL_SECRET",
      "message.im",
      "/line/annaka/webhook",
      "公約の一覧",
      "まだ貼らないでください",
      "まだ何も変えていません。--dry-run を外すと始めます",
    ])
      expect(text).toContain(part);
    expect(text).not.toContain("終わりました");
  });
});

test("メニューの絵は、市の名前を入れた 2500×1686 の PNG で、LINE の上限に収まる", async () => {
  const png = await drawRichMenu(city);
  const view = new DataView(png.buffer);
  expect([...png.subarray(1, 4)].map((code) => String.fromCharCode(code)).join("")).toBe("PNG");
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([2500, 1686]);
  expect(png.length).toBeLessThanOrEqual(MAX_PICTURE_BYTES);
  // Without its letters the picture would be a fifth of this.
  expect(png.length).toBeGreaterThan(80_000);
});
