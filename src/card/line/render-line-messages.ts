import type { messagingApi } from "@line/bot-sdk";
import { encodeTopic } from "../../reminder/topic.ts";
import { followAction, stopAction } from "../build-settings-card.ts";
import type { Card, ChooseCard, ListCard, MeasureCard, MessageCard, NotFoundCard } from "../card.ts";
import { labelsOf } from "../card-labels.ts";
import { type CardAction, MOST_BUTTONS } from "../card-parts.ts";
import { oneWaveDash } from "../one-wave-dash.ts";
import { renderText } from "../text.ts";
import { buildAltText } from "./alt-text.ts";
import { buildDigestBubble } from "./digest-bubble.ts";
import { buildEmergencyBubble } from "./emergency-bubble.ts";
import { buildEntryList } from "./entry-list.ts";
import { findFirstFitting, SCREEN_PX } from "./estimate-height.ts";
import { buildBubble, buildNote, buildRestHint, buildText, separate, stack } from "./flex-parts.ts";
import { buildButtons, buildQuickReply, type LineChat } from "./line-action.ts";
import { countJsonBytes, fitUnits, LINE_LIMITS } from "./line-limits.ts";
import { buildMeasureBubble } from "./measure-bubble.ts";
import { addNeed } from "./need-message.ts";
import { buildPlanBubble } from "./plan-bubble.ts";
import { renderSeveral } from "./render-several.ts";
import { dropUnsafeUris } from "./safe-uri.ts";
import { buildNoticeBubble, buildSettingsBubble } from "./settings-bubble.ts";
import { describeShared, lineShareAddress } from "./share-address.ts";

/**
 * Card → LINE messages (one to four, five for several answers, never empty). A card that is too large loses parts step by step and ends as
 * plain text; rendering never fails and never passes LINE's limits.
 * @param roomPx how high a card that is no list may stand, in CSS pixels
 */
export function renderLineMessages(
  card: Card,
  chat: LineChat = "direct",
  roomPx: number = SCREEN_PX,
): messagingApi.Message[] {
  const need = "need" in card ? card.need : undefined;
  const messages = need ? addNeed(renderCard(card, chat, roomPx), need) : renderCard(card, chat, roomPx);
  const taps = buildQuickReply(("feedback" in card && card.feedback) || [], chat, []);
  const last = messages.at(-1);
  if (!last || (!taps && buildShare(card).length === 0)) return messages;
  const [next = [], ...others] = (last.quickReply?.items ?? []).map((item) => [item]);
  // Short, and first: further to the right nobody would find them.
  const items = [...(taps?.items ?? []), ...next, ...buildShare(card), ...others.flat()].slice(
    0,
    LINE_LIMITS.quickReplies,
  );
  return [...messages.slice(0, -1), { ...last, quickReply: { items } }];
}

/** Sends a record's page to a friend; none where it has no address, or one with its name longer than LINE takes. */
function buildShare(card: Card): messagingApi.QuickReplyItem[] {
  if (card.kind !== "measure" || card.page === undefined) return [];
  const uri = lineShareAddress(describeShared(card.cityName, card.title, card.page));
  if (uri.length > LINE_LIMITS.uri) return [];
  return [{ type: "action", action: { type: "uri", label: labelsOf(card).share, uri } as messagingApi.Action }];
}

function renderCard(card: Card, chat: LineChat, roomPx: number): messagingApi.Message[] {
  switch (card.kind) {
    case "several":
      return renderSeveral(card, chat, (answer, roomForIt) => renderLineMessages(answer, chat, roomForIt));
    case "measure":
      return renderBubble(card, buildMeasureBubble(addFollow(card, chat), chat, roomPx), chat);
    case "list":
      return renderList(card, chat);
    case "plan":
      return renderBubble(card, buildPlanBubble(card, chat, roomPx), chat);
    case "choose":
      return withQuickReply(buildChoice(card, chat), card.actions, chat);
    case "not_found":
      return withQuickReply(
        [buildWords(card, [card.lead], chat, roomPx), ...buildNear(card, chat)],
        card.actions,
        chat,
      );
    case "help":
    case "message":
      return withQuickReply([buildWords(card, card.lines, chat, roomPx)], card.actions, chat);
    case "emergency":
      return renderBubble(card, buildEmergencyBubble(card), chat);
    case "digest":
      return renderBubble(card, buildDigestBubble(card, chat), chat);
    case "settings":
      return renderBubble(card, buildSettingsBubble(card, chat), chat);
    case "notice":
      return renderBubble(card, buildNoticeBubble(card, chat), chat);
  }
}

/** One bubble, or the card's text where no bubble fits. */
function renderBubble(card: Card, bubble: messagingApi.FlexBubble | null, chat: LineChat): messagingApi.Message[] {
  return withQuickReply([bubble ? flex(card, bubble) : plainText(card)], card.actions, chat);
}

/**
 * Records can be followed on LINE, where pushes go to a person; in a group nobody in particular would follow. After
 * the views of the record and before its neighbours.
 */
function addFollow(card: MeasureCard, chat: LineChat): MeasureCard {
  if (chat === "shared") return card;
  const isView = ({ intent }: CardAction) => intent.kind === "show" && intent.id === card.id;
  const views = card.actions.filter(isView);
  const others = card.actions.filter((action) => !isView(action));
  const labels = labelsOf(card);
  const follow = card.isFollowed
    ? stopAction(encodeTopic({ kind: "record", id: card.id }), labels.following)
    : { ...followAction(card.id), label: labels.follow };
  return { ...card, actions: [...views, follow, ...others] };
}

