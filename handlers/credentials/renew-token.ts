import type { CredentialRow } from "../../src/store/d1-credential-store.ts";
import type { Env } from "../env.ts";
import { log, logDone, logError } from "../log.ts";
import { callOauth } from "./call-oauth.ts";
import { type InstalledCredential, slackCredentialSchema } from "./credential.ts";
import { type CredentialKeeper, findKeeper, isUnopened } from "./credential-keeper.ts";

/** Slack's tokens end after 12 hours. From two hours before, every half hour one try to renew them. */
export const RENEW_AHEAD_MS = 2 * 60 * 60 * 1000;
/** A token with less time left than this is renewed by whoever needs it. */
const TOO_SHORT_MS = 60 * 1000;
/** Longer than one call of Slack and its writing down take. */
const LEASE_MS = 30 * 1000;
/** How often, and at what distance, somebody looks whether another's renewal is done. */
const LOOKS = 8;
const LOOK_MS = 400;
/** A new token that is not written down is lost, and the city with it. */
const WRITES = 3;

/** A city's row with a token that can be used; renewed first where it is about to end. Null: there is no row. */
export async function findFreshRow(
  env: Env,
  keeper: CredentialKeeper,
  city: string,
  now: Date,
): Promise<CredentialRow | null> {
  const row = await keeper.store.find(city, "slack");
  if (row === null || !isEnding(row, now, TOO_SHORT_MS)) return row;
  const renewal = await renew(env, keeper, row, now);
  if (renewal === "elsewhere" && isEnding(row, now, 0)) return waitForRenewal(keeper, row);
  // What is there now: the new token, or the old one, which Slack will refuse by its own code.
  return keeper.store.find(city, "slack");
}

const isEnding = ({ expiresAt }: CredentialRow, now: Date, aheadMs: number) =>
  expiresAt !== null && expiresAt.getTime() - now.getTime() <= aheadMs;

async function waitForRenewal({ store }: CredentialKeeper, old: CredentialRow): Promise<CredentialRow | null> {
  let row: CredentialRow | null = old;
  for (let look = 0; look < LOOKS && row?.sealed === old.sealed; look++) {
    await new Promise((go) => setTimeout(go, LOOK_MS));
    row = await store.find(old.city, "slack");
  }
  return row;
}

/** From the queue: renews a city's token where it ends soon. */
export async function renewToken(env: Env, city: string, now: Date): Promise<void> {
  const keeper = findKeeper(env);
  if (keeper === null) return;
  const row = await keeper.store.find(city, "slack");
  if (row !== null && isEnding(row, now, RENEW_AHEAD_MS)) await renew(env, keeper, row, now);
}

/** A refresh token counts once: only who has taken the renewal may spend it. */
async function renew(
  env: Env,
  keeper: CredentialKeeper,
  old: CredentialRow,
  now: Date,
): Promise<"done" | "elsewhere" | "failed"> {
  const { store } = keeper;
  if (!(await store.claimRenewal(old.city, now, new Date(now.getTime() + LEASE_MS)))) return "elsewhere";
  // Another renewal may have ended between the reading and the claim.
  const row = await store.find(old.city, "slack");
  if (row === null || row.sealed !== old.sealed) {
    await store.releaseRenewal(old.city);
    return "done";
  }
  const credential = await keeper.open(row, slackCredentialSchema);
  if (isUnopened(credential) || credential.kind !== "installed" || credential.refreshToken === null) {
    // Else whoever comes next waits for a renewal that nobody is about.
    await store.releaseRenewal(row.city);
    return "failed";
  }
  const fields = { grant_type: "refresh_token", refresh_token: credential.refreshToken };
  const outcome = await callOauth(env, fields, now);
  if (outcome.kind !== "granted") {
    log("slack.token_renewal_failed", {
      city: row.city,
      code: outcome.kind === "refused" ? outcome.code : "not_set",
    });
    await store.releaseRenewal(row.city);
    return "failed";
  }
  const { botToken, refreshToken, expiresAt } = outcome.grant;
  const renewed = { kind: "installed", botToken, refreshToken } satisfies InstalledCredential;
  await write(keeper, row, await keeper.seal(renewed, row.city, "slack"), expiresAt);
  logDone("slack.token_renewed", { city: row.city });
  return "done";
}

/** @throws the database's failure, after the last try */
async function write({ store }: CredentialKeeper, old: CredentialRow, sealed: string, expiresAt: Date | null) {
  for (let tries = 1; ; tries++) {
    try {
      // False: the city was connected anew, or left, meanwhile; this token is nobody's then.
      await store.renew(old, sealed, expiresAt);
      return;
    } catch (error) {
      if (tries === WRITES) {
        logError("slack.renewed_token_unkept_failed", error, { city: old.city });
        throw error;
      }
    }
  }
}
