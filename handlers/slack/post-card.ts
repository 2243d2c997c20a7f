import type { webApi } from "@slack/bolt";
import type { Card } from "../../src/card/card.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import type { SlackMessage } from "../../src/card/slack/slack-message.ts";
import type { Env } from "../env.ts";
import { sendOrQueue } from "./queued-answer.ts";

/** Where a message goes. */
export interface Place {
  /** A channel, or a person's id for the messages with this bot. */
  channel: string;
  /** The thread's first message; null: not in a thread. */
  threadTs: string | null;
}

/** What a card is posted with. */
interface PostTools {
  env: Env;
  city: string;
  client: webApi.WebClient;
  now: Date;
}

/**
 * Posts a card, or leaves it to the queue where Slack asks to wait.
 * @throws one of the Web API's other errors; after a time-out the message may stand or not
 */
export async function postCard(tools: PostTools, place: Place, card: Card): Promise<void> {
  await postMessage(tools, place, renderSlackMessage(card));
}

/** The same for what is no card. */
export async function postMessage(
  { env, city, client, now }: PostTools,
  { channel, threadTs }: Place,
  content: SlackMessage,
): Promise<void> {
  const message = {
    channel,
    ...content,
    ...(threadTs !== null && { thread_ts: threadTs }),
    parse: "none" as const,
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
  };
  await sendOrQueue(env, { city, to: { kind: "channel" }, message }, (sent) => client.chat.postMessage(sent), now);
}
