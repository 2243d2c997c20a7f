import {
  CREDENTIAL_FAULTS,
  describeBadKey,
  describeCredentials,
  describeMissingApp,
  describeMissingKey,
} from "../../src/operations/describe-credentials.ts";
import type { Finding } from "../../src/operations/finding.ts";
import { type CredentialRow, createCredentialStore } from "../../src/store/d1-credential-store.ts";
import { lineCredentialSchema, slackCredentialSchema } from "../credentials/credential.ts";
import { isUnopened, openKeeper } from "../credentials/credential-keeper.ts";
import { type Env, isMissing, readSlackApp } from "../env.ts";
import { logError } from "../log.ts";

/**
 * What is sealed, and whether it opens. Nothing where nothing is sealed.
 * @param cityId whose; null: of all cities, which none of their staff is to see
 */
export async function inspectCredentials(env: Env, cityId: string | null, now: Date): Promise<Finding[]> {
  const keeper = openKeeper(env);
  const rows = (await readRows(env)).filter(({ city }) => cityId === null || city === cityId);
  if (rows.length === 0 && typeof keeper !== "string") return [];
  if (keeper === null) return [describeMissingKey(rows.length)];
  if (typeof keeper === "string") return [describeBadKey(keeper)];
  const faults: string[] = [];
  for (const row of rows) {
    const content = await keeper.open(row, row.channel === "line" ? lineCredentialSchema : slackCredentialSchema);
    if (isUnopened(content)) faults.push(content.fault);
    else if (row.expiresAt !== null && row.expiresAt <= now) faults.push(CREDENTIAL_FAULTS.ended(row));
  }
  return [describeCredentials(rows.length, faults), ...inspectApp(env, rows, now)];
}

/** The shared app, where a workspace has it. */
function inspectApp(env: Env, rows: readonly CredentialRow[], now: Date): Finding[] {
  const app = readSlackApp(env, now);
  return isMissing(app) && rows.some(({ expiresAt }) => expiresAt !== null) ? [describeMissingApp(app.missing)] : [];
}

async function readRows(env: Env): Promise<CredentialRow[]> {
  try {
    return await createCredentialStore(env.DB).list();
  } catch (error) {
    logError("operations_unread", error);
    return [];
  }
}
