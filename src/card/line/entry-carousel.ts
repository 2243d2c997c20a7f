import type { messagingApi } from "@line/bot-sdk";
import { type CardAction, type CardEntry, LIST_PAGE_SIZE } from "../card.ts";
import type { CardLabels } from "../card-labels.ts";
import { buildBubble, buildLabelled, buildNote, buildPill, buildText, separate, stack } from "./flex-parts.ts";
import { buildButtons, type LineChat } from "./line-action.ts";
import { countJsonBytes, LINE_LIMITS } from "./line-limits.ts";

/** Bubbles of records side by side, and how many of the records are among them. */
export interface EntryCarousel {
  container: messagingApi.FlexContainer;
  shown: number;
}

/** Tried one after the other until LINE's 30 and 50 KB hold: shorter texts first, then fewer records. */
const TRIES = [
  { count: LIST_PAGE_SIZE, textMax: 120 },
  { count: LIST_PAGE_SIZE, textMax: 60 },
  { count: 6, textMax: 60 },
  { count: 3, textMax: 40 },
  { count: 1, textMax: 40 },
];

/**
 * @param buildRest what stands in the last bubble after `shown` records; null: no last bubble
 * @returns null when there are no records, or not even one fits
 */
export function buildEntryCarousel(
  entries: CardEntry[],
  chat: LineChat,
  labels: CardLabels,
  buildRest: (shown: number) => { text: string; actions: CardAction[] } | null = () => null,
): EntryCarousel | null {
  for (const { count, textMax } of entries.length > 0 ? TRIES : []) {
    const shown = Math.min(count, entries.length);
    const rest = buildRest(shown);
    const bubbles = [
      ...entries.slice(0, shown).map((entry) => buildEntryBubble(entry, chat, labels, textMax)),
      ...(rest ? [buildRestBubble(rest, chat)] : []),
    ];
    const container = joinBubbles(bubbles);
    if (container && fits(container, bubbles)) return { container, shown };
  }
  return null;
}

function joinBubbles(bubbles: messagingApi.FlexBubble[]): messagingApi.FlexContainer | null {
  const [only, ...others] = bubbles;
  if (!only) return null;
  return others.length === 0 ? only : { type: "carousel", contents: bubbles };
}

function fits(container: messagingApi.FlexContainer, bubbles: messagingApi.FlexBubble[]): boolean {
  return (
    countJsonBytes(container) <= LINE_LIMITS.carouselBytes &&
    bubbles.length <= LINE_LIMITS.carouselBubbles &&
    bubbles.every((bubble) => countJsonBytes(bubble) <= LINE_LIMITS.bubbleBytes)
  );
}

/** What tells one record from the next; the rest is behind its button. */
function buildEntryBubble(entry: CardEntry, chat: LineChat, labels: CardLabels, max: number): messagingApi.FlexBubble {
  const blocks = separate([
    stack(
      [
        buildText(entry.title, { bold: true, max }),
        entry.gloss ? buildText(entry.gloss, { max }) : null,
        entry.item ? buildText(`▸ ${entry.item}`, { max }) : null,
        buildNote(entry.section, { max }),
      ],
      "sm",
    ),
    stack(
      [
        buildPill(entry.status),
        buildLabelled(labels.due, entry.deadline, max),
        buildLabelled(labels.shortDepartment, entry.department, max),
      ],
      "md",
    ),
  ]);
  return buildBubble("kilo", blocks, buildButtons([entry.open], chat, 1));
}

function buildRestBubble({ text, actions }: { text: string; actions: CardAction[] }, chat: LineChat) {
  const lead = buildText(text);
  return buildBubble("kilo", lead ? [lead] : [], buildButtons(actions, chat, 4));
}
