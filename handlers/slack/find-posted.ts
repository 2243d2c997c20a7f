import type { webApi } from "@slack/bolt";
import { z } from "zod";
import { callSlack, type SlackFailure } from "./call-slack.ts";

/** A message as far as it is recognised by. */
const pageSchema = z.looseObject({
  messages: z
    .array(
      z.looseObject({
        ts: z.string(),
        blocks: z.array(z.looseObject({ block_id: z.string().optional() })).default([]),
      }),
    )
    .default([]),
  response_metadata: z.looseObject({ next_cursor: z.string().default("") }).optional(),
});

/** Messages are looked through newest first; a channel with more than this since the attempt is a talkative one. */
const MAX_PAGES = 5;
const PAGE_SIZE = 200;
/** Clocks of Slack and of the Worker may differ. */
const CLOCK_ROOM_MS = 10 * 60 * 1000;

export type Search = { kind: "found"; ts: string } | { kind: "absent" } | SlackFailure;

/**
 * Whether a message that may have been posted stands in its channel, or in the thread of `leadTs`. It is recognised by
 * the block_id it was sent with. Needs channels:history (groups:history for private channels).
 */
export async function findPosted(
  client: webApi.WebClient,
  { channel, leadTs, blockId, since }: { channel: string; leadTs: string | null; blockId: string; since: Date },
): Promise<Search> {
  const oldest = ((since.getTime() - CLOCK_ROOM_MS) / 1000).toFixed(6);
  let cursor = "";
  for (let page = 0; page < MAX_PAGES; page++) {
    const options = { channel, oldest, limit: PAGE_SIZE, ...(cursor !== "" && { cursor }) };
    const answer = await callSlack<unknown>(() =>
      leadTs === null
        ? client.conversations.history(options)
        : client.conversations.replies({ ...options, ts: leadTs }),
    );
    if (answer.kind === "failed") return answer;
    const { messages, response_metadata } = pageSchema.parse(answer.value);
    const found = messages.find(({ blocks }) => blocks.some(({ block_id }) => block_id === blockId));
    if (found) return { kind: "found", ts: found.ts };
    cursor = response_metadata?.next_cursor ?? "";
    if (cursor === "") return { kind: "absent" };
  }
  // Not looked through to the end: nobody can say that it is absent.
  return { kind: "failed", code: "refused", slackError: "history_too_long" };
}
