import { z } from "zod";
import { describeKind } from "../error-codes.ts";

/** Codes and numbers only: never texts, tokens or user ids. */
type LogFields = Record<string, string | number | null>;

/** One line for the Worker's log. */
export function logSlack(event: string, fields: LogFields): void {
  console.warn(JSON.stringify({ event: `slack.${event}`, ...fields }));
}

/** An error's codes for the log; its message may quote what a person wrote. */
export function logSlackError(event: string, error: unknown, fields: LogFields): void {
  logSlack(event, { ...fields, ...describeError(error) });
}

/** The id of an event's body; null for any other body. */
export function findEventId(body: unknown): string | null {
  const { event_id: eventId } = body as { event_id?: unknown };
  return typeof eventId === "string" ? eventId : null;
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
type SlackError = z.output<typeof errorSchema>;

function describeError(error: unknown): LogFields {
  const data: SlackError = errorSchema.safeParse(error).data ?? {};
  const inner = data.original ?? data.originals?.[0];
  return {
    // `slack_webapi_platform_error`, `slack_webapi_rate_limited_error`, `slack_bolt_respond_error` …
    code: nameError(error),
    ...(data.statusCode !== undefined && { statusCode: data.statusCode }),
    ...(data.retryAfter !== undefined && { retryAfterSeconds: data.retryAfter }),
    ...(data.data && { slackError: data.data.error }),
    ...(inner !== undefined && { original: nameError(inner) }),
  };
}

function nameError(error: unknown): string {
  const { code, name } = describeKind(error);
  return code ?? name ?? "unknown";
}

/** Slack's own code for a failed call of the Web API (`not_in_channel`); undefined for any other failure. */
export function findSlackErrorCode(error: unknown): string | undefined {
  return errorSchema.safeParse(error).data?.data?.error;
}
