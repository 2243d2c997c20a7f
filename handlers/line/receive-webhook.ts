import { createEventLedger } from "../../src/store/d1-event-ledger.ts";
import { PROBLEMS } from "../../src/wording/problems.ts";
import { openLineChannel } from "../credentials/open-line-channel.ts";
import type { Desk } from "../desk.ts";
import { describeMissing, type Env, isMissing, type LineChannel } from "../env.ts";
import { log } from "../log.ts";
import { isSchemaBehind } from "../operate/is-schema-behind.ts";
import { problem } from "../problem.ts";
import { readBody } from "../read-body.ts";
import { claimEvents } from "./claim-events.ts";
import { handleEvents } from "./handle-events.ts";
import { findWebhook, type LineWebhook } from "./line-webhook.ts";
import { isSignedByLine } from "./verify-signature.ts";

/** What a webhook is received with. */
interface WebhookContext {
  env: Env;
  cityId: string;
  openDesk(env: Env, cityId: string): Promise<Desk | undefined>;
  waitUntil(work: Promise<unknown>): void;
  now: Date;
}

/** Every check before a byte is believed, cheapest first. LINE wants its 200 within two seconds: the work comes after. */
export async function receiveWebhook(request: Request, context: WebhookContext): Promise<Response> {
  const { env, cityId, now } = context;
  const desk = await context.openDesk(env, cityId);
  if (!desk) return problem(404, ...PROBLEMS.noDesk);
  const channel = await openLineChannel(env, cityId, now);
  if (isMissing(channel)) {
    return problem(503, ...PROBLEMS.lineNotSet(describeMissing(channel)));
  }
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? "")) {
    return problem(415, ...PROBLEMS.lineForm);
  }
  const body = await readBody(request);
  if (!body) return problem(413, ...PROBLEMS.tooLarge);
  if (!isSignedByLine(body, request.headers.get("x-line-signature"), channel.secrets)) {
    return problem(401, ...PROBLEMS.lineUnsigned);
  }
  const webhook = findWebhook(body);
  if (!webhook) return problem(400, ...PROBLEMS.lineUnreadable);
  return accept(webhook, desk, channel, context);
}

async function accept(
  { destination, events }: LineWebhook,
  desk: Desk,
  channel: LineChannel,
  { env, cityId, waitUntil, now }: WebhookContext,
): Promise<Response> {
  // Compared only where it is known which bot is ours.
  if (channel.botUserId !== null && destination !== channel.botUserId) {
    log("line.destination_unknown", { city: cityId });
    return new Response("");
  }
  const active = events.filter(({ mode }) => mode !== "standby");
  const claims = await claimEvents(createEventLedger(env.DB), active, now);
  // Without its table no delivery can ever be claimed: better twice than never.
  const unclaimable = !claims.complete && (await isSchemaBehind(env));
  const { claimed, complete } = unclaimable ? { claimed: active, complete: true } : claims;
  if (claimed.length > 0) waitUntil(handleEvents(claimed, { env, desk, channel, now }));
  if (!complete) return problem(500, ...PROBLEMS.unclaimed);
  return new Response("");
}
