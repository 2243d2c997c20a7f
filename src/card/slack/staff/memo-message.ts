import type { RichTextBlock } from "@slack/types";
import { sanitizeText } from "../../../text/normalize.ts";
import { buildSection } from "../build-block.ts";
import type { SlackMessage } from "../slack-message.ts";
import { escapeSlackLine } from "../slack-text.ts";

/** Longest block, in characters: what one message holds, with room for the rest of it. */
const MAX_CHARS = 9_000;

/** Text to copy as it stands: nothing in it is read as formatting, a link or a call. */
export function renderCopyBlock(title: string, text: string): SlackMessage {
  const safe = sanitizeText(text);
  const cut = [...safe].length > MAX_CHARS ? `${[...safe].slice(0, MAX_CHARS).join("")}\n…` : safe;
  const block: RichTextBlock = {
    type: "rich_text",
    elements: [{ type: "rich_text_preformatted", elements: [{ type: "text", text: cut }] }],
  };
  return {
    text: escapeSlackLine(title, "mrkdwn", 300),
    blocks: [buildSection(escapeSlackLine(title, "mrkdwn", 300)), block],
  };
}
