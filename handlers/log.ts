import { AsyncLocalStorage } from "node:async_hooks";
import { z } from "zod";
import { describeKind } from "./error-codes.ts";
import { countUse, noteLine } from "./watch/tally.ts";

/**
 * The one way into the Worker's log: a JSON line with an event, codes, numbers and ids of deliveries. Never a text that
 * somebody wrote, a token, or the id of a person: what looks like one is left out here, whoever calls.
 */
type LogFields = Record<string, string | number | boolean | null>;

/** What every line of one request, cron or queue message carries. */
export interface LogContext {
  /** Tells the lines of one request from those of others. */
  request: string;
  channel: "line" | "slack" | "api" | "page" | "cron" | "queue";
  city?: string;
  /** Something that was said to the bot in Slack, or its trial, and no tap or command. */
  isEvent?: boolean;
}

const contexts = new AsyncLocalStorage<LogContext>();

/** Runs work whose lines carry this, also those that it writes after it has answered. */
export function withLogContext<T>(context: LogContext, work: () => T): T {
  return contexts.run(context, work);
}

/** Says which city the present request is for, where its address does not: its lines and its counts are that city's. */
export function nameCity(city: string): void {
  const context = contexts.getStore();
  if (context) context.city = city;
}

/** Says that the present request is one of Slack's events. */
export function nameEvent(): void {
  const context = contexts.getStore();
  if (context) context.isEvent = true;
}

/** What is to be looked at. */
export function log(event: string, fields: LogFields = {}): void {
  console.warn(writeLine(event, note(event, fields)));
}

/** What went as it should. */
export function logDone(event: string, fields: LogFields = {}): void {
  console.log(writeLine(event, fields));
}

/** A failure by its codes; its message may quote what a person wrote. */
export function logError(event: string, error: unknown, fields: LogFields = {}): void {
  console.error(writeLine(event, note(event, { ...fields, ...describeError(error) })));
}

/** Events that somebody waited in vain for. */
const FAILURE = /_(?:failed|unread|unanswered|unfinished|dead|blocked)$/;

/** What is to be looked at is looked at (`watch/`), with the city that the work is for; failures are counted. */
function note(event: string, fields: LogFields): LogFields {
  const context = contexts.getStore();
  const whole = { ...(context && { channel: context.channel, city: context.city }), ...fields };
  noteLine({ event, fields: whole });
  if (FAILURE.test(event) && typeof whole.city === "string") countUse(whole.city, `error:${event}`);
  return fields;
}

/** Event names, codes, dates, names of settings, ids of deliveries: short, and of these letters only. */
const FORM = /^[\w.:/ +-]{0,200}$/;
/** Tokens of Slack, ids of people and rooms of LINE and of people and channels of Slack, long secrets. */
const SECRET = /\bxox|\b[UCR][0-9a-f]{32}\b|\b[UWCDG](?=[A-Z]*\d)[A-Z0-9]{7,}\b|[A-Za-z0-9+/]{80,}/;

function writeLine(event: string, fields: LogFields): string {
  const { city, isEvent: _, ...context } = contexts.getStore() ?? {};
  const line = { event, ...fields, ...(city !== undefined && fields.city === undefined && { city }), ...context };
  return JSON.stringify(line, (_, value) =>
    typeof value === "string" && (!FORM.test(value) || SECRET.test(value)) ? "(removed)" : value,
  );
}

const errorSchema = z.object({
  statusCode: z.number().optional().catch(undefined),
  /** Seconds to wait after a 429. */
  retryAfter: z.number().optional().catch(undefined),
  /** Slack's own code: `channel_not_found`. A proxy's page may stand here instead, so that only a code passes. */
  data: z
    .object({ error: z.string().regex(/^[a-z_]{1,60}$/) })
    .optional()
    .catch(undefined),
  /** Bolt wraps what a listener throws; what happened stands in here. */
  original: z.unknown().optional(),
  originals: z.array(z.unknown()).optional().catch(undefined),
});
type KnownError = z.output<typeof errorSchema>;

function describeError(error: unknown): LogFields {
  const data: KnownError = errorSchema.safeParse(error).data ?? {};
  const inner = data.original ?? data.originals?.[0];
  return {
    // `slack_webapi_platform_error`, `slack_webapi_rate_limited_error`, `TypeError` …
    code: codeOf(error),
    ...(data.statusCode !== undefined && { statusCode: data.statusCode }),
    ...(data.retryAfter !== undefined && { retryAfterSeconds: data.retryAfter }),
    ...(data.data && { slackError: data.data.error }),
    ...(inner !== undefined && { original: codeOf(inner) }),
  };
}

/** An error's code, or its name. */
export function codeOf(error: unknown): string {
  const { code, name } = describeKind(error);
  return code ?? name ?? "unknown";
}

/** Slack's own code for a failed call of the Web API (`not_in_channel`); undefined for any other failure. */
export function findSlackErrorCode(error: unknown): string | undefined {
  return errorSchema.safeParse(error).data?.data?.error;
}
