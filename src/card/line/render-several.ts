import type { messagingApi } from "@line/bot-sdk";
import { describeLeft, headingOf } from "../build-several-card.ts";
import type { AnswerCard, SeveralCard } from "../card.ts";
import { renderText } from "../text.ts";
import { SCREEN_PX } from "./estimate-height.ts";
import { buildBubble, buildNote, buildText, stack } from "./flex-parts.ts";
import { buildButtons, buildQuickReply, type LineChat } from "./line-action.ts";
import { countJsonBytes, fitUnits, LINE_LIMITS } from "./line-limits.ts";
import { dropUnsafeUris } from "./safe-uri.ts";

/**
 * Several answers as the messages of one reply: each begins with its question, and what is left to ask stands last.
 * Answers that take more messages than a reply holds are joined into one, the last ones first.
 */
export function renderSeveral(
  card: SeveralCard,
  chat: LineChat,
  render: (answer: AnswerCard, roomPx: number) => messagingApi.Message[],
): messagingApi.Message[] {
  const left = buildLeft(card, chat);
  const answers = card.parts.map((part, index) =>
    addHeading(render(part.card, SCREEN_PX - HEADING_PX).map(withoutQuickReply), headingOf(part, index)),
  );
  const room = LINE_LIMITS.messages - left.length - (card.need ? 1 : 0);
  for (let index = answers.length - 1; index >= 0 && count(answers) > room; index--) {
    const messages = answers[index]!;
    if (messages.length > 1) answers[index] = [joinMessages(messages) ?? plainText(card.parts[index]!, index)];
  }
  const messages = [...answers.flat(), ...left];
  // LINE shows the quick replies of the newest message only.
  const quickReply = buildQuickReply([...card.actions, ...(card.parts.at(-1)?.card.actions ?? [])], chat, messages);
  return quickReply ? [...messages.slice(0, -1), { ...messages.at(-1)!, quickReply }] : messages;
}

const count = (answers: messagingApi.Message[][]) => answers.reduce((sum, { length }) => sum + length, 0);

function withoutQuickReply({ quickReply: _, ...message }: messagingApi.Message): messagingApi.Message {
  return message as messagingApi.Message;
}

function addHeading([first, ...others]: messagingApi.Message[], heading: string): messagingApi.Message[] {
  if (first === undefined) return [];
  return [headed(first, heading) ?? first, ...others];
}

/** The message with its question above it; null where there is no room. */
function headed(message: messagingApi.Message, heading: string): messagingApi.Message | null {
  if (message.type === "text") {
    const { text } = message as messagingApi.TextMessage;
    return {
      ...message,
      text: fitUnits(`${dropUnsafeUris(heading)}\n${text}`, LINE_LIMITS.textUnits),
    } as messagingApi.Message;
  }
  if (message.type !== "flex") return null;
  const { contents, altText } = message as messagingApi.FlexMessage;
  const note = buildNote(heading, { bold: true, max: HEADING_MAX });
  if (contents.type !== "bubble" || note === null || (contents as messagingApi.FlexBubble).header) return null;
  // The body's own padding is the air between the question and its answer.
  const header: messagingApi.FlexBox = { type: "box", layout: "vertical", paddingBottom: "0px", contents: [note] };
  const bubble = { header, ...contents } as messagingApi.FlexBubble;
  if (countJsonBytes(bubble) > LINE_LIMITS.bubbleBytes) return null;
  const said = fitUnits(`${heading}\n${altText}`, LINE_LIMITS.altTextUnits);
  return { ...message, altText: said, contents: bubble } as messagingApi.FlexMessage;
}

/** Graphemes of a question above its answer. */
const HEADING_MAX = 60;
/** How high they stand, by `estimateHeight`: four lines of 14 px at 1.4, and the 20 px with which LINE pads a header above. */
const HEADING_PX = 100;

/** The messages of one answer side by side in one carousel; null where they do not fit. */
function joinMessages(messages: messagingApi.Message[]): messagingApi.FlexMessage | null {
  const bubbles = messages.flatMap(listBubbles);
  const said = messages.map((message) =>
    message.type === "text"
      ? (message as messagingApi.TextMessage).text
      : (message as messagingApi.FlexMessage).altText,
  );
  const contents: messagingApi.FlexCarousel = { type: "carousel", contents: bubbles };
  const fits =
    bubbles.length <= LINE_LIMITS.carouselBubbles &&
    countJsonBytes(contents) <= LINE_LIMITS.carouselBytes &&
    bubbles.every((bubble) => countJsonBytes(bubble) <= LINE_LIMITS.bubbleBytes);
  return fits ? { type: "flex", altText: fitUnits(said.join("\n"), LINE_LIMITS.altTextUnits), contents } : null;
}

/** Bubbles beside each other have one width. */
function listBubbles(message: messagingApi.Message): messagingApi.FlexBubble[] {
  if (message.type === "text") {
    const words = stack([buildText((message as messagingApi.TextMessage).text)]);
    return words ? [buildBubble("kilo", [words], [])] : [];
  }
  const { contents } = message as messagingApi.FlexMessage;
  const bubbles =
    contents.type === "carousel"
      ? (contents as messagingApi.FlexCarousel).contents
      : [contents as messagingApi.FlexBubble];
  return bubbles.map((bubble) => ({ ...bubble, size: "kilo" as const }));
}

function plainText(part: SeveralCard["parts"][number], index: number): messagingApi.TextMessage {
  const words = dropUnsafeUris(`${headingOf(part, index)}\n${renderText(part.card)}`);
  return { type: "text", text: fitUnits(words, LINE_LIMITS.textUnits) || "…" };
}

/** The questions that wait, as buttons. */
function buildLeft(card: SeveralCard, chat: LineChat): messagingApi.FlexMessage[] {
  const buttons = buildButtons(card.actions, chat, 5);
  const words = stack([buildText(describeLeft(card))]);
  if (buttons.length === 0 || words === null) return [];
  return [
    {
      type: "flex",
      altText: fitUnits(
        [describeLeft(card), ...card.actions.map(({ label }) => label)].join("\n"),
        LINE_LIMITS.altTextUnits,
      ),
      contents: buildBubble("mega", [words], buttons),
    },
  ];
}
