import type { messagingApi } from "@line/bot-sdk";
import type { EmergencyCard } from "../card.ts";
import { buildBubble, buildNote, buildText, separate, stack } from "./flex-parts.ts";
import { buildTapBox } from "./line-action.ts";
import { countJsonBytes, LINE_LIMITS } from "./line-limits.ts";
import { PALETTE } from "./palette.ts";

/** One tap calls; the first number leads. No alarm colours: who reads this is afraid already. */
export function buildEmergencyBubble({ title, lines, desks }: EmergencyCard): messagingApi.FlexBubble | null {
  const [first, ...others] = desks.map(({ number, uri, who }, index) => {
    const label = buildText(`☎ ${number}`, {
      size: index === 0 ? "lg" : "md",
      bold: true,
      color: PALETTE.accent,
      align: "center",
      max: 20,
    })!;
    return stack([buildTapBox({ type: "uri", label: number, uri }, label), buildNote(who, { max: 100 })], "sm");
  });
  const [line, ...rest] = lines;
  const bubble = buildBubble(
    "mega",
    separate([
      stack(
        [buildText(title, { size: "lg", bold: true, max: 100 }), first ?? null, buildText(line ?? "", { max: 300 })],
        "md",
      ),
      stack(others, "md"),
      stack(
        rest.map((text) => buildNote(text, { max: 200 })),
        "sm",
      ),
    ]),
    [],
  );
  return countJsonBytes(bubble) <= LINE_LIMITS.bubbleBytes ? bubble : null;
}
