import { z } from "zod";

/**
 * Why a call of Slack's Web API failed. `refused`: Slack did not do it and will not. `unknown`: nobody knows whether
 * it was done (no answer, a server error).
 */
export type SlackFailure =
  | { kind: "failed"; code: "rate_limited"; retryAfterSeconds: number }
  | { kind: "failed"; code: "refused"; slackError: string }
  | { kind: "failed"; code: "unknown" };

/** Slack's own codes after which a part of the work may have been done. */
const UNSURE = new Set([
  "internal_error",
  "fatal_error",
  "service_unavailable",
  "request_timeout",
  "team_added_to_org",
]);

const rateLimitSchema = z.object({ code: z.literal("slack_webapi_rate_limited_error"), retryAfter: z.number() });
const refusalSchema = z.object({
  code: z.literal("slack_webapi_platform_error"),
  data: z.object({ error: z.string().regex(/^[a-z_]{1,60}$/) }),
});

/** One call; failures come back as values. */
export async function callSlack<Value>(
  call: () => Promise<Value>,
): Promise<{ kind: "done"; value: Value } | SlackFailure> {
  try {
    return { kind: "done", value: await call() };
  } catch (error) {
    return describeFailure(error);
  }
}

/** What an error that the Web API's client threw says of the call. */
export function describeFailure(error: unknown): SlackFailure {
  const limited = rateLimitSchema.safeParse(error);
  if (limited.success) return { kind: "failed", code: "rate_limited", retryAfterSeconds: limited.data.retryAfter };
  const slackError = refusalSchema.safeParse(error).data?.data.error;
  return slackError === undefined || UNSURE.has(slackError)
    ? { kind: "failed", code: "unknown" }
    : { kind: "failed", code: "refused", slackError };
}
