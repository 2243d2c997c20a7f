import type { messagingApi } from "@line/bot-sdk";
import type { CardAction, Intent } from "../card-parts.ts";
import { encodeIntent } from "../intent-codec.ts";
import { buildText } from "./flex-parts.ts";
import { fitGraphemes, LINE_LIMITS, showable } from "./line-limits.ts";
import { PALETTE } from "./palette.ts";

/** `direct`: one to one. `shared`: a group or room, where the bot hears taps, but no text without a mention. */
export type LineChat = "direct" | "shared";

/**
 * What a tap does on LINE; null when its data passes LINE's limits (the button is then left out).
 * A question is sent as the user's own message, so that it can be read, changed and repeated; in a shared chat
 * it is a postback, because there the bot does not hear messages without a mention.
 */
export function buildLineAction(
  { label, intent }: CardAction,
  chat: LineChat,
  labelMax: number,
): messagingApi.Action | null {
  const shownLabel = fitGraphemes(label, labelMax);
  if (shownLabel === "") return null;
  const safe = sanitizeIntent(intent);
  if ((safe.kind === "ask" || safe.kind === "more") && safe.text === "") return null;
  if (safe.kind === "ask" && chat === "direct" && safe.text.length <= LINE_LIMITS.actionText) {
    return { type: "message", label: shownLabel, text: safe.text };
  }
  const data = encodeIntent(safe);
  return data === null ? null : { type: "postback", label: shownLabel, data, displayText: shownLabel };
}

function sanitizeIntent(intent: Intent): Intent {
  if (intent.kind === "digest") return { ...intent, scope: showable(intent.scope) };
  return intent.kind === "ask" || intent.kind === "more" ? { ...intent, text: showable(intent.text) } : intent;
}

/**
 * Buttons inside a card. They are boxes and not LINE's button component: that one cuts a label after about
 * 14 characters, and the questions offered are longer. 12 px of padding make them 46 px high, enough for a thumb.
 */
export function buildButtons(actions: CardAction[], chat: LineChat, max: number): messagingApi.FlexBox[] {
  return actions
    .flatMap((cardAction) => {
      const action = buildLineAction(cardAction, chat, LINE_LIMITS.actionLabel);
      const text = buildText(cardAction.label, {
        bold: true,
        color: PALETTE.accent,
        align: "center",
        max: LINE_LIMITS.actionLabel,
      });
      if (!action || !text) return [];
      return [buildTapBox(action, text)];
    })
    .slice(0, max);
}

/**
 * Actions above the keyboard; undefined when there is none. Phones only: what matters is a button of a card.
 * @param shown messages with the buttons that need no repeating
 */
export function buildQuickReply(
  actions: CardAction[],
  chat: LineChat,
  shown: readonly messagingApi.Message[],
): messagingApi.QuickReply | undefined {
  const onCards = listTaps(shown);
  const items = actions
    .map((action) => buildLineAction(action, chat, LINE_LIMITS.quickReplyLabel))
    .filter((action) => action !== null)
    .filter((action) => !onCards.has(tapOf(action)))
    .slice(0, LINE_LIMITS.quickReplies)
    .map((action): messagingApi.QuickReplyItem => ({ type: "action", action }));
  return items.length > 0 ? { items } : undefined;
}

/** What a tap sends: the same action bears other labels elsewhere. */
const tapOf = (action: messagingApi.Action): string => {
  const { data, text, uri } = action as { data?: string; text?: string; uri?: string };
  return data ?? text ?? uri ?? "";
};

/** Every tap that messages hold. */
function listTaps(messages: readonly messagingApi.Message[]): Set<string> {
  const taps = new Set<string>();
  const collect = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    for (const [name, value] of Object.entries(part)) {
      if (name === "action") taps.add(tapOf(value as messagingApi.Action));
      else collect(value);
    }
  };
  collect(messages);
  return taps;
}

/** Opens a page of ours; none where it has no address, or one longer than LINE takes. */
export function buildPageButton(page: { uri: string; label: string } | undefined): messagingApi.FlexBox[] {
  if (page === undefined || page.uri.length > LINE_LIMITS.uri) return [];
  const label = fitGraphemes(page.label, LINE_LIMITS.actionLabel);
  const text = buildText(label, { bold: true, color: PALETTE.accent, align: "center" });
  return text ? [buildTapBox({ type: "uri", label, uri: page.uri }, text)] : [];
}

/** What {@link buildButtons} draws around a label. */
export function buildTapBox(action: messagingApi.Action, label: messagingApi.FlexComponent): messagingApi.FlexBox {
  return {
    type: "box",
    layout: "vertical",
    action,
    backgroundColor: PALETTE.button,
    cornerRadius: "8px",
    paddingAll: "12px",
    contents: [label],
  };
}

/** The name of a record that a tap opens, on a row that is no button to look at. */
export const buildTapTitle = (title: string, max: number): messagingApi.FlexText | null =>
  // The space does not break, so that the mark never stands alone on a line; two letters more hold it.
  buildText(`${title}\u00A0›`, { bold: true, color: PALETTE.accent, max: max + 2 });
