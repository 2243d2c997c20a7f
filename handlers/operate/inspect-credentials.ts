import type { Finding } from "../../src/operations/finding.ts";
import { type CredentialRow, createCredentialStore } from "../../src/store/d1-credential-store.ts";
import { lineCredentialSchema, slackCredentialSchema } from "../credentials/credential.ts";
import { describeReconnect, isUnopened, KEY_NAME, openKeeper } from "../credentials/credential-keeper.ts";
import { type Env, isMissing, readSlackApp } from "../env.ts";
import { logError } from "../log.ts";

const SUBJECT = { id: "credentials", name: "封をした接続情報" };

/** Faults in one finding: an alert is told once for its cause, and holds them all. */
const MAX_TOLD = 5;

/**
 * What is sealed, and whether it opens. Nothing where nothing is sealed.
 * @param cityId whose; null: of all cities, which none of their staff is to see
 */
export async function inspectCredentials(env: Env, cityId: string | null, now: Date): Promise<Finding[]> {
  const keeper = openKeeper(env);
  const rows = (await readRows(env)).filter(({ city }) => cityId === null || city === cityId);
  if (rows.length === 0 && typeof keeper !== "string") return [];
  if (keeper === null) {
    const what = `${rows.length}件ありますが、${KEY_NAME} がなく、開けません。`;
    return [{ ...SUBJECT, state: "wrong", what, todo: `しまったときの鍵を ${KEY_NAME} に入れてください。` }];
  }
  if (typeof keeper === "string") {
    const todo = `npx wrangler secret put ${KEY_NAME} で入れなおしてください。`;
    return [{ ...SUBJECT, state: "wrong", what: `${keeper}。`, todo }];
  }
  const faults: string[] = [];
  for (const row of rows) {
    const content = await keeper.open(row, row.channel === "line" ? lineCredentialSchema : slackCredentialSchema);
    if (isUnopened(content)) faults.push(`${content.fault}。`);
    else if (row.expiresAt !== null && row.expiresAt <= now)
      faults.push(
        `${row.city} の Slack のトークンが切れています。Slack から外れていないかを見て、${describeReconnect(row)}。`,
      );
  }
  return [describeRows(rows.length, faults), ...inspectApp(env, rows, now)];
}

function describeRows(count: number, faults: readonly string[]): Finding {
  if (faults.length === 0) return { ...SUBJECT, state: "ok", what: `${count}件、開けます。`, todo: null };
  const left = faults.length - MAX_TOLD;
  const what = [...faults.slice(0, MAX_TOLD), ...(left > 0 ? [`ほかに${left}件あります。`] : [])].join("\n  ");
  return { ...SUBJECT, state: "wrong", what, todo: null };
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
