import { type Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { SLACK_SCOPES } from "../../../src/operations/slack-scopes.ts";
import {
  createInstallStore,
  type InstallStore,
  VISIT_TTL_MS,
  type Visit,
} from "../../../src/store/d1-install-store.ts";
import { INSTALL_NOTICES } from "../../../src/wording/install-notices.ts";
import { callOauth, type Grant } from "../../credentials/call-oauth.ts";
import { createToken } from "../../credentials/create-token.ts";
import type { InstalledCredential } from "../../credentials/credential.ts";
import { type CredentialKeeper, findKeeper } from "../../credentials/credential-keeper.ts";
import { type Env, isMissing, readSlackApp } from "../../env.ts";
import { findOrigin } from "../../find-origin.ts";
import { isSame } from "../../is-same.ts";
import { findRecords } from "../../load-house.ts";
import { log, logDone } from "../../log.ts";
import { noticeResponse } from "../../page/notice-response.ts";

type C = Context<{ Bindings: Env }>;

const COOKIE = "slack_install";
const CALLBACK = "/slack/oauth";
const AUTHORIZE = "https://slack.com/oauth/v2/authorize";
const MAX_CHARS = 500;

/**
 * A workspace takes the shared app: by a link that the operator made for one city, over Slack's own page, and back here
 * in the same browser. Link and visit count once.
 */
export function createInstallRoutes(): Hono<{ Bindings: Env }> {
  const routes = new Hono<{ Bindings: Env }>();
  routes.get("/install", startVisit);
  routes.get("/oauth", async (c) => {
    const page = await endVisit(c);
    page.headers.append("set-cookie", `${COOKIE}=; Path=${CALLBACK}; Max-Age=0; HttpOnly; Secure; SameSite=Lax`);
    return page;
  });
  return routes;
}

async function startVisit(c: C): Promise<Response> {
  const now = new Date();
  const app = readSlackApp(c.env, now);
  if (isMissing(app) || findKeeper(c.env) === null) return noticeResponse(503, INSTALL_NOTICES.notReady);
  const visit = createToken();
  const link = (c.req.query("link") ?? "").slice(0, MAX_CHARS);
  const city = link === "" ? null : await createInstallStore(c.env.DB).startVisit(link, visit, now);
  if (city === null) return noticeResponse(410, INSTALL_NOTICES.spentLink);
  setCookie(c, COOKIE, visit, {
    path: CALLBACK,
    maxAge: VISIT_TTL_MS / 1000,
    httpOnly: true,
    secure: true,
    // Slack's page leads here by a link of another site.
    sameSite: "Lax",
  });
  const query = new URLSearchParams({
    client_id: app.clientId,
    scope: Object.keys(SLACK_SCOPES).join(","),
    redirect_uri: findCallback(c),
    state: visit,
  });
  c.header("cache-control", "no-store");
  c.header("referrer-policy", "no-referrer");
  return c.redirect(`${AUTHORIZE}?${query}`, 302);
}

const findCallback = (c: C) => `${findOrigin(c.env, c.req.raw)}${CALLBACK}`;

async function endVisit(c: C): Promise<Response> {
  const now = new Date();
  const keeper = findKeeper(c.env);
  if (keeper === null) return noticeResponse(503, INSTALL_NOTICES.notReady);
  const state = (c.req.query("state") ?? "").slice(0, MAX_CHARS);
  const cookie = getCookie(c, COOKIE) ?? "";
  if (state === "" || !isSame(state, cookie)) return noticeResponse(400, INSTALL_NOTICES.otherBrowser);
  const store = createInstallStore(c.env.DB);
  const visit = await store.takeVisit(state, now);
  if (visit === null) return noticeResponse(400, INSTALL_NOTICES.spentVisit);
  const code = c.req.query("code") ?? "";
  // 「access_denied」: whoever was asked said no. The link is still good.
  if (code === "" || code.length > MAX_CHARS) return noticeResponse(400, INSTALL_NOTICES.cancelled);
  if (!(await store.takeLink(visit))) return noticeResponse(410, INSTALL_NOTICES.spentLink);
  return finish(c, keeper, store, visit, code, now);
}

async function finish(
  c: C,
  keeper: CredentialKeeper,
  store: InstallStore,
  visit: Visit,
  code: string,
  now: Date,
): Promise<Response> {
  const giveBack = async (page: Response) => {
    await store.putBackLink(visit);
    return page;
  };
  const city = (await findRecords(c.env, visit.city))?.city;
  if (!city) return noticeResponse(410, INSTALL_NOTICES.spentLink);
  const outcome = await callOauth(c.env, { code, redirect_uri: findCallback(c) }, now);
  if (outcome.kind === "not_set") return giveBack(noticeResponse(503, INSTALL_NOTICES.notReady));
  if (outcome.kind === "refused") {
    log("slack.install_refused", { city: city.id, code: outcome.code });
    return giveBack(noticeResponse(502, INSTALL_NOTICES.refused(outcome.code)));
  }
  const { team } = outcome.grant;
  if (team === null) return giveBack(noticeResponse(400, INSTALL_NOTICES.wholeOrganisation));
  const owner = await keepInstallation(keeper, city.id, outcome.grant, team, now);
  if (owner !== null) return giveBack(noticeResponse(409, INSTALL_NOTICES.otherCity(team.name)));
  logDone("slack.installed", { city: city.id });
  return noticeResponse(200, INSTALL_NOTICES.done(city.name, team.name));
}

/** @returns the other city that the workspace belongs to; null: it is kept */
async function keepInstallation(
  { store, seal }: CredentialKeeper,
  city: string,
  { botToken, refreshToken, expiresAt }: Grant,
  team: { id: string; name: string },
  now: Date,
): Promise<string | null> {
  const content = { kind: "installed", botToken, refreshToken } satisfies InstalledCredential;
  const sealed = await seal(content, city, "slack");
  return store.put({
    ...{ city, channel: "slack", sealed, account: team.id, label: team.name },
    ...{ expiresAt, connectedAt: now },
  });
}
