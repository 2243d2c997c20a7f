import { channelAccessToken, messagingApi } from "@line/bot-sdk";
import { z } from "zod";
import type { LineChannel } from "../env.ts";
import { callLine, type LineFailure } from "./call-line.ts";

/** How long LINE may take to accept a push. */
const PUSH_TIMEOUT_MS = 10_000;

/** What is left of the month's messages; null: the plan has no limit. */
interface Quota {
  limit: number;
  used: number;
}

/** As LINE says it. What says neither may not be taken for 「no limit」. */
const quotaSchema = z.discriminatedUnion("type", [
  z.looseObject({ type: z.literal("limited"), value: z.number() }),
  z.looseObject({ type: z.literal("none") }),
]);
const usedSchema = z.looseObject({ totalUsage: z.number() });
const UNREADABLE: LineFailure = { kind: "failed", code: "server_error", status: 200, requestId: null };

type PushOutcome = { kind: "sent" } | LineFailure;

/** The calls that cost messages, and what they may cost. */
interface PushClient {
  readQuota(): Promise<{ kind: "read"; quota: Quota | null } | LineFailure>;
  /**
   * Sends the same messages to up to 500 people, or to nobody.
   * @param retryKey the same for every attempt: LINE accepts it once
   */
  multicast(to: string[], messages: messagingApi.Message[], retryKey: string): Promise<PushOutcome>;
}

/**
 * A refused token is replaced once by a stateless one (15 minutes), which LINE issues for the channel's id and secret;
 * without `LINE_<CITY>_CHANNEL_ID` the refusal stands, because a long-lived token cannot be renewed by itself.
 */
export function createPushClient(channel: LineChannel): PushClient {
  const { apiBaseUrl: baseURL, channelId } = channel;
  const openClient = (token: string) => new messagingApi.MessagingApiClient({ channelAccessToken: token, baseURL });
  let client = openClient(channel.accessToken);
  let isFresh = false;

  async function call<Value>(work: (api: messagingApi.MessagingApiClient) => Promise<Value>) {
    const first = await callLine(PUSH_TIMEOUT_MS, () => work(client));
    if (first.kind === "done" || first.code !== "unauthorized" || isFresh || channelId === null) return first;
    isFresh = true;
    const issuer = new channelAccessToken.ChannelAccessTokenClient({ baseURL });
    const issued = await callLine(PUSH_TIMEOUT_MS, () =>
      issuer.issueStatelessChannelTokenByClientSecret(channelId, channel.secrets[0]!),
    );
    if (issued.kind === "failed") return first;
    client = openClient(issued.value.access_token);
    return callLine(PUSH_TIMEOUT_MS, () => work(client));
  }

  return {
    async readQuota() {
      const limit = await call((api) => api.getMessageQuota());
      if (limit.kind === "failed") return limit;
      const quota = quotaSchema.safeParse(limit.value);
      if (!quota.success) return UNREADABLE;
      if (quota.data.type === "none") return { kind: "read", quota: null };
      const used = await call((api) => api.getMessageQuotaConsumption());
      if (used.kind === "failed") return used;
      const consumption = usedSchema.safeParse(used.value);
      if (!consumption.success) return UNREADABLE;
      return { kind: "read", quota: { limit: quota.data.value, used: consumption.data.totalUsage } };
    },
    async multicast(to, messages, retryKey) {
      const outcome = await call((api) => api.multicast({ to, messages }, retryKey));
      return outcome.kind === "done" ? { kind: "sent" } : outcome;
    },
  };
}
