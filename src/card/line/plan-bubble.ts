import type { messagingApi } from "@line/bot-sdk";
import type { PlanCard } from "../card.ts";
import { labelsOf } from "../card-labels.ts";
import { MOST_BUTTONS } from "../card-parts.ts";
import { findFirstFitting } from "./estimate-height.ts";
import { buildBubble, buildNote, buildRestHint, buildText, type Part, separate, stack } from "./flex-parts.ts";
import { buildButtons, buildPageButton, type LineChat } from "./line-action.ts";

/**
 * Example questions and areas, tried one after the other until a screen holds them; the counts stay as they are, and the
 * way to the page that has everything.
 */
const TRIES = [
  { buttons: MOST_BUTTONS, rows: 40, note: 200 },
  { buttons: 0, rows: 40, note: 200 },
  { buttons: 0, rows: 7, note: 200 },
  { buttons: 0, rows: 4, note: 200 },
  { buttons: 0, rows: 3, note: 120 },
  { buttons: 0, rows: 0, note: 120 },
];

/**
 * The whole plan in one bubble: the answer, the areas with their numbers, what the numbers rest on.
 * @param roomPx how high it may stand
 */
export const buildPlanBubble = (card: PlanCard, chat: LineChat, roomPx: number): messagingApi.FlexBubble | null =>
  findFirstFitting(TRIES, (size) => buildWithin(card, chat, size), roomPx);

function buildWithin(card: PlanCard, chat: LineChat, size: (typeof TRIES)[number]): messagingApi.FlexBubble {
  const [first, ...more] = card.lines;
  const rows = card.rows.slice(0, size.rows).map(({ label, value }) => buildRow(label, value));
  const blocks = separate([
    stack(
      [
        buildNote(`${card.cityName} ${card.title}`, { max: 120 }),
        buildText(first ?? "", { size: "lg", bold: true, max: 200 }),
        ...more.map((line) => buildText(line, { max: 300 })),
      ],
      "sm",
    ),
    stack([...rows, buildRestHint(card.rows.length - rows.length, labelsOf(card))], "sm"),
    buildNote(card.note, { max: size.note }),
  ]);
  const page = card.page === undefined ? [] : buildPageButton({ uri: card.page, label: labelsOf(card).page });
  const buttons = [...page, ...buildButtons(card.actions, chat, size.buttons)].slice(0, MOST_BUTTONS);
  return buildBubble("mega", blocks, buttons);
}

/** A mere count (「19件」) leaves the width to the name before it. */
const SHORT_VALUE = 4;

function buildRow(label: string, value: string): Part {
  const [wide, narrow] = value.length > SHORT_VALUE ? [5, 3] : [4, 1];
  const name = buildText(label, { size: "sm", flex: wide, max: 60 });
  const count = buildText(value, { size: "sm", bold: true, flex: narrow, align: "end", max: 30 });
  if (!name) return null;
  return { type: "box", layout: "horizontal", spacing: "md", contents: count ? [name, count] : [name] };
}
