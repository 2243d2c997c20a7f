import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { type FakeLine, startFakeLine } from "./fake-line.ts";
import { type FakeSlack, listPosts, startFakeSlack } from "./fake-slack.ts";
import { buildBody, buildText, sign } from "./line-request.ts";

const SECRET = "annaka-line-secret";
const SIGNING = "annaka-signing-secret";
const WATCH = "*/30 * * * *";

let line: FakeLine;
let slack: FakeSlack;
let worker: WorkerHarness;
/** What came to the operator's fallback address. */
let sent: string[] = [];
let fallbackStatus = 200;
let fallback: Server;

beforeAll(async () => {
  fallback = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => (body += part));
    request.on("end", () => {
      if (fallbackStatus === 200) sent.push((JSON.parse(body) as { text: string }).text);
      response.writeHead(fallbackStatus).end();
    });
  });
  await new Promise<void>((resolve) => fallback.listen(0, "127.0.0.1", resolve));
  [line, slack] = await Promise.all([startFakeLine(), startFakeSlack()]);
  worker = await startWorker({
    PUBLIC_URL: "https://yakusoku.example.jp",
    LINE_API_BASE_URL: line.url,
    SLACK_API_BASE_URL: slack.apiBaseUrl,
    LINE_ANNAKA_CHANNEL_SECRET: SECRET,
    LINE_ANNAKA_CHANNEL_ACCESS_TOKEN: "annaka-line-token",
    SLACK_ANNAKA_SIGNING_SECRET: SIGNING,
    SLACK_ANNAKA_BOT_TOKEN: "xoxb-annaka",
    OPERATOR_CHANNEL: "annaka:C0OPS",
    OPERATOR_WEBHOOK: `http://127.0.0.1:${(fallback.address() as AddressInfo).port}/`,
    STAFF_ANNAKA: JSON.stringify({ recorders: { users: ["U0REC"] }, reviewers: { users: ["U0REV"] } }),
  });
});
afterAll(async () => {
  await worker?.close();
  await line?.close();
  await slack?.close();
  fallback?.close();
});
beforeEach(async () => {
  line.reset();
  slack.calls.length = 0;
  slack.channels.reset();
  sent = [];
  fallbackStatus = 200;
  worker.clearLogs();
  await sql("DELETE FROM operator_alert");
  await sql("DELETE FROM heartbeat");
});
afterEach(() => expect([...line.faults, ...slack.faults]).toEqual([]));

const sql = async (statement: string) => (await (await worker.db()).prepare(statement).all()).results;
const counted = async (pattern: string) =>
  Object.fromEntries(
    (
      await sql(
        `SELECT name, sum(count) AS n FROM usage_count WHERE length(period) = 7 AND name LIKE '${pattern}' GROUP BY name`,
      )
    ).map(({ name, n }) => [name, n]),
  );
let asked = 0;
const ask = async (text: string, status = 200) => {
  const replyToken = `reply-${++asked}`;
  line.behave(replyToken, { status });
  const body = buildBody([{ ...buildText(text), replyToken }]);
  const headers = { "content-type": "application/json", "x-line-signature": sign(body, SECRET) };
  return (await worker.fetch("/line/annaka/webhook", { method: "POST", headers, body })).status;
};
const inChannel = () => listPosts(slack, "C0OPS");
describe("数える", () => {
  test("答えの種類・記録・ボタン・入口を、人も文もなしに数える。緊急のことばは数えない", async () => {
    await ask("ネーミングライツの進捗は?");
    await ask("もこもこ広場のゆくえは?");
    await ask("死にたい");
    await ask("公約は何件?");
    await worker.fetch("/api/tap", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ city: "annaka", data: "v=1&kind=settings" }),
    });
    await expect.poll(() => counted("tap:%")).toEqual({ "tap:settings": 1 });
    await expect.poll(async () => (await counted("by:%"))["by:line"]).toBe(3);
    const answers = await counted("answer:%");
    expect(Object.values(answers).reduce((sum: number, n) => sum + Number(n), 0)).toBe(3);
    expect(answers).toMatchObject({ "answer:measure": 1, "answer:not_found": 1 });
    expect(Object.keys(await counted("record:%"))).toHaveLength(1);
    expect(Object.keys(await counted("ms:%")).length).toBeGreaterThan(0);
    const rows = JSON.stringify(await sql("SELECT * FROM usage_count"));
    expect(rows).not.toMatch(/もこもこ|死|emergency|U[0-9a-f]{32}/);
  });
});

