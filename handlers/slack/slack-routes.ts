import { Hono } from "hono";
import { createCredentialStore } from "../../src/store/d1-credential-store.ts";
import { createEventLedger } from "../../src/store/d1-event-ledger.ts";
import { PROBLEMS } from "../../src/wording/problems.ts";
import { openSlackWorkspace } from "../credentials/open-slack-workspace.ts";
import { type Desk, openDesk } from "../desk.ts";
import {
  describeMissing,
  type Env,
  isMissing,
  type MissingSettings,
  readSlackApp,
  type SlackWorkspace,
} from "../env.ts";
import { findRecords } from "../load-house.ts";
import { log, logError, nameCity, nameEvent } from "../log.ts";
import { isSchemaBehind } from "../operate/is-schema-behind.ts";
import { problem } from "../problem.ts";
import { readBody } from "../read-body.ts";
import { createFetchReceiver, type WaitUntil } from "./create-fetch-receiver.ts";
import { createSlackApp } from "./create-slack-app.ts";
import { findEventId } from "./find-event-id.ts";
import { findInstallation } from "./install/find-installation.ts";
import { forgetWorkspace } from "./install/forget-workspace.ts";
import { createInstallRoutes } from "./install/install-routes.ts";
import { isForeign } from "./is-foreign.ts";
import { isAllowedResponseUrl } from "./response-url.ts";
import { createSlackClient } from "./slack-client-options.ts";
import { type BodyType, findBodyType, findSlackPayload, isSslCheck, type SlackPayload } from "./slack-payload.ts";
import { sendDownload } from "./staff/files/send-download.ts";
import { tellFollowers } from "./staff/on-published.ts";
import { createStaffRoom } from "./staff/staff-room.ts";
import { isSignedBySlack } from "./verify-signature.ts";

/** One URL a city for everything Slack sends: events, slash commands and interactions. */
export function createSlackRoutes(): Hono<{ Bindings: Env }> {
  const routes = new Hono<{ Bindings: Env }>();
  routes.route("/", createInstallRoutes());
  routes.post("/events", (c) => receiveShared(c.req.raw, c.env, c.executionCtx, new Date()));
  routes.all("/events", () => postOnly());
  routes.post("/:city/events", (c) => receive(c.req.raw, c.env, c.req.param("city"), c.executionCtx, new Date()));
  routes.get("/:city/files", (c) => download(new URL(c.req.url), c.env, c.req.param("city"), new Date()));
  routes.all("/:city/events", () => postOnly());
  return routes;
}

const postOnly = () =>
  problem(405, ...PROBLEMS.slackPostOnly, {
    allow: "POST",
  });

/** A file that staff asked for in Slack: the link's own signature is its key. */
async function download({ origin, searchParams }: URL, env: Env, cityId: string, now: Date): Promise<Response> {
  const workspace = (await findRecords(env, cityId)) && (await openSlackWorkspace(env, cityId, now));
  if (!workspace || isMissing(workspace)) return problem(404, ...PROBLEMS.noFileDesk);
  const onPublished = tellFollowers(env);
  const client = createSlackClient(workspace);
  const room = await createStaffRoom({ env, cityId, workspace, onPublished, origin, now });
  return sendDownload(searchParams, { ...room, client });
}

/** Who is asked, and with which settings. */
interface Door {
  env: Env;
  desk: Desk;
  workspace: SlackWorkspace;
  /** This Worker's own address. */
  origin: string;
}

async function receive(request: Request, env: Env, cityId: string, context: WaitUntil, now: Date): Promise<Response> {
  const desk = await openDesk(env, cityId);
  if (!desk) return problem(404, ...PROBLEMS.noDesk);
  const workspace = await openSlackWorkspace(env, cityId, now);
  if (isMissing(workspace)) return notSet(workspace);
  const verified = await readVerified(request, workspace.secrets, now);
  if (verified instanceof Response) return verified;
  const payload = findSlackPayload(verified.body, verified.bodyType);
  if (!payload) return unreadable();
  return accept(payload, { env, desk, workspace, origin: new URL(request.url).origin }, context, now);
}

