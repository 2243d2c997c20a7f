import { KEY_NAME } from "../../src/operations/describe-credentials.ts";
import { type Env, isMissing, type LineChannel, type MissingSettings, readLineChannel, readLineUrl } from "../env.ts";
import { lineCredentialSchema } from "./credential.ts";
import { isUnopened, openKeeper } from "./credential-keeper.ts";

/**
 * The LINE channel of a city: from its settings where they are whole, else as it is sealed in the database.
 * @throws where the database fails
 */
export async function openLineChannel(env: Env, cityId: string, now: Date): Promise<LineChannel | MissingSettings> {
  const settings = readLineChannel(env, cityId, now);
  if (!isMissing(settings)) return settings;
  const keeper = openKeeper(env);
  if (keeper === null) return settings;
  if (typeof keeper === "string") return { missing: [KEY_NAME], fault: keeper };
  const row = await keeper.store.find(cityId, "line");
  if (row === null) return settings;
  const credential = await keeper.open(row, lineCredentialSchema);
  if (isUnopened(credential)) return { missing: [KEY_NAME], fault: credential.fault };
  const apiBaseUrl = readLineUrl(env);
  if (isMissing(apiBaseUrl)) return apiBaseUrl;
  const { channelSecret, previous, accessToken, channelId } = credential;
  return {
    channelId,
    secrets: previous && now.getTime() < previous.until ? [channelSecret, previous.secret] : [channelSecret],
    accessToken,
    botUserId: row.account,
    ...apiBaseUrl,
    isSealed: true,
  };
}
