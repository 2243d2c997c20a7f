import type { messagingApi } from "@line/bot-sdk";
import { labelsOf } from "../card-labels.ts";
import { MOST_BUTTONS } from "../card-parts.ts";
import type { NoticeCard, SettingsCard, SettingsRow } from "../reminder-card.ts";
import { describeState } from "../reminder-text.ts";
import {
  buildBubble,
  buildLabelled,
  buildNote,
  buildPill,
  buildRestHint,
  buildText,
  type Part,
  separate,
  stack,
} from "./flex-parts.ts";
import { buildButtons, buildLineAction, buildTapBox, type LineChat } from "./line-action.ts";
import { countJsonBytes, LINE_LIMITS } from "./line-limits.ts";
import { PALETTE } from "./palette.ts";

/** Graphemes of one text and rows of settings, tried one after the other until LINE's 30 KB hold. */
const TRIES = [
  { max: 120, rows: 12 },
  { max: 60, rows: 8 },
  { max: 40, rows: 3 },
];

/** What a reader gets, with a button beside each; null when not even the shortest bubble fits. */
export function buildSettingsBubble(card: SettingsCard, chat: LineChat): messagingApi.FlexBubble | null {
  for (const { max, rows } of TRIES) {
    const shown = card.rows.slice(0, rows);
    const blocks = separate([
      stack(
        [
          buildText(`${card.cityName} ${card.title}`, { size: "lg", bold: true, max }),
          ...card.lines.slice(0, 4).map((line) => buildText(line, { max: max * 2 })),
        ],
        "md",
      ),
      ...shown.map((row) => buildRow(row, card, chat, max)),
      buildRestHint(card.rows.length - shown.length + card.left, labelsOf(card)),
    ]);
    const bubble = buildBubble("mega", blocks, buildButtons(card.actions, chat, 4));
    if (blocks.length > 0 && countJsonBytes(bubble) <= LINE_LIMITS.bubbleBytes) return bubble;
  }
  return null;
}

function buildRow({ title, note, on, change }: SettingsRow, card: SettingsCard, chat: LineChat, max: number): Part {
  const [icon = "", ...words] = describeState(on, card).split(" ");
  return stack(
    [
      buildText(title, { bold: true, max }),
      note === null ? null : buildNote(note, { max }),
      buildPill({ icon, word: words.join(" "), tone: on ? "good" : "quiet" }),
      buildChange(title, change, chat),
    ],
    "sm",
  );
}

/** The button says what it does; what it does it to stands above it, and in the message that a tap leaves behind. */
function buildChange(title: string, change: SettingsRow["change"], chat: LineChat): Part {
  const action = buildLineAction({ ...change, label: `${change.label}: ${title}` }, chat, LINE_LIMITS.actionLabel);
  const text = buildText(change.label, { bold: true, color: PALETTE.accent, align: "center", max: 20 });
  return action && text ? buildTapBox(action, text) : null;
}

/** News of a followed record; null when not even the shortest bubble fits. */
export function buildNoticeBubble(card: NoticeCard, chat: LineChat): messagingApi.FlexBubble | null {
  for (const { max } of TRIES) {
    const blocks = separate([
      stack(
        [
          buildNote(`${card.cityName} ${card.title}`, { max }),
          buildText(card.record, { size: "lg", bold: true, max }),
          ...card.lines.slice(0, 4).map((line) => buildText(line, { max: max * 2 })),
        ],
        "md",
      ),
      stack(
        [
          stack([buildLabelled("期限", card.deadline, max), card.deadlineBadge && buildPill(card.deadlineBadge)], "sm"),
          card.department === null ? null : buildLabelled("担当", card.department, max),
        ],
        "md",
      ),
    ]);
    const bubble = buildBubble("mega", blocks, buildButtons(card.actions, chat, MOST_BUTTONS));
    if (blocks.length > 0 && countJsonBytes(bubble) <= LINE_LIMITS.bubbleBytes) return bubble;
  }
  return null;
}
