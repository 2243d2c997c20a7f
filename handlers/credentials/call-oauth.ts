import { z } from "zod";
import { type Env, isMissing, readSlackApp, readSlackUrl, type SlackApp } from "../env.ts";

/** What Slack hands out: to a new installation, or in place of a token that ends. */
const grantSchema = z.looseObject({
  access_token: z.string().min(1),
  token_type: z.literal("bot"),
  refresh_token: z.string().min(1).optional(),
  /** Seconds; absent where the app's tokens do not end. */
  expires_in: z.number().positive().optional(),
  team: z.looseObject({ id: z.string().min(1), name: z.string().optional() }).nullish(),
  is_enterprise_install: z.boolean().optional(),
});

export interface Grant {
  botToken: string;
  refreshToken: string | null;
  expiresAt: Date | null;
  /** Null where a whole organisation took the app, or Slack does not say. */
  team: { id: string; name: string } | null;
}

/** `code`: Slack's own (`invalid_code`), `no_answer`, `unreadable`, or `not_set` with what is missing. */
type OauthOutcome =
  | { kind: "granted"; grant: Grant }
  | { kind: "refused"; code: string }
  | { kind: "not_set"; missing: string[] };

const answerSchema = z.looseObject({ ok: z.boolean(), error: z.string().optional() });
const CODE = /^[a-z_]{1,60}$/;
/** Longest wait for Slack. */
const TIMEOUT_MS = 10_000;

/** One call of oauth.v2.access. The app's secret goes in the header, as Slack asks. */
export async function callOauth(env: Env, fields: Record<string, string>, now: Date): Promise<OauthOutcome> {
  const app = readSlackApp(env, now);
  if (isMissing(app)) return { kind: "not_set", missing: app.missing };
  const url = readSlackUrl(env);
  if (isMissing(url)) return { kind: "not_set", missing: url.missing };
  const body = await post(`${url.apiBaseUrl}oauth.v2.access`, fields, app);
  const answer = answerSchema.safeParse(body).data;
  if (!answer) return { kind: "refused", code: "no_answer" };
  if (!answer.ok) {
    // A proxy's page may stand where the code should.
    return { kind: "refused", code: CODE.test(answer.error ?? "") ? answer.error! : "unreadable" };
  }
  const grant = grantSchema.safeParse(answer).data;
  if (!grant) return { kind: "refused", code: "unreadable" };
  const { access_token: botToken, refresh_token: refreshToken, expires_in: seconds, team } = grant;
  return {
    kind: "granted",
    grant: {
      botToken,
      refreshToken: refreshToken ?? null,
      expiresAt: seconds === undefined ? null : new Date(now.getTime() + seconds * 1000),
      team: team && grant.is_enterprise_install !== true ? { id: team.id, name: team.name ?? team.id } : null,
    },
  };
}

async function post(url: string, fields: Record<string, string>, app: SlackApp): Promise<unknown> {
  try {
    const response = await fetch(url, {
      method: "POST",
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: "manual",
      headers: {
        authorization: `Basic ${btoa(`${app.clientId}:${app.clientSecret}`)}`,
        "content-type": "application/x-www-form-urlencoded",
      },
      body: new URLSearchParams(fields).toString(),
    });
    return await response.json();
  } catch {
    return null;
  }
}
