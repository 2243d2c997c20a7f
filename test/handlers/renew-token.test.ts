import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { slackCredentialSchema } from "../../handlers/credentials/credential.ts";
import { openKeeper } from "../../handlers/credentials/credential-keeper.ts";
import { renewToken } from "../../handlers/credentials/renew-token.ts";
import type { Env } from "../../handlers/env.ts";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { type FakeSlack, startFakeSlack } from "../contract/fake-slack.ts";
import { createFaultyDatabase, type FaultyDatabase } from "./faulty-database.ts";

const NOW = new Date("2026-11-25T03:00:00.000Z");
const WRITING = /UPDATE channel_credential SET sealed/;

let worker: WorkerHarness;
let slack: FakeSlack;
let faulty: FaultyDatabase;
let env: Env;

beforeAll(async () => {
  [slack, worker] = await Promise.all([
    startFakeSlack(),
    startWorker({}, path.join(import.meta.dirname, "../store/empty-worker.ts")),
  ]);
  faulty = createFaultyDatabase(await worker.db());
  env = {
    DB: faulty.db,
    CREDENTIALS_KEY: "master-secret-of-more-than-thirty-two-letters",
    SLACK_API_BASE_URL: slack.apiBaseUrl,
    SLACK_CLIENT_ID: "111.222",
    SLACK_CLIENT_SECRET: "client-secret",
    SLACK_SIGNING_SECRET: "shared-app-signing-secret",
  } as unknown as Env;
  for (const level of ["log", "error"] as const) vi.spyOn(console, level).mockImplementation(() => undefined);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await Promise.all([worker?.close(), slack?.close()]);
});

function keeper() {
  const opened = openKeeper(env);
  if (opened === null || typeof opened === "string") throw new Error(opened ?? "no key");
  return opened;
}
const readToken = async () => {
  const { store, open } = keeper();
  return open((await store.find("konan", "slack"))!, slackCredentialSchema);
};

beforeEach(async () => {
  faulty.failWhere(null);
  const old = { kind: "installed", botToken: "xoxb-1", refreshToken: "xoxe-1" };
  await keeper().store.put({
    city: "konan",
    channel: "slack",
    sealed: await keeper().seal(old, "konan", "slack"),
    account: "TKONAN",
    label: "湖南市役所",
    expiresAt: NOW,
    connectedAt: NOW,
  });
  const body = { ok: true, access_token: "xoxb-2", token_type: "bot", refresh_token: "xoxe-2", expires_in: 43_200 };
  slack.answerWith("oauth.v2.access", { body });
});

test("新しいトークンを書くのが二度失敗しても、三度めに残る", async () => {
  faulty.failWhere(WRITING, 2);
  await renewToken(env, "konan", NOW);
  expect(await readToken()).toMatchObject({ botToken: "xoxb-2", refreshToken: "xoxe-2" });
});

test("三度とも失敗すれば、できたとは言わない", async () => {
  faulty.failWhere(WRITING, 3);
  await expect(renewToken(env, "konan", NOW)).rejects.toThrow("D1_ERROR");
  faulty.failWhere(null);
  expect(await readToken()).toMatchObject({ botToken: "xoxb-1" });
});

test("まだ切れないトークンは取りかえない", async () => {
  slack.calls.length = 0;
  const day = 24 * 60 * 60 * 1000;
  await renewToken(env, "konan", new Date(NOW.getTime() - day));
  expect([slack.calls.length, await readToken()]).toMatchObject([0, { botToken: "xoxb-1" }]);
});
