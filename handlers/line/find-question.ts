import { sanitizeText } from "../../src/text/normalize.ts";
import { isSharedChat } from "./conversation-key.ts";
import type { LineMessage, LineSource } from "./line-webhook.ts";

/**
 * The question in a message: null when the bot is not spoken to (a group message that does not mention it),
 * "" when there is nothing to answer (stickers, images, a bare mention).
 */
export function findQuestion(message: LineMessage, source: LineSource | undefined): string | null {
  const mentionees = message.mention?.mentionees ?? [];
  if (isSharedChat(source) && !mentionees.some(({ isSelf }) => isSelf === true)) return null;
  if (message.type !== "text") return "";
  // Names of mentioned people and LINE's own emoji, 「(hello)」, are no part of a question.
  return sanitizeText(cutRanges(message.text ?? "", [...mentionees, ...(message.emojis ?? [])])).trim();
}

/** Cuts from the end, so that the positions of the ranges before stay right; what lies outside of the text is ignored. */
function cutRanges(text: string, ranges: { index: number; length: number }[]): string {
  return ranges
    .toSorted((a, b) => b.index - a.index)
    .filter(({ index, length }) => index >= 0 && length > 0 && index < text.length)
    .reduce((rest, { index, length }) => `${rest.slice(0, index)} ${rest.slice(index + length)}`, text);
}
