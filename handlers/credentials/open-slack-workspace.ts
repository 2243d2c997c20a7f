import { KEY_NAME } from "../../src/operations/describe-credentials.ts";
import {
  type Env,
  isMissing,
  type MissingSettings,
  readSlackApp,
  readSlackUrl,
  readSlackWorkspace,
  type SlackWorkspace,
} from "../env.ts";
import { slackCredentialSchema } from "./credential.ts";
import { isUnopened, openKeeper } from "./credential-keeper.ts";
import { findFreshRow } from "./renew-token.ts";

/**
 * The Slack workspace of a city: from its settings where they are whole, else as it is sealed in the database, with a
 * token that has not ended.
 * @throws where the database fails
 */
export async function openSlackWorkspace(
  env: Env,
  cityId: string,
  now: Date,
): Promise<SlackWorkspace | MissingSettings> {
  const settings = readSlackWorkspace(env, cityId, now);
  if (!isMissing(settings)) return settings;
  const keeper = openKeeper(env);
  if (keeper === null) return settings;
  if (typeof keeper === "string") return { missing: [KEY_NAME], fault: keeper };
  const row = await findFreshRow(env, keeper, cityId, now);
  if (row === null) return settings;
  const credential = await keeper.open(row, slackCredentialSchema);
  if (isUnopened(credential)) return { missing: [KEY_NAME], fault: credential.fault };
  const url = readSlackUrl(env);
  if (isMissing(url)) return url;
  if (credential.kind === "own") {
    const { signingSecret, previous, botToken } = credential;
    const secrets = previous && now.getTime() < previous.until ? [signingSecret, previous.secret] : [signingSecret];
    return { secrets, botToken, ...url, isSealed: true };
  }
  const app = readSlackApp(env, now);
  if (isMissing(app)) return app;
  return { secrets: app.signingSecrets, botToken: credential.botToken, ...url, isSealed: true };
}
