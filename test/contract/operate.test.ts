import { spawn } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import type { Finding } from "../../src/operations/finding.ts";
import { SLACK_SCOPES } from "../../src/operations/slack-scopes.ts";
import { type FakeLine, startFakeLine } from "./fake-line.ts";
import { type FakeSlack, startFakeSlack } from "./fake-slack.ts";
import { buildBody, buildText, sign } from "./line-request.ts";
import { buildCommand, buildEvent, buildMention, signRequest } from "./slack-request.ts";

const KEY = "operator-key-of-twenty-letters-and-more";
const TOKEN = "annaka-line-token";
const SECRET = "annaka-line-secret";
const SIGNING = "annaka-signing-secret";
const FORM = "application/x-www-form-urlencoded";
const WEBHOOK = "https://yakusoku.example.jp/line/annaka/webhook";
const QUESTION = "公約は何件?";

let line: FakeLine;
let slack: FakeSlack;
let worker: WorkerHarness;

beforeAll(async () => {
  [line, slack] = await Promise.all([startFakeLine(), startFakeSlack()]);
  worker = await startWorker({
    OPERATOR_KEY: KEY,
    PUBLIC_URL: "https://yakusoku.example.jp",
    LINE_API_BASE_URL: line.url,
    SLACK_API_BASE_URL: slack.apiBaseUrl,
    LINE_ANNAKA_CHANNEL_SECRET: SECRET,
    LINE_ANNAKA_CHANNEL_ACCESS_TOKEN: TOKEN,
    SLACK_ANNAKA_SIGNING_SECRET: SIGNING,
    SLACK_ANNAKA_BOT_TOKEN: "xoxb-annaka",
    STAFF_ANNAKA: JSON.stringify({
      reminderChannel: "C0CITY",
      departmentChannels: [{ department: "財政課", channel: "C0ZAISEI" }],
      recorders: { users: ["U0REC", "U0AWAY"], userGroups: ["S0REC"] },
      reviewers: { users: ["U0REV", "x"] },
    }),
    SLACK_SUZAKA_SIGNING_SECRET: "only-one",
  });
  [line.caller, slack.caller] = [worker, worker];
});
afterAll(async () => {
  await worker?.close();
  await line?.close();
  await slack?.close();
});
beforeEach(() => {
  line.reset();
  line.account.webhook = { endpoint: WEBHOOK, active: true };
  line.account.menus = [{ id: "m", menu: {}, image: Buffer.alloc(1), imageType: "image/png" }];
  line.account.defaultMenu = "m";
  slack.calls.length = 0;
  slack.channels.reset();
  slack.workspace.absent.clear();
  slack.workspace.deactivated.clear();
  slack.workspace.groups.set("S0REC", ["U0REC"]);
  slack.workspace.scopes = Object.keys(SLACK_SCOPES);
  worker.clearLogs();
});
afterEach(() => {
  slack.answerWith("auth.test", null);
  expect([...line.faults, ...slack.faults]).toEqual([]);
});

const sql = async (...statements: string[]) => {
  const db = await worker.db();
  for (const statement of statements) await db.prepare(statement).run();
};
const ready = async () => {
  const response = await worker.fetch("/readyz");
  expect(response.headers.get("cache-control")).toBe("no-store");
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};

