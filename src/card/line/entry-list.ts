import type { messagingApi } from "@line/bot-sdk";
import type { CardEntry } from "../card.ts";
import type { CardLabels } from "../card-labels.ts";
import type { CardAction } from "../card-parts.ts";
import { listEntryFacts } from "../entry-facts.ts";
import { buildBubble, buildNote, buildText, type Part, separate, stack } from "./flex-parts.ts";
import { buildButtons, buildLineAction, buildPageButton, buildTapTitle, type LineChat } from "./line-action.ts";
import { countJsonBytes, LINE_LIMITS } from "./line-limits.ts";
import { TONE_COLOURS } from "./palette.ts";

/** Records of one bubble: what a thumb scrolls past without losing the question. */
const MOST_ENTRIES = 5;

/** Tried one after the other until LINE's 30 KB hold: shorter texts first, then fewer records. */
const TRIES = [
  { count: MOST_ENTRIES, textMax: 120 },
  { count: MOST_ENTRIES, textMax: 60 },
  { count: 3, textMax: 40 },
  { count: 1, textMax: 40 },
];

/** What stands around the records. */
interface EntryFrame {
  /** What is listed, under which condition, how many. */
  head: (shown: number) => Part;
  /** The condition in words, which no record repeats; absent: none. */
  condition?: string;
  /** Number of the first record; null: the records are not numbered. */
  firstNumber: number | null;
  /** Buttons below the records. */
  actions: (shown: number) => CardAction[];
  /** Address of the whole list as a page; undefined: none. */
  page?: { uri: string; label: string } | undefined;
}

/** A bubble of records, and how many of them it shows. */
interface EntryList {
  bubble: messagingApi.FlexBubble;
  shown: number;
}

/** Records one below the other in one bubble, each opened by a tap; null when there are none, or not even one fits. */
export function buildEntryList(
  entries: readonly CardEntry[],
  chat: LineChat,
  labels: CardLabels,
  frame: EntryFrame,
): EntryList | null {
  for (const { count, textMax } of entries.length > 0 ? TRIES : []) {
    const shown = Math.min(count, entries.length);
    const rows = entries
      .slice(0, shown)
      .map((entry, at) =>
        buildRow(
          entry,
          frame.firstNumber === null ? null : frame.firstNumber + at,
          chat,
          listEntryFacts(entry, labels, frame.condition ?? ""),
          textMax,
        ),
      );
    const buttons = [...buildButtons(frame.actions(shown), chat, 4), ...buildPageButton(frame.page)];
    const bubble = buildBubble("mega", separate([frame.head(shown), ...rows]), buttons);
    if (countJsonBytes(bubble) <= LINE_LIMITS.bubbleBytes) return { bubble, shown };
  }
  return null;
}

/**
 * What tells one record from the next: its name, its state as sign and word, its deadline. The whole row is the button,
 * and its name looks like one.
 */
function buildRow(entry: CardEntry, number: number | null, chat: LineChat, facts: string[], max: number): Part {
  const { status } = entry;
  const action = buildLineAction(entry.open, chat, LINE_LIMITS.actionLabel);
  const title = `${number === null ? "" : `${number}. `}${entry.title}`;
  const row = stack(
    [
      action ? buildTapTitle(title, max) : buildText(title, { bold: true, max }),
      entry.gloss ? buildText(entry.gloss, { size: "sm", max }) : null,
      entry.item ? buildText(`▸ ${entry.item}`, { size: "sm", max }) : null,
      status &&
        buildText(`${status.icon} ${status.word}`, {
          size: "sm",
          bold: true,
          color: TONE_COLOURS[status.tone].ink,
          max,
        }),
      buildNote(facts.join("・"), { max }),
    ],
    "xs",
  );
  return row && action ? { ...row, action } : row;
}
