import { messagingApi } from "@line/bot-sdk";
import type { LineChannel } from "../env.ts";
import { callLine, type LineFailure } from "./call-line.ts";

/** How long LINE may take to accept a reply. A Worker lives on for 30 s after its own answer, and the token for a minute. */
const REPLY_TIMEOUT_MS = 20_000;

/** `refused`: an expired or used token, or a message LINE does not accept. */
export type ReplyOutcome = { kind: "sent" } | LineFailure;

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
  const outcome = await callLine(REPLY_TIMEOUT_MS, () => client.replyMessage({ replyToken, messages }));
  return outcome.kind === "done" ? { kind: "sent" } : outcome;
}