describe("運用の人への知らせ", () => {
  test("LINE がトークンを断ると、一度だけ、市の名前と次にすることを知らせる", async () => {
    await ask("公約は何件?", 401);
    await expect.poll(inChannel).toHaveLength(1);
    expect(inChannel()[0]).toContain("【annaka】✗ LINE のアクセストークン");
    expect(inChannel()[0]).toContain("npm run doctor -- --city annaka");
    expect(sent).toEqual([]);
  });

  test("定時処理が止まると、見まわりが知らせ、同じことは一日くり返さない", async () => {
    await worker.runScheduled(WATCH);
    expect(await sql("SELECT name FROM heartbeat")).toEqual([{ name: "watch" }]);
    // Where no city is connected in the database, that is no fault.
    expect(worker.readLogs()).not.toContain("credential.unread");
    await sql("UPDATE heartbeat SET at = 1");
    await sql("INSERT OR REPLACE INTO heartbeat VALUES ('morning', 1)");
    await worker.runScheduled(WATCH);
    await worker.runScheduled(WATCH);
    expect(inChannel()).toHaveLength(1);
    expect(inChannel()[0]).toContain("✗ 毎朝9時の処理");
    // 一日たって、まだ直っていなければもう一度
    await sql("UPDATE operator_alert SET raised_at = raised_at - 90000000");
    await worker.runScheduled(WATCH);
    expect(inChannel()).toHaveLength(2);
  });

  test("くり返し失敗した仕事・署名の合わない通知・見つからない質問の急な増えかたを知らせる", async () => {
    const day = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
    await sql("DELETE FROM usage_count");
    await sql(`INSERT INTO usage_count VALUES ('annaka', '${day}', 'answer:not_found', 30), ('annaka', '${day}', 'answer:measure', 10),
      ('annaka', '2000-01-01', 'answer:measure', 1), ('annaka', date('${day}', '-3 days'), 'answer:measure', 90),
      ('annaka', date('${day}', '-3 days'), 'answer:not_found', 10), ('annaka', '${day}T00', 'webhook:line:refused', 9)`);
    await worker.enqueue({ kind: "inspect", city: "annaka", at: Date.now() });
    await expect.poll(() => inChannel().join("\n")).toContain("見つからなかった質問の割合: 75%です(ふだんは10%)");
    expect(inChannel().join("\n")).toContain("✗ LINE の署名");
    await worker.enqueue("読めない仕事");
    await expect.poll(() => inChannel().join("\n")).toContain("くり返し失敗した仕事");
  });

  test("運用のチャンネルに投稿できなければ、予備に知らせ、チャンネルのことも言う。だれにも言えなければ、次の見まわりで言う", async () => {
    slack.answerWith("chat.postMessage", { body: { ok: false, error: "channel_not_found" } });
    fallbackStatus = 500;
    await ask("公約は何件?", 401);
    await expect.poll(() => sql("SELECT name FROM operator_alert")).not.toEqual([]);
    await expect.poll(() => worker.readLogs()).toContain("operator.webhook_failed");
    expect(await sql("SELECT told_at FROM operator_alert")).toEqual([{ told_at: null }]);
    // That nobody can be told is itself told to nobody.
    await worker.runScheduled(WATCH);
    expect(await sql("SELECT name FROM operator_alert WHERE name LIKE 'operator_%'")).toEqual([]);
    fallbackStatus = 200;
    await worker.runScheduled(WATCH);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toContain("運用のチャンネルにも投稿できません(channel_not_found)");
    expect(sent[0]).toContain("【annaka】✗ LINE のアクセストークン");
    slack.answerWith("chat.postMessage", null);
    await worker.runScheduled(WATCH);
    expect(sent).toHaveLength(1);
  });

  test("運用のチャンネルのある Slack のことは、予備にも知らせる", async () => {
    slack.answerWith("auth.test", { body: { ok: false, error: "token_revoked" } });
    await worker.enqueue({ kind: "inspect", city: "annaka", at: Date.now() });
    await expect.poll(() => sent).toHaveLength(1);
    expect(sent[0]).toContain("✗ Slack のトークン");
    slack.answerWith("auth.test", null);
  });

  test("チャンネルで言えたことは、予備に届かなくても、見まわりのたびにくり返さない", async () => {
    slack.answerWith("auth.test", { body: { ok: false, error: "token_revoked" } });
    fallbackStatus = 500;
    await worker.enqueue({ kind: "inspect", city: "annaka", at: Date.now() });
    await expect.poll(inChannel).toHaveLength(1);
    await expect.poll(() => sql("SELECT name FROM operator_alert WHERE told_at IS NULL")).toEqual([]);
    await worker.runScheduled(WATCH);
    await worker.runScheduled(WATCH);
    expect(inChannel()).toHaveLength(1);
    slack.answerWith("auth.test", null);
  });

  test("職員のことは、だれのことかを書かず、数だけを知らせる", async () => {
    for (const user of ["U0REC", "U0REV"]) slack.workspace.deactivated.add(user);
    await worker.enqueue({ kind: "inspect", city: "annaka", at: Date.now() });
    await expect.poll(inChannel).toHaveLength(1);
    expect(inChannel()[0]).toContain("【annaka】✗ 職員の設定: 2件に直すところがあります。");
    expect(inChannel()[0]).toContain("npm run doctor -- --city annaka");
    expect(inChannel()[0]).not.toContain("U0RE");
    expect(JSON.stringify(await sql("SELECT * FROM operator_alert"))).not.toContain("U0RE");
    slack.workspace.deactivated.clear();
  });
});
