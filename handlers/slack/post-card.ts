import type { webApi } from "@slack/bolt";
import type { Card } from "../../src/card/card.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";

/** Where a message goes. */
export interface Place {
  /** A channel, or a person's id for the messages with this bot. */
  channel: string;
  /** The thread's first message; null: not in a thread. */
  threadTs: string | null;
}

/** Posts a card. @throws one of the Web API's errors; after a time-out the message may stand or not. */
export async function postCard(client: webApi.WebClient, { channel, threadTs }: Place, card: Card): Promise<void> {
  await client.chat.postMessage({
    channel,
    ...renderSlackMessage(card),
    ...(threadTs !== null && { thread_ts: threadTs }),
    parse: "none",
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
  });
}