/** LINE shows the quick replies of the newest message only. */
function withQuickReply(
  messages: messagingApi.Message[],
  actions: CardAction[],
  chat: LineChat,
): messagingApi.Message[] {
  const quickReply = buildQuickReply(actions, chat, messages);
  const last = messages.at(-1);
  return last && quickReply ? [...messages.slice(0, -1), { ...last, quickReply }] : messages;
}

function flex(card: Card, contents: messagingApi.FlexContainer): messagingApi.FlexMessage {
  return { type: "flex", altText: oneWaveDash(buildAltText(card)), contents };
}

function text(value: string): messagingApi.TextMessage {
  return { type: "text", text: fitUnits(dropUnsafeUris(value), LINE_LIMITS.textUnits) || "…" };
}

function plainText(card: Card): messagingApi.TextMessage {
  return text(renderText(card));
}

/** Number, condition and the first records in one bubble; the rest goes on where it was cut, so that none is skipped. */
function renderList(card: ListCard, chat: LineChat): messagingApi.Message[] {
  const labels = labelsOf(card);
  const isJapanese = card.language === undefined;
  const describeRange = (shown: number) => {
    if (card.offset > 0 || shown < card.total) return labels.range(card.offset + 1, card.offset + shown, card.total);
    return isJapanese ? `全${card.total}件` : labels.count(card.total);
  };
  const note = card.note === card.title ? "" : card.note;
  const actionsAfter = (shown: number) => {
    const next = card.offset + shown;
    return card.actions.map((action) =>
      startAfter(action, next, isJapanese ? `続きを見る(あと${card.total - next}件)` : labels.goOn(card.total - next)),
    );
  };
  const list = buildEntryList(card.entries, chat, labels, {
    condition: card.note,
    firstNumber: card.offset + 1,
    head: (shown) =>
      stack(
        [
          buildText(card.title, { size: "lg", bold: true, max: 200 }),
          buildNote(note, { max: 300 }),
          buildText(describeRange(shown), { bold: true }),
          // A figure that answers is short; what the documents cover is not.
          ...card.lead.map((line) => buildText(line, { size: line.length > 40 ? "sm" : "md", max: 300 })),
        ],
        "sm",
      ),
    actions: actionsAfter,
    page: card.page === undefined ? undefined : { uri: card.page, label: labels.pageOfList },
  });
  return list ? [flex(card, list.bubble)] : withQuickReply([plainText(card)], card.actions, chat);
}

/** A list that had to be cut goes on where it was cut, so that no record is skipped. */
function startAfter(action: CardAction, offset: number, label: string): CardAction {
  const { intent } = action;
  if ((intent.kind !== "more" && intent.kind !== "digest") || intent.offset <= offset) return action;
  return { label, intent: { ...intent, offset } };
}

function buildChoice(card: ChooseCard, chat: LineChat): messagingApi.Message[] {
  const labels = labelsOf(card);
  const list = buildEntryList(card.entries, chat, labels, {
    firstNumber: 1,
    head: (shown) =>
      stack([buildText(card.lead, { max: 500 }), buildRestHint(card.entries.length - shown, labels)], "sm"),
    actions: () => [],
  });
  return [list ? flex(card, list.bubble) : plainText(card)];
}

function buildNear(card: NotFoundCard, chat: LineChat): messagingApi.Message[] {
  const labels = labelsOf(card);
  const list = buildEntryList(card.entries, chat, labels, {
    firstNumber: null,
    head: () => buildNote(labels.near, { bold: true }),
    actions: () => [],
  });
  return list ? [flex({ ...card, lead: labels.near }, list.bubble)] : [];
}

/** Example questions and the size of the words, tried one after the other until a screen holds them. */
const WORD_TRIES = [
  { buttons: MOST_BUTTONS, size: "md" },
  { buttons: 0, size: "md" },
  { buttons: 0, size: "sm" },
] as const;

/** Words and example questions in one bubble. */
function buildWords(
  card: MessageCard | NotFoundCard,
  lines: string[],
  chat: LineChat,
  roomPx: number,
): messagingApi.Message {
  const title = card.kind === "not_found" ? null : buildText(card.title, { size: "lg", bold: true, max: 100 });
  const near =
    card.kind === "not_found" && card.entries.length > 0
      ? buildNote(card.language === undefined ? "近いものを、この下に並べました。" : labelsOf(card).near)
      : null;
  const build = ({ buttons: most, size }: (typeof WORD_TRIES)[number]) => {
    const buttons = buildButtons(card.actions, chat, most);
    const asks = card.actions.some(({ intent }) => intent.kind === "ask") && buttons.length > 0;
    const texts = lines.slice(0, 12).map((line) => buildText(line, { size, max: 500 }));
    const words = stack([title, ...texts, near], size);
    const examples = asks ? buildNote(labelsOf(card).examples, { bold: true }) : null;
    return words && buildBubble("mega", separate([words, examples]), buttons);
  };
  const bubble = findFirstFitting(WORD_TRIES, build, roomPx);
  return bubble && countJsonBytes(bubble) <= LINE_LIMITS.bubbleBytes ? flex(card, bubble) : plainText(card);
}
