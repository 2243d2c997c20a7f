import type { webApi } from "@slack/bolt";
import type { SlackMessage } from "../../../src/card/slack/slack-message.ts";
import type { PostedMessage } from "../../../src/store/d1-review-message-store.ts";
import { logError } from "../../log.ts";
import type { StaffTap } from "./staff-tap.ts";

/** Options of every message of ours: nothing in it becomes a link or a call by itself. */
const PLAIN = { parse: "none", link_names: false, unfurl_links: false, unfurl_media: false } as const;

/** Who is told, and where they stand. */
export interface Person extends Pick<StaffTap, "user" | "channel"> {
  container?: StaffTap["container"];
  message?: StaffTap["message"];
  respond: StaffTap["respond"];
}

/**
 * Tells one person beside what they tapped. A response_url takes five answers in 30 minutes; after that, and where there
 * is none, an ephemeral message in the channel, or else a direct message.
 */
export async function tellPrivately(client: webApi.WebClient, person: Person, message: SlackMessage): Promise<void> {
  const { user, channel, respond } = person;
  const threadTs = person.message?.thread_ts ?? person.container?.thread_ts;
  const ways: (() => Promise<unknown>)[] = [
    ...(respond
      ? [
          () =>
            respond({
              response_type: "ephemeral",
              replace_original: false,
              ...(threadTs !== undefined && { thread_ts: threadTs }),
              ...message,
            }),
        ]
      : []),
    ...(channel && !channel.id.startsWith("D")
      ? [() => client.chat.postEphemeral({ channel: channel.id, user: user.id, ...message, ...PLAIN })]
      : []),
    () => postTo(client, user.id, message),
  ];
  for (const [index, tell] of ways.entries()) {
    try {
      await tell();
      return;
    } catch (error) {
      logError("slack.not_told", error, { way: index });
    }
  }
}

/**
 * Posts to a channel, or to a person by their id. @returns where it stands; null where Slack does not say
 * @throws one of the Web API's errors
 */
export async function postTo(
  client: webApi.WebClient,
  channel: string,
  message: SlackMessage,
): Promise<PostedMessage | null> {
  const answer = await client.chat.postMessage({ channel, ...message, ...PLAIN });
  return answer.channel && answer.ts ? { channel: answer.channel, ts: answer.ts } : null;
}

/** Puts another message in place of the one that was tapped. A private one can only be replaced by its response_url. */
export async function replaceTapped(client: webApi.WebClient, tap: StaffTap, message: SlackMessage): Promise<void> {
  const { channel, message: tapped, container, respond } = tap;
  try {
    if (channel && tapped && !container?.is_ephemeral) {
      await client.chat.update({ channel: channel.id, ts: tapped.ts, ...message, parse: "none", link_names: false });
    } else {
      await respond?.({ response_type: "ephemeral", replace_original: true, ...message });
    }
  } catch (error) {
    logError("slack.not_replaced", error);
  }
}