describe("/readyz", () => {
  test("すべて整っていれば 200 で、何を見たかだけを小さな JSON で返す", async () => {
    expect(await ready()).toEqual({
      status: 200,
      body: {
        status: "ready",
        version: "0.1.0",
        checks: {
          records: "ok",
          database: "ok",
          migrations: "ok",
          cron_morning: "ok",
          cron_night: "ok",
          cron_watch: "ok",
          queue: "ok",
          dead_letters: "ok",
        },
        reasons: [],
      },
    });
  });

  test("朝の処理が動くと、キューが終わりまで進んだことが残る", async () => {
    await worker.runScheduled("0 0 * * *");
    const names = async () =>
      (await (await worker.db()).prepare("SELECT name FROM heartbeat ORDER BY name").all()).results.map(
        ({ name }) => name,
      );
    await expect.poll(names).toEqual(["morning", "queue"]);
    expect((await ready()).status).toBe(200);
  });

  test("定時処理が一日より長く動かないと、503 で理由を言う", async () => {
    await sql("UPDATE heartbeat SET at = at - 27 * 3600000 WHERE name = 'morning'");
    const { status, body } = await ready();
    expect([status, body.status]).toEqual([503, "not_ready"]);
    expect(body.reasons).toEqual([
      expect.objectContaining({ code: "cron_morning", todo: expect.stringContaining("crons") }),
    ]);
    await sql("DELETE FROM heartbeat");
  });

  test("キューが朝の仕事を一時間おわらせないと、503 で理由を言う", async () => {
    await sql(`INSERT INTO heartbeat VALUES ('morning', ${Date.now() - 2 * 3_600_000})`);
    expect((await ready()).body.checks).toMatchObject({ cron_morning: "ok", queue: "wrong" });
    await sql("DELETE FROM heartbeat");
  });
});

describe("当て忘れた変更(マイグレーション)", () => {
  const forget = () =>
    sql("ALTER TABLE event RENAME TO event_away", "DELETE FROM d1_migrations WHERE name LIKE '0001%'");
  const remember = () =>
    sql(
      "ALTER TABLE event_away RENAME TO event",
      "INSERT INTO d1_migrations (name) VALUES ('0001_events_and_conversations.sql')",
    );

  test("ボットは黙らず答え、/readyz と動作記録が、何が足りないかを言う", async () => {
    await forget();
    try {
      const body = buildBody([buildText(QUESTION)]);
      const headers = { "content-type": "application/json", "x-line-signature": sign(body, SECRET) };
      expect((await worker.fetch("/line/annaka/webhook", { method: "POST", headers, body })).status).toBe(200);
      expect(JSON.stringify((await line.waitForCalls(1))[0]?.body.messages)).toContain("48件");

      const event = signRequest(buildEvent(buildMention(QUESTION)), "application/json", SIGNING);
      expect((await worker.fetch("/slack/annaka/events", event)).status).toBe(200);
      const posted = () => slack.calls.find(({ method }) => method === "chat.postMessage");
      await expect.poll(() => JSON.stringify(posted()?.body)).toContain("48件");

      const { status, body: said } = await ready();
      expect(status).toBe(503);
      expect(said.reasons).toEqual([
        {
          code: "migrations",
          what: "当てていない変更があります(0001_events_and_conversations.sql)。",
          todo: expect.stringContaining("npm run deploy"),
        },
      ]);
      expect(worker.readLogs()).toMatch(/schema_behind.*0001_events_and_conversations\.sql/);
    } finally {
      await remember();
    }
    expect((await ready()).status).toBe(200);
  });

  test("一つも当てていないデータベースでも、落ちずに理由を言う", async () => {
    await sql("ALTER TABLE d1_migrations RENAME TO d1_migrations_away");
    try {
      const { status, body } = await ready();
      expect([status, body.checks]).toEqual([503, expect.objectContaining({ database: "ok", migrations: "wrong" })]);
    } finally {
      await sql("ALTER TABLE d1_migrations_away RENAME TO d1_migrations");
    }
  });
});

const inspect = async (city = "annaka", key = KEY) => {
  const response = await worker.fetch(`/operate/${city}/inspect`, { headers: { authorization: `Bearer ${key}` } });
  if (response.ok) expect(response.headers.get("cache-control")).toBe("no-store");
  return { status: response.status, body: (await response.json()) as { outcome: string; findings: Finding[] } };
};
/** What is not right, in short. Who hears of faults is looked at in watch.test.ts. */
const wrongOf = async (city?: string) =>
  (await inspect(city)).body.findings
    .filter(({ id, state }) => state !== "ok" && id !== "operator_ways")
    .map(({ id, state, what }) => [id, state, what]);
