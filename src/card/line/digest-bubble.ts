import type { messagingApi } from "@line/bot-sdk";
import type { DigestCard, DigestItem, DigestSection } from "../reminder-card.ts";
import {
  buildBubble,
  buildNote,
  buildPill,
  buildRestHint,
  buildText,
  type Part,
  separate,
  stack,
} from "./flex-parts.ts";
import { buildButtons, buildLineAction, buildTapTitle, type LineChat } from "./line-action.ts";
import { countJsonBytes, LINE_LIMITS } from "./line-limits.ts";
import { PALETTE } from "./palette.ts";

/** How much a digest's bubble shows: items of each section, and graphemes of one text. */
interface DigestBudget {
  items: number;
  textMax: number;
}

/** Tried one after the other until LINE's 30 KB hold. */
const TRIES: DigestBudget[] = [
  { items: 5, textMax: 120 },
  { items: 5, textMax: 60 },
  { items: 3, textMax: 60 },
  { items: 1, textMax: 40 },
  { items: 0, textMax: 40 },
];

/** Groups and notes of one section, notices and sections of one digest; a sound card has no more. */
const MAX_LINES = 6;

/** The fullest bubble that fits; null when not even the shortest does. */
export function buildDigestBubble(card: DigestCard, chat: LineChat): messagingApi.FlexBubble | null {
  for (const budget of TRIES) {
    const blocks = separate([
      buildHead(card, budget),
      buildCounts(card, budget),
      ...card.sections.slice(0, MAX_LINES).map((section) => buildSection(section, chat, budget)),
    ]);
    const bubble = buildBubble("mega", blocks, buildButtons(card.actions, chat, 3));
    if (blocks.length > 0 && countJsonBytes(bubble) <= LINE_LIMITS.bubbleBytes) return bubble;
  }
  return null;
}

function buildHead(
  { cityName, title, period, note, coverage, notices }: DigestCard,
  { textMax: max }: DigestBudget,
): Part {
  return stack(
    [
      buildText(`${cityName} ${title}`, { size: "lg", bold: true, max }),
      buildNote(period, { max }),
      buildNote(note, { max: max * 2 }),
      coverage === null ? null : buildNote(coverage, { max: max * 2 }),
      ...notices.slice(0, MAX_LINES).map((notice) => buildText(`! ${notice}`, { max: max * 2 })),
    ],
    "sm",
  );
}

/** Counts first: a glance tells whether there is anything to read. */
function buildCounts({ sections }: DigestCard, { textMax: max }: DigestBudget): Part {
  const rows = sections
    .slice(0, MAX_LINES)
    .flatMap(({ title, total }) => (total === null ? [] : [buildRow(title, `${total}件`, max)]));
  const box = stack(rows, "md");
  return box && { ...box, backgroundColor: PALETTE.wash, cornerRadius: "12px", paddingAll: "16px" };
}

/** A label on the left and its value on the right. */
function buildRow(label: string, value: string, max: number): Part {
  const contents = [
    buildText(label, { flex: 3, max }),
    buildText(value, { flex: 1, bold: true, align: "end", max }),
  ].filter((part) => part !== null);
  return contents.length === 0 ? null : { type: "box", layout: "horizontal", spacing: "md", contents };
}

function buildSection(section: DigestSection, chat: LineChat, { items: count, textMax: max }: DigestBudget): Part {
  const { title, total, notes, items, groups, rest } = section;
  const shown = items.slice(0, count);
  return stack(
    [
      stack(
        [
          buildText(total === null ? title : `${title} ${total}件`, { bold: true, max }),
          ...notes.slice(0, MAX_LINES).map((note) => buildNote(note, { max })),
        ],
        "xs",
      ),
      ...shown.map((item) => buildItem(item, chat, max)),
      // The button under it counts all; without one, what is left out is said.
      rest ? null : buildRestHint(items.length - shown.length),
      ...groups.slice(0, MAX_LINES).map(({ label, value }) => buildGroup(label, value, max)),
      ...buildButtons(rest ? [rest] : [], chat, 1),
    ],
    "lg",
  );
}

function buildGroup(label: string, value: string, max: number): Part {
  return stack([buildText(label, { max }), buildNote(value, { max })]);
}

/** A record; tapping anywhere on it opens its card. */
function buildItem({ title, lines, badge, actions }: DigestItem, chat: LineChat, max: number): Part {
  const [open] = actions;
  const action = open ? buildLineAction({ ...open, label: title }, chat, LINE_LIMITS.actionLabel) : null;
  const box = stack(
    [
      action ? buildTapTitle(title, max) : buildText(title, { bold: true, max }),
      ...lines.slice(0, 3).map((line) => buildNote(line, { max })),
      badge && buildPill(badge),
    ],
    "xs",
  );
  return box && action ? { ...box, action } : box;
}
