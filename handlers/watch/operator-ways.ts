import { z } from "zod";
import { describeWayFault } from "../../src/operations/inspect-ways.ts";
import { openSlackWorkspace } from "../credentials/open-slack-workspace.ts";
import { type Env, isMissing, type SlackWorkspace } from "../env.ts";

/** How whoever runs the bot is told. */
export interface OperatorWays {
  /** A channel in the workspace of one of the cities; null: none. */
  channel: { city: string; id: string; workspace: SlackWorkspace } | null;
  /** An address that takes `{"text": …}` (Slack, Google Chat, Mattermost, a mail service); null: none. */
  webhook: string | null;
  /** What is set and cannot be used, for the inspection. */
  faults: string[];
}

const channelSchema = z
  .string()
  .trim()
  .regex(/^([a-z][a-z0-9-]*):([CG][A-Z0-9]{2,})$/);
/** Alerts go over no open line; this machine's own is for tests and `wrangler dev`. */
const webhookSchema = z.union([
  z.url({ protocol: /^https$/ }),
  z.url({ protocol: /^http$/, hostname: /^(?:127\.0\.0\.1|localhost)$/ }),
]);

/** `OPERATOR_CHANNEL` (「annaka:C0123ABCD」) and `OPERATOR_WEBHOOK`. */
export async function readOperatorWays(env: Env, now: Date): Promise<OperatorWays> {
  const faults: string[] = [];
  const channel = isSet(env.OPERATOR_CHANNEL) ? await readChannel(env, env.OPERATOR_CHANNEL, now) : null;
  if (typeof channel === "string") faults.push(channel);
  const webhook = isSet(env.OPERATOR_WEBHOOK) ? webhookSchema.safeParse(env.OPERATOR_WEBHOOK.trim()) : null;
  if (webhook?.success === false) faults.push(describeWayFault({ kind: "webhook_no_address" }));
  return { channel: typeof channel === "string" ? null : channel, webhook: webhook?.data ?? null, faults };
}

const isSet = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

async function readChannel(env: Env, value: string, now: Date): Promise<OperatorWays["channel"] | string> {
  const [city, id] = channelSchema.safeParse(value).data?.split(":") ?? [];
  if (city === undefined || id === undefined) return describeWayFault({ kind: "channel_form" });
  const workspace = await openSlackWorkspace(env, city, now);
  return isMissing(workspace) ? describeWayFault({ kind: "channel_not_connected", city }) : { city, id, workspace };
}
