import { z } from "zod";
import { callPlatform } from "../../../src/operations/call-platform.ts";
import { type CredentialRow, createCredentialStore } from "../../../src/store/d1-credential-store.ts";
import { slackCredentialSchema } from "../../credentials/credential.ts";
import { findKeeper, isUnopened } from "../../credentials/credential-keeper.ts";
import { type Env, isMissing, readSlackUrl } from "../../env.ts";
import { log } from "../../log.ts";

const eventSchema = z.discriminatedUnion("type", [
  z.looseObject({ type: z.literal("app_uninstalled") }),
  z.looseObject({
    type: z.literal("tokens_revoked"),
    tokens: z.looseObject({ bot: z.array(z.string()).default([]) }).catch({ bot: [] }),
  }),
]);

/** `event_time` in seconds. */
const bodySchema = z.looseObject({ event: eventSchema, event_time: z.number().catch(Number.NaN) });
const okSchema = z.looseObject({ ok: z.boolean(), error: z.string().optional() });

/** Slack's codes for a token that will never be taken again. */
const GONE = new Set(["token_revoked", "invalid_auth", "account_inactive", "team_access_not_granted"]);

/**
 * A workspace took the app out, or took its token back: what is kept of it goes. Both come, in any order and maybe late:
 * an event from before the present installation says nothing of it.
 * @returns whether the payload was of this kind, and is done with
 */
export async function forgetWorkspace(env: Env, body: unknown, row: CredentialRow): Promise<boolean> {
  const parsed = bodySchema.safeParse(body).data;
  if (!parsed) return false;
  const { event, event_time: seconds } = parsed;
  const at = new Date(Number.isNaN(seconds) ? Date.now() : (seconds + 1) * 1000);
  const token = await findInstalledToken(env, row);
  if (token === null) return true;
  const isGone = event.type === "app_uninstalled" || (event.tokens.bot.length > 0 && (await isTokenGone(env, token)));
  if (isGone && (await createCredentialStore(env.DB).remove(row.city, "slack", at)))
    log("slack.workspace_left", { city: row.city, type: event.type });
  return true;
}

/** Null where nothing of the shared app is kept: a city that took an app of its own takes the shared one out after that. */
async function findInstalledToken(env: Env, row: CredentialRow): Promise<string | null> {
  const credential = await findKeeper(env)?.open(row, slackCredentialSchema);
  if (!credential || isUnopened(credential) || credential.kind !== "installed") return null;
  return credential.botToken;
}

/** Renewing a token takes the one before it back: only Slack knows whether the present one is meant. */
async function isTokenGone(env: Env, token: string): Promise<boolean> {
  const url = readSlackUrl(env);
  if (isMissing(url)) return false;
  const fetchFrom: typeof fetch = (input, init) => fetch(input, init);
  const answer = await callPlatform(fetchFrom, `${url.apiBaseUrl}auth.test`, { token, method: "POST" });
  const said = okSchema.safeParse(answer?.body).data;
  return said?.ok === false && GONE.has(said.error ?? "");
}
