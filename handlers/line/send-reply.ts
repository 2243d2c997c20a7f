import { HTTPFetchError, messagingApi } from "@line/bot-sdk";
import type { LineChannel } from "../env.ts";

/** How long LINE may take to accept a reply. A Worker lives on for 30 s after its own answer. */
const REPLY_TIMEOUT_MS = 10_000;

/** `refused`: an expired or used token, or a message LINE does not accept. */
export type ReplyOutcome =
  | { kind: "sent" }
  | {
      kind: "failed";
      code: "refused" | "unauthorized" | "rate_limited" | "server_error" | "timeout" | "unreachable";
      /** HTTP status; null when there was no answer. */
      status: number | null;
      /** LINE's own id of the request, for enquiries. */
      requestId: string | null;
    };

/**
 * Sends a reply, once. It is never tried again and never pushed instead: a reply takes no retry key, so that a second
 * try after a lost answer could arrive twice, and a push would be counted against the city's monthly quota.
 */
export async function sendReply(
  channel: LineChannel,
  replyToken: string,
  messages: messagingApi.Message[],
): Promise<ReplyOutcome> {
  const client = new messagingApi.MessagingApiClient({
    channelAccessToken: channel.accessToken,
    baseURL: channel.apiBaseUrl,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<ReplyOutcome>((resolve) => {
    timer = setTimeout(() => resolve(failed("timeout")), REPLY_TIMEOUT_MS);
  });
  const reply = client
    .replyMessage({ replyToken, messages })
    .then((): ReplyOutcome => ({ kind: "sent" }), describeFailure);
  try {
    return await Promise.race([reply, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function failed(
  code: Extract<ReplyOutcome, { kind: "failed" }>["code"],
  status: number | null = null,
  requestId: string | null = null,
): ReplyOutcome {
  return { kind: "failed", code, status, requestId };
}

function describeFailure(error: unknown): ReplyOutcome {
  if (!(error instanceof HTTPFetchError)) return failed("unreachable");
  const { status, headers } = error;
  const requestId = headers.get("x-line-request-id");
  if (status === 401 || status === 403) return failed("unauthorized", status, requestId);
  if (status === 429) return failed("rate_limited", status, requestId);
  return failed(status >= 500 ? "server_error" : "refused", status, requestId);
}
