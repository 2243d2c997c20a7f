import { z } from "zod";

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

const errorSchema = z.object({
  /** `slack_webapi_platform_error`, `slack_webapi_rate_limited_error`, `slack_bolt_respond_error` … */
  code: z.string().optional().catch(undefined),
  statusCode: z.number().optional().catch(undefined),
  /** Seconds to wait after a 429. */
  retryAfter: z.number().optional().catch(undefined),
  /** Slack's own code: `channel_not_found`. A proxy's page may stand here instead, so that only a code passes. */
  data: z
    .object({ error: z.string().regex(/^[a-z_]{1,60}$/) })
    .optional()
    .catch(undefined),
});

function describeError(error: unknown): LogFields {
  const { data } = errorSchema.safeParse(error);
  return {
    code: data?.code ?? (error instanceof Error ? error.name : "unknown"),
    ...(data?.statusCode !== undefined && { statusCode: data.statusCode }),
    ...(data?.retryAfter !== undefined && { retryAfterSeconds: data.retryAfter }),
    ...(data?.data && { slackError: data.data.error }),
  };
}

/** Slack's own code for a failed call of the Web API (`not_in_channel`); undefined for any other failure. */
export function findSlackErrorCode(error: unknown): string | undefined {
  return errorSchema.safeParse(error).data?.data?.error;
}