/** The one URL of the app that many workspaces install: which city is asked stands in the payload. */
async function receiveShared(request: Request, env: Env, context: WaitUntil, now: Date): Promise<Response> {
  const app = readSlackApp(env, now);
  if (isMissing(app)) return notSet(app);
  const verified = await readVerified(request, app.signingSecrets, now);
  if (verified instanceof Response) return verified;
  const payload = findSlackPayload(verified.body, verified.bodyType);
  if (!payload) return unreadable();
  if (payload.kind === "url_verification") return Response.json({ challenge: payload.challenge });
  if (payload.kind === "ignored") return new Response("");
  const row = await findInstallation(createCredentialStore(env.DB), payload.body);
  // It left, and this is what was on its way.
  if (row === null) {
    log("slack.workspace_unknown");
    return new Response("");
  }
  nameCity(row.city);
  if (await forgetWorkspace(env, payload.body, row)) return new Response("");
  const desk = await openDesk(env, row.city);
  if (!desk) return problem(404, ...PROBLEMS.noDeskOfWorkspace);
  const workspace = await openSlackWorkspace(env, row.city, now);
  if (isMissing(workspace)) return notSet(workspace);
  return accept(payload, { env, desk, workspace, origin: new URL(request.url).origin }, context, now);
}

const notSet = (missing: MissingSettings) => problem(503, ...PROBLEMS.slackNotSet(describeMissing(missing)));

const unreadable = () => problem(400, ...PROBLEMS.slackUnreadable);

/** Every check before a byte is believed, cheapest first; an answer where it must not be. */
async function readVerified(
  request: Request,
  secrets: string[],
  now: Date,
): Promise<{ body: string; bodyType: BodyType } | Response> {
  const bodyType = findBodyType(request.headers.get("content-type"));
  if (!bodyType) {
    return problem(415, ...PROBLEMS.slackForm);
  }
  const bytes = await readBody(request);
  if (!bytes) return problem(413, ...PROBLEMS.tooLarge);
  // A byte order mark must stay: it is part of what was signed.
  const body = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

  // Slack's certificate check is not signed. Nothing else in such a body may count, whatever it holds.
  if (bodyType === "form" && isSslCheck(body)) return new Response("");
  if (!isSignedBySlack(body, request.headers, secrets, now)) {
    return problem(401, ...PROBLEMS.slackUnsigned);
  }
  return { body, bodyType };
}

async function accept(payload: SlackPayload, door: Door, context: WaitUntil, now: Date): Promise<Response> {
  if (payload.kind === "event" || payload.kind === "url_verification") nameEvent();
  switch (payload.kind) {
    case "url_verification":
      return Response.json({ challenge: payload.challenge });
    case "ignored":
      return new Response("");
    case "event": {
      const first = await claim(door.env, payload.eventId, now);
      if (first === undefined) return problem(500, ...PROBLEMS.unclaimed);
      if (!first) return new Response("");
      const answer = await deliver(payload.body, door, context, now);
      // Slack delivers again what is not answered with 2xx, and must find it untaken.
      if (!answer.ok) await release(door.env, payload.eventId);
      return answer;
    }
    case "request":
      if (payload.responseUrl !== null && !isAllowedResponseUrl(payload.responseUrl, door.workspace.apiBaseUrl)) {
        log("slack.response_url_refused");
        return problem(400, ...PROBLEMS.foreignResponseUrl);
      }
      return deliver(payload.body, door, context, now);
  }
}

/** True for the first delivery of an event, false for a repeated one, undefined when it could not be recorded. */
async function claim(env: Env, eventId: string, now: Date): Promise<boolean | undefined> {
  try {
    return await createEventLedger(env.DB).claim("slack", eventId, now);
  } catch (error) {
    logError("slack.claim_failed", error, { eventId });
    // Without its table no delivery can ever be claimed: better twice than never.
    return (await isSchemaBehind(env)) ? true : undefined;
  }
}

async function release(env: Env, eventId: string): Promise<void> {
  try {
    await createEventLedger(env.DB).release("slack", eventId);
  } catch (error) {
    logError("slack.release_failed", error, { eventId });
  }
}

/** Bolt's answer to a body; a 500 when it could not take it. */
async function deliver(
  body: Record<string, unknown>,
  { env, desk, workspace, origin }: Door,
  context: WaitUntil,
  now: Date,
): Promise<Response> {
  const cityId = desk.city.id;
  const ids = { city: cityId, eventId: findEventId(body) };
  const receiver = createFetchReceiver(() => log("slack.answer_unfinished", ids));
  const isOutside = isForeign(body);
  try {
    const staffRoom = await createStaffRoom({
      env,
      cityId,
      workspace,
      onPublished: tellFollowers(env),
      origin,
      now,
      isOutside,
    });
    // An app of its own for each request: a shared one queues calls across requests, and workerd drops those.
    createSlackApp({ receiver, desk, workspace, staffRoom });
    return await receiver.deliver(body, context);
  } catch (error) {
    logError("slack.delivery_failed", error, ids);
    return problem(500, ...PROBLEMS.slackUndelivered);
  }
}
