import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findLineAccount, findSlackAccount } from "../../handlers/credentials/check-credentials.ts";
import type { Env } from "../../handlers/env.ts";
import { CREDENTIAL_FAULTS } from "../../src/operations/describe-credentials.ts";

let server: Server;
let env: Env;
/** What the platform answers next, and what it was asked. */
let answer: { status: number; body: unknown };
let asked: string[];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked = [request.method!, request.url!, request.headers.authorization!];
    response.writeHead(answer.status, { "content-type": "application/json" }).end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  env = { LINE_API_BASE_URL: base, SLACK_API_BASE_URL: `${base}/api/` } as unknown as Env;
});
afterAll(() => server.close());

const BOT = { userId: "U1", basicId: "@abc1234", displayName: "安中市" };
const TEAM = { ok: true, team_id: "T1", team: "安中市役所" };

test.each([
  ["だれのトークンか、LINE が言う", 200, BOT, { account: "U1", label: "@abc1234" }],
  ["@の付く名前がなければ、表の名前", 200, { ...BOT, basicId: undefined }, { account: "U1", label: "安中市" }],
  ["断られた", 401, {}, { refused: CREDENTIAL_FAULTS.lineRefused }],
  ["禁じられた", 403, {}, { refused: CREDENTIAL_FAULTS.lineRefused }],
  ["LINE が動いていない", 500, BOT, { refused: CREDENTIAL_FAULTS.lineUnasked }],
  ["知らない形の答え", 200, { id: "U1" }, { refused: CREDENTIAL_FAULTS.lineUnasked }],
])("LINE のトークン: %s", async (_, status, body, account) => {
  answer = { status, body };
  expect(await findLineAccount(env, "secret")).toEqual(account);
  expect(asked).toEqual(["GET", "/v2/bot/info", "Bearer secret"]);
});

test.each([
  ["どのワークスペースのものか、Slack が言う", 200, TEAM, { account: "T1", label: "安中市役所" }],
  ["断られた", 200, { ok: false, error: "invalid_auth" }, { refused: CREDENTIAL_FAULTS.slackRefused }],
  ["Slack が動いていない", 503, {}, { refused: CREDENTIAL_FAULTS.slackUnasked }],
])("Slack のトークン: %s", async (_, status, body, account) => {
  answer = { status, body };
  expect(await findSlackAccount(env, "xoxb-1")).toEqual(account);
  expect(asked).toEqual(["POST", "/api/auth.test", "Bearer xoxb-1"]);
});

test("つながらない相手は、断ったのではない", async () => {
  const nobody = "http://127.0.0.1:1";
  const away = { LINE_API_BASE_URL: nobody, SLACK_API_BASE_URL: `${nobody}/api/` } as unknown as Env;
  expect(await findLineAccount(away, "secret")).toEqual({ refused: CREDENTIAL_FAULTS.lineUnasked });
  expect(await findSlackAccount(away, "xoxb-1")).toEqual({ refused: CREDENTIAL_FAULTS.slackUnasked });
});

test("アドレスの設定が読めなければ、どの設定をどう直すかを言う", async () => {
  const wrong = { LINE_API_BASE_URL: "ftp://x", SLACK_API_BASE_URL: "なし" } as unknown as Env;
  expect(await findLineAccount(wrong, "secret")).toEqual({
    refused: "次の設定を加えてください: LINE_API_BASE_URL(https:// か http:// で始まるアドレス)",
  });
  expect(await findSlackAccount(wrong, "xoxb-1")).toEqual({
    refused: "次の設定を加えてください: SLACK_API_BASE_URL(/api/ で終わるアドレス)",
  });
});
