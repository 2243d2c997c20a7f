import type { messagingApi } from "@line/bot-sdk";
import type { PlanCard } from "../card.ts";
import { buildBubble, buildNote, buildText, type Part, separate, stack } from "./flex-parts.ts";
import { buildButtons, type LineChat } from "./line-action.ts";

/** The whole plan in one bubble: the answer, the areas with their numbers, what the numbers rest on. */
export function buildPlanBubble(card: PlanCard, chat: LineChat): messagingApi.FlexBubble | null {
  const [first, ...more] = card.lines;
  const rows = card.rows.map(({ label, value }) => buildRow(label, value));
  const blocks = separate([
    stack(
      [
        buildNote(`${card.cityName} ${card.title}`, { max: 120 }),
        buildText(first ?? "", { size: "lg", bold: true, max: 200 }),
        ...more.map((line) => buildText(line, { max: 300 })),
      ],
      "sm",
    ),
    stack(rows, "sm"),
    buildNote(card.note, { max: 200 }),
  ]);
  return buildBubble("mega", blocks, buildButtons(card.actions, chat, 2));
}

function buildRow(label: string, value: string): Part {
  const name = buildText(label, { size: "sm", flex: 5, max: 60 });
  const count = buildText(value, { size: "sm", bold: true, flex: 3, align: "end", max: 30 });
  if (!name) return null;
  return { type: "box", layout: "horizontal", spacing: "md", contents: count ? [name, count] : [name] };
}
