import type { Intent } from "../card-parts.ts";
import { encodeIntent } from "../intent-codec.ts";
import type { SlackMessage } from "./slack-message.ts";

/** Action id of the button under a private answer that posts the same answer to the channel. */
export const SHARE_ACTION_ID = "share";

/** The message with 「みんなに共有」 below it; unchanged when the intent does not fit a button. */
export function addShareButton(message: SlackMessage, intent: Intent): SlackMessage {
  const value = encodeIntent(intent);
  if (value === null) return message;
  return {
    ...message,
    blocks: [
      ...message.blocks,
      {
        type: "actions",
        elements: [
          { type: "button", text: { type: "plain_text", text: "みんなに共有" }, action_id: SHARE_ACTION_ID, value },
        ],
      },
    ],
  };
}
