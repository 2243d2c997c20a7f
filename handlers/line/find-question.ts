import { sanitizeText } from "../../src/text/normalize.ts";
import { isSharedChat } from "./conversation-key.ts";
import type { LineMessage, LineSource } from "./line-webhook.ts";

/**
 * The question in a message: null when the bot is not spoken to (a group message that neither mentions nor quotes it),
 * "" when there is nothing to answer (stickers, images, a bare mention).
 * @param quotesBot whether it quotes a message of this bot
 */
export function findQuestion(
  message: LineMessage,
  source: LineSource | undefined,
  quotesBot: boolean = false,
): string | null {
  // A sticker under an answer is a nod, and asks nothing.
  const isAsked = mentionsBot(message) || (quotesBot && message.type === "text");
  if (isSharedChat(source) && !isAsked) return null;
  const mentionees = message.mention?.mentionees ?? [];
  if (message.type !== "text") return "";
  // Names of mentioned people and LINE's own emoji, 「(hello)」, are no part of a question.
  return sanitizeText(cutRanges(message.text ?? "", [...mentionees, ...(message.emojis ?? [])])).trim();
}

/** Whether a message names this bot. */
export function mentionsBot({ mention }: LineMessage): boolean {
  return mention?.mentionees.some(({ isSelf }) => isSelf === true) ?? false;
}

/** Cuts from the end, so that the positions of the ranges before stay right; what lies outside of the text is ignored. */
function cutRanges(text: string, ranges: { index: number; length: number }[]): string {
  return ranges
    .toSorted((a, b) => b.index - a.index)
    .filter(({ index, length }) => index >= 0 && length > 0 && index < text.length)
    .reduce((rest, { index, length }) => `${rest.slice(0, index)} ${rest.slice(index + length)}`, text);
}
