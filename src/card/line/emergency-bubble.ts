import type { messagingApi } from "@line/bot-sdk";
import type { EmergencyCard } from "../card.ts";
import { findFirstFitting, SCREEN_PX } from "./estimate-height.ts";
import { buildBubble, buildNote, buildText, separate, stack } from "./flex-parts.ts";
import { buildTapBox } from "./line-action.ts";
import { countJsonBytes, LINE_LIMITS } from "./line-limits.ts";
import { PALETTE } from "./palette.ts";

/** One tap calls; the first number leads. No alarm colours: who reads this is afraid already. No number is left out. */
export function buildEmergencyBubble(card: EmergencyCard): messagingApi.FlexBubble | null {
  const bubble = findFirstFitting([false, true], (dense) => buildWithin(card, dense), SCREEN_PX);
  return bubble && countJsonBytes(bubble) <= LINE_LIMITS.bubbleBytes ? bubble : null;
}

/** @param dense whether the words on a number stand on its button */
function buildWithin({ title, lines, desks }: EmergencyCard, dense: boolean): messagingApi.FlexBubble {
  const [first, ...others] = desks.map(({ number, uri, who }, index) => {
    const label = buildText(`☎ ${number}`, {
      size: index === 0 ? "lg" : "md",
      bold: true,
      color: PALETTE.accent,
      align: "center",
      max: 20,
    })!;
    const button = buildTapBox({ type: "uri", label: number, uri }, label);
    const note = buildNote(who, { max: 100 });
    return dense && note
      ? { ...button, paddingAll: "8px", contents: [label, { ...note, align: "center" as const }] }
      : stack([button, note], "sm");
  });
  const [line, ...rest] = lines;
  const lead = [
    buildText(title, { size: dense ? "md" : "lg", bold: true, max: 100 }),
    first ?? null,
    buildText(line ?? "", { size: dense ? "sm" : "md", max: 300 }),
  ];
  const notes = rest.map((text) => buildNote(text, { max: 200 }));
  const blocks = dense
    ? [stack([...lead, ...others, ...notes], "sm")]
    : [stack(lead, "md"), stack(others, "md"), stack(notes, "sm")];
  return buildBubble("mega", separate(blocks), []);
}
