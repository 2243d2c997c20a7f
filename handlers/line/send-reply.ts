import { messagingApi } from "@line/bot-sdk";
import { z } from "zod";
import type { LineChannel } from "../env.ts";
import { callLine, type LineFailure } from "./call-line.ts";

/** How long LINE may take to accept a reply. A Worker lives on for 30 s after its own answer, and the token for a minute. */
const REPLY_TIMEOUT_MS = 20_000;

/** `refused`: an expired or used token, or a message LINE does not accept. */
type ReplyOutcome = { kind: "sent"; messageIds: string[] } | LineFailure;

/** LINE's numbers of what it took. */
const sentSchema = z.looseObject({ sentMessages: z.array(z.looseObject({ id: z.string().max(100) })) });

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
  if (outcome.kind === "failed") return outcome;
  const { data } = sentSchema.safeParse(outcome.value);
  return { kind: "sent", messageIds: data?.sentMessages.map(({ id }) => id) ?? [] };
}
