import type { Finding } from "../../src/operations/finding.ts";
import { type CredentialRow, createCredentialStore } from "../../src/store/d1-credential-store.ts";
import { lineCredentialSchema, slackCredentialSchema } from "../credentials/credential.ts";
import { describeConnect, isUnopened, KEY_NAME, openKeeper } from "../credentials/credential-keeper.ts";
import { type Env, isMissing, readSlackApp } from "../env.ts";
import { logError } from "../log.ts";

const SUBJECT = { id: "credentials", name: "封をした接続情報" };

/** What is sealed of all cities, and whether it opens. Nothing where nothing is sealed. */
export async function inspectCredentials(env: Env, now: Date): Promise<Finding[]> {
  const keeper = openKeeper(env);
  const rows = await readRows(env);
  if (rows.length === 0 && typeof keeper !== "string") return [];
  if (keeper === null) {
    const what = `${rows.length}件ありますが、${KEY_NAME} がなく、開けません。`;
    return [{ ...SUBJECT, state: "wrong", what, todo: `しまったときの鍵を ${KEY_NAME} に入れてください。` }];
  }
  if (typeof keeper === "string") {
    const todo = `npx wrangler secret put ${KEY_NAME} で入れなおしてください。`;
    return [{ ...SUBJECT, state: "wrong", what: `${keeper}。`, todo }];
  }
  const faults: Finding[] = [];
  for (const row of rows) {
    const content = await keeper.open(row, row.channel === "line" ? lineCredentialSchema : slackCredentialSchema);
    if (isUnopened(content)) {
      faults.push({ ...SUBJECT, state: "wrong", what: `${content.fault}。`, todo: null });
    } else if (row.expiresAt !== null && row.expiresAt <= now) {
      const todo = `Slack から外れていないかを見て、${describeConnect(row.city, "slack")}。`;
      faults.push({ ...SUBJECT, state: "wrong", what: `${row.city} の Slack のトークンが切れています。`, todo });
    }
  }
  const ok: Finding = { ...SUBJECT, state: "ok", what: `${rows.length}件、開けます。`, todo: null };
  return [...(faults.length > 0 ? faults : [ok]), ...inspectApp(env, rows, now)];
}

/** The shared app, where a workspace has it. */
function inspectApp(env: Env, rows: readonly CredentialRow[], now: Date): Finding[] {
  const app = readSlackApp(env, now);
  if (!isMissing(app) || !rows.some(({ expiresAt }) => expiresAt !== null)) return [];
  const todo = "npm run city:connect -- --slack-app で入れてください。";
  return [
    {
      id: "slack_app",
      name: "共通の Slack アプリ",
      state: "wrong",
      what: `足りません(${app.missing.join("、")})。`,
      todo,
    },
  ];
}

async function readRows(env: Env): Promise<CredentialRow[]> {
  try {
    return await createCredentialStore(env.DB).list();
  } catch (error) {
    logError("operations_unread", error);
    return [];
  }
}
