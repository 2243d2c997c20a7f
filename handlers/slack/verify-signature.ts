import { isValidSlackRequest } from "@slack/bolt";

/** How far a request's timestamp may lie from now, in seconds; Slack's own figure against replays. */
const MAX_AGE_SECONDS = 300;

/**
 * True when one of the secrets signed the body within the last five minutes. Bolt refuses what is too old; a timestamp
 * in the future is refused here, or a signature could be kept for later.
 */
export function isSignedBySlack(body: string, headers: Headers, secrets: string[], now: Date): boolean {
  const timestamp = headers.get("x-slack-request-timestamp") ?? "";
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  if (Number(timestamp) > Math.floor(now.getTime() / 1000) + MAX_AGE_SECONDS) return false;
  return secrets.some((signingSecret) =>
    isValidSlackRequest({
      signingSecret,
      body,
      headers: {
        "x-slack-signature": headers.get("x-slack-signature") ?? "",
        "x-slack-request-timestamp": Number(timestamp),
      },
      nowMilliseconds: now.getTime(),
    }),
  );
}
