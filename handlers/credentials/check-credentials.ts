import { z } from "zod";
import { callPlatform } from "../../src/operations/call-platform.ts";
import { CREDENTIAL_FAULTS } from "../../src/operations/describe-credentials.ts";
import type { CredentialRow } from "../../src/store/d1-credential-store.ts";
import { describeMissing, type Env, isMissing, readLineUrl, readSlackUrl } from "../env.ts";
import { fetchFrom } from "../fetch-from.ts";

/** What a credential is for, as the platform says; `refused`: it is not taken, in a sentence with the next step. */
type Account = Pick<CredentialRow, "account" | "label"> | { refused: string };

export const isRefused = (account: Account): account is { refused: string } => "refused" in account;

const botSchema = z.looseObject({ userId: z.string().min(1), basicId: z.string().optional(), displayName: z.string() });
const teamSchema = z.looseObject({ ok: z.literal(true), team_id: z.string().min(1), team: z.string() });

/** Whose the access token is: LINE's id of the bot, and its 「@abc1234」. */
export async function findLineAccount(env: Env, accessToken: string): Promise<Account> {
  const url = readLineUrl(env);
  if (isMissing(url)) return { refused: describeMissing(url) };
  const answer = await callPlatform(fetchFrom, `${url.apiBaseUrl}/v2/bot/info`, { token: accessToken });
  if (answer?.status === 401 || answer?.status === 403) return { refused: CREDENTIAL_FAULTS.lineRefused };
  const bot = botSchema.safeParse(answer?.body).data;
  if (answer?.status !== 200 || !bot) return { refused: CREDENTIAL_FAULTS.lineUnasked };
  return { account: bot.userId, label: bot.basicId ?? bot.displayName };
}

/** Whose the bot token is: the workspace's id and name. */
export async function findSlackAccount(env: Env, botToken: string): Promise<Account> {
  const url = readSlackUrl(env);
  if (isMissing(url)) return { refused: describeMissing(url) };
  const answer = await callPlatform(fetchFrom, `${url.apiBaseUrl}auth.test`, { token: botToken, method: "POST" });
  const team = teamSchema.safeParse(answer?.body).data;
  if (team) return { account: team.team_id, label: team.team };
  return { refused: answer?.status === 200 ? CREDENTIAL_FAULTS.slackRefused : CREDENTIAL_FAULTS.slackUnasked };
}
