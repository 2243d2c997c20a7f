import type { messagingApi } from "@line/bot-sdk";
import { sanitizeText, truncateGraphemes } from "../../text/normalize.ts";

/**
 * Sizes that LINE's reference states and its OpenAPI document does not hold.
 * Bytes are counted with KB = 1,000: the reference does not say which KB it means, and the smaller one is always safe.
 */
export const LINE_LIMITS = {
  bubbleBytes: 30_000,
  carouselBytes: 50_000,
  carouselBubbles: 12,
  /** Of one reply. */
  messages: 5,
  /** UTF-16 units. */
  textUnits: 5_000,
  altTextUnits: 1_500,
  quickReplies: 13,
  /** Graphemes. */
  quickReplyLabel: 20,
  actionLabel: 40,
  /** Characters of an address that a button opens. */
  uri: 1000,
  /** Longest text a tap may send for the user. */
  actionText: 300,
} as const;

/** UTF-8 bytes of a container as it goes over the wire. */
export function countJsonBytes(container: messagingApi.FlexContainer): number {
  return new TextEncoder().encode(JSON.stringify(container)).length;
}

/** What LINE shows of a text: one kind of line break, a space for a tab, nothing that is not seen. */
export const showable = (text: string) => sanitizeText(text).replace(/\r\n?/g, "\n").replaceAll("\t", " ").trim();

/** Shown text: no control or direction characters, no more than `max` graphemes including the 「…」 of a cut. */
export function fitGraphemes(text: string, max: number): string {
  // truncateGraphemes puts its 「…」 on top of the number it is given.
  return truncateGraphemes(showable(text), max, max - 1);
}

/**
 * Like {@link fitGraphemes}, counted in UTF-16 units. A grapheme is kept whole or left out, even when it alone
 * is longer than the limit (stacked combining marks).
 */
export function fitUnits(text: string, max: number): string {
  const safe = showable(text);
  if (safe.length <= max) return safe;
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter("ja", { granularity: "grapheme" }).segment(safe)) {
    if (index + segment.length > max - 1) break;
    end = index + segment.length;
  }
  return `${safe.slice(0, end).trimEnd()}…`;
}