/** One id in the settings is wrong on purpose. */
/** No record of 安中市 names a department. */
const WRONG_DEPARTMENT = ["staff_department", "wrong", expect.stringContaining("STAFF_ANNAKA の「財政課」")];
const WRONG_ID = ["staff_setting", "wrong", expect.stringContaining("reviewers.users[1]「x」")];

describe("点検", () => {
  test("鍵がなければ何も見せない", async () => {
    expect((await inspect("annaka", "wrong")).status).toBe(401);
    expect((await worker.fetch("/operate/annaka/inspect")).status).toBe(401);
    expect((await inspect("nowhere")).status).toBe(404);
  });

  test("整っていれば、設定・鍵・Webhook・メニュー・通数・権限・チャンネル・人を一つずつ ✓ にする", async () => {
    line.push.limits.set(TOKEN, 200);
    await sql("DELETE FROM usage_count");
    expect(await wrongOf()).toEqual([
      ["slack_arrivals", "unknown", expect.stringContaining("一件も届いて")],
      WRONG_ID,
      WRONG_DEPARTMENT,
    ]);
    await sql("INSERT INTO usage_count VALUES ('annaka', date('now', '+9 hours'), 'webhook:slack:event', 1)");
    expect(await wrongOf()).toEqual([WRONG_ID, WRONG_DEPARTMENT]);
    const { body } = await inspect();
    const seen = body.findings.map(({ id, state, name }) => `${state} ${id} ${name}`);
    for (const part of ["line_token", "line_webhook", "line_menu", "line_quota", "slack_token", "slack_scopes"])
      expect(seen.join("\n")).toMatch(`ok ${part}`);
    for (const id of ["C0CITY", "C0ZAISEI", "U0REC", "U0AWAY", "U0REV", "S0REC"]) expect(seen.join("\n")).toContain(id);
    expect(JSON.stringify(body)).not.toMatch(/xoxb|annaka-line|signing-secret/);
  });

  test.each<[string, () => unknown, [string, string, RegExp]]>([
    [
      "LINE のトークンが古い",
      () => Object.assign(line.account, { tokens: new Set() }),
      ["line_token", "wrong", /断られました/],
    ],
    [
      "Webhook がない",
      () => Object.assign(line.account, { webhook: null }),
      ["line_webhook", "wrong", /登録されていません/],
    ],
    [
      "Webhook が別の所",
      () => Object.assign(line.account, { webhook: { endpoint: "https://old.example/x", active: true } }),
      ["line_webhook", "wrong", /old\.example.*annaka\/webhook/],
    ],
    [
      "Webhook が切れている",
      () => Object.assign(line.account, { webhook: { endpoint: WEBHOOK, active: false } }),
      ["line_webhook", "wrong", /切れています/],
    ],
    [
      "LINE から届かない",
      () => Object.assign(line.account, { testResult: { success: false, reason: "COULD_NOT_CONNECT" } }),
      ["line_webhook", "wrong", /COULD_NOT_CONNECT/],
    ],
    ["メニューがない", () => Object.assign(line.account, { defaultMenu: null }), ["line_menu", "off", /ありません/]],
    ["通数を読めない", () => Object.assign(line.push, { failsQuota: () => true }), ["line_quota", "unknown", /500/]],
    [
      "権限が足りない",
      () =>
        Object.assign(slack.workspace, {
          scopes: ["chat:write", "app_mentions:read", "im:history", "channels:history", "users:read", "files:read"],
        }),
      ["slack_scopes", "wrong", /commands.*usergroups:read/],
    ],
    [
      "Slack のトークンが取り消された",
      () => slack.answerWith("auth.test", { body: { ok: false, error: "token_revoked" } }),
      ["slack_token", "wrong", /token_revoked/],
    ],
    [
      "チャンネルに入っていない",
      () => void slack.channels.historyErrors.set("C0ZAISEI", "not_in_channel"),
      ["slack_channel", "wrong", /入っていません/],
    ],
    ["いない人", () => void slack.workspace.absent.add("U0AWAY"), ["staff_user", "wrong", /いません/]],
    ["無効になった人", () => void slack.workspace.deactivated.add("U0AWAY"), ["staff_user", "wrong", /無効/]],
    ["ないグループ", () => void slack.workspace.groups.delete("S0REC"), ["staff_group", "wrong", /no_such_subteam/]],
  ])("%sとき、それを見つけ、次にすることを言う", async (_, breakIt, [id, state, what]) => {
    breakIt();
    const found = (await inspect()).body.findings.find((one) => one.id === id && one.state === state);
    expect(found?.what).toMatch(what);
    expect(found?.todo).toMatch(/./);
  });

  test("片方しかない設定はまちがい、どちらもなければ「つないでいません」", async () => {
    expect(await wrongOf("suzaka")).toEqual([
      ["line_settings", "off", "LINE につないでいません。"],
      ["slack_settings", "wrong", "足りません(SLACK_SUZAKA_BOT_TOKEN)。"],
    ]);
  });

  test("通数が読む人より少なければ言う", async () => {
    line.push.limits.set(TOKEN, 200);
    line.push.used.set(TOKEN, 200);
    await sql(`INSERT INTO subscription VALUES ('annaka', 'U${"1".repeat(32)}', 'digest', 0)`);
    expect(await wrongOf()).toContainEqual([
      "line_quota",
      "wrong",
      expect.stringContaining("1人で、次の分を送れません"),
    ]);
    await sql("DELETE FROM subscription");
    line.push.used.clear();
  });

  test("npm run doctor は、動いている Worker に聞き、✓・✗・次にすることを並べ、直すところがあれば 1 で終わる", async () => {
    const door = createServer(async (request, response) => {
      const answer = await worker.fetch(request.url!, {
        headers: { authorization: request.headers.authorization ?? "" },
      });
      response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
    });
    await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
    const doctor = (key: string) =>
      new Promise<{ code: number | null; text: string }>((resolve) => {
        const child = spawn(process.execPath, ["src/cli/doctor.ts", "--city", "annaka", "--url", url], {
          env: { ...process.env, OPERATOR_KEY: key },
        });
        let text = "";
        for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (text += part));
        child.on("close", (code) => resolve({ code, text }));
      });
    try {
      line.account.defaultMenu = null;
      const { code, text } = await doctor(KEY);
      expect(code).toBe(1);
      expect(text).toContain("✓ LINE のアクセストークン: 「安中市(@annaka)」につながります。");
      expect(text).toMatch(/− LINE のリッチメニュー: .*\n {2}→ npm run setup -- --city annaka/);
      expect(text).toMatch(/✗ 職員の設定: .*reviewers\.users\[1\]/);
      expect(text).toContain("直すところが2件あります。");
      expect(await doctor("wrong")).toEqual({ code: 1, text: expect.stringContaining("点検の鍵がちがいます") });
    } finally {
      door.close();
    }
  });

  test("/yakusoku 点検 は、確認する人に同じ結果を、直すところから見せる。ほかの人には見せない", async () => {
    slack.channels.historyErrors.set("C0ZAISEI", "not_in_channel");
    const ask = (user: string) =>
      worker.fetch("/slack/annaka/events", signRequest(buildCommand("点検", slack.responseUrl, user), FORM, SIGNING));
    expect((await ask("U0REV")).status).toBe(200);
    await expect.poll(() => slack.calls.find(({ method }) => method === "respond")).toBeTruthy();
    const { body } = slack.calls.find(({ method }) => method === "respond")!;
    expect(body.response_type).toBe("ephemeral");
    expect(body.blocks[0].text.text).toContain("直すところが3件あります");
    expect(body.blocks[1].text.text).toMatch(
      /^✗[\s\S]*✗ 財政課のチャンネル C0ZAISEI: アプリが入っていません。\n\s*→ .*招待|invite/,
    );

    slack.calls.length = 0;
    expect((await ask("U0OUTSIDER")).status).toBe(200);
    await expect.poll(() => slack.calls.find(({ method }) => method === "respond")).toBeTruthy();
    const refused = JSON.stringify(slack.calls.find(({ method }) => method === "respond")!.body);
    expect(refused).not.toMatch(/C0ZAISEI|U0REV/);
  });
});
