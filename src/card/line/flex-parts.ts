import type { messagingApi } from "@line/bot-sdk";
import { type CardLabels, JAPANESE_LABELS } from "../card-labels.ts";
import type { Badge } from "../card-parts.ts";
import { oneWaveDash } from "../one-wave-dash.ts";
import { countEms } from "./estimate-height.ts";
import { fitGraphemes } from "./line-limits.ts";
import { PALETTE, TONE_COLOURS } from "./palette.ts";

/** A part that has nothing to say is null; {@link stack} leaves it out, because LINE refuses empty texts. */
export type Part = messagingApi.FlexComponent | null;

interface TextLook {
  /** Nothing smaller than sm (14 px): many readers have old eyes. Body text is md (16 px). */
  size?: "sm" | "md" | "lg";
  bold?: boolean;
  color?: string;
  align?: "center" | "end";
  /** Share of a row's width. */
  flex?: number;
  /** Graphemes. */
  max?: number;
}

/** Longest text of one part unless told otherwise, in graphemes: a whole paragraph of a plan, never a whole page. */
const TEXT_MAX = 1_000;

/** A text that wraps and grows with the reader's own font size (`scaling`). */
export function buildText(value: string, look: TextLook = {}): messagingApi.FlexText | null {
  const text = fitGraphemes(oneWaveDash(value), look.max ?? TEXT_MAX);
  if (text === "") return null;
  return {
    type: "text",
    text,
    size: look.size ?? "md",
    ...(look.bold ? { weight: "bold" as const } : {}),
    color: look.color ?? PALETTE.ink,
    ...(look.align ? { align: look.align } : {}),
    ...(look.flex === undefined ? {} : { flex: look.flex }),
    wrap: true,
    scaling: true,
  };
}

/** Small grey text: labels, origins, hints. */
export function buildNote(value: string, look: Omit<TextLook, "size" | "color"> = {}): messagingApi.FlexText | null {
  return buildText(value, { ...look, size: "sm", color: PALETTE.muted });
}

/** Parts below each other; null when nothing is left. */
export function stack(parts: Part[], spacing: "xs" | "sm" | "md" | "lg" = "xs"): messagingApi.FlexBox | null {
  const contents = parts.filter((part) => part !== null);
  return contents.length === 0 ? null : { type: "box", layout: "vertical", spacing, contents };
}

/** Label above its text; null when the text is empty. */
export function buildLabelled(label: string, value: string, max?: number): messagingApi.FlexBox | null {
  const text = buildText(value, max === undefined ? {} : { max });
  return text && stack([buildNote(label), text]);
}

/** A state as icon and word on a coloured pill: colour is never the only sign. */
export function buildPill({ icon, word, tone }: Badge): messagingApi.FlexBox | null {
  const { ink, ground } = TONE_COLOURS[tone];
  const text = buildText(`${icon} ${word}`, { size: "sm", bold: true, color: ink, max: pillMax(word) });
  if (!text) return null;
  const pill: messagingApi.FlexBox = {
    type: "box",
    layout: "vertical",
    flex: 0,
    backgroundColor: ground,
    cornerRadius: "12px",
    paddingTop: "4px",
    paddingBottom: "4px",
    paddingStart: "12px",
    paddingEnd: "12px",
    contents: [text],
  };
  return { type: "box", layout: "horizontal", contents: [pill] };
}

/**
 * Graphemes of 14 px that fill the narrowest card, 18 wide ones or 34 Latin ones; a box that hugs its text does not
 * wrap on every client.
 */
const pillMax = (word: string) => (/[\u1100-\u11ff\u2e80-\ufaff\uff00-\uff60]/.test(word) ? 18 : 34);

/** Says how many were left out; null when none was. */
export function buildRestHint(
  rest: number,
  labels: Pick<CardLabels, "rest"> = JAPANESE_LABELS,
): messagingApi.FlexText | null {
  return rest > 0 ? buildNote(labels.rest(rest)) : null;
}

/** Blocks with a thin rule and air between them. */
export function separate(blocks: Part[]): messagingApi.FlexComponent[] {
  const rule: messagingApi.FlexSeparator = { type: "separator", color: PALETTE.rule };
  return blocks.filter((block) => block !== null).flatMap((block, index) => (index === 0 ? [block] : [rule, block]));
}

/** Ems of a label that has room in half a row. */
const HALF_ROW = 7.2;

/** Short buttons stand in pairs, so that they do not push what they belong to off the screen. */
function pairButtons(buttons: messagingApi.FlexComponent[]): messagingApi.FlexComponent[] {
  const rows: messagingApi.FlexComponent[] = [];
  for (let at = 0; at < buttons.length; at++) {
    const [button, next] = [buttons[at]!, buttons[at + 1]];
    if (next !== undefined && isShort(button) && isShort(next)) {
      rows.push({ type: "box", layout: "horizontal", spacing: "md", contents: [narrow(button), narrow(next)] });
      at++;
    } else {
      rows.push(button);
    }
  }
  return rows;
}

function isShort(button: messagingApi.FlexComponent): boolean {
  if (button.type !== "box") return false;
  const [label] = (button as messagingApi.FlexBox).contents;
  return label?.type === "text" && countEms((label as messagingApi.FlexText).text ?? "", true) <= HALF_ROW;
}

const narrow = (button: messagingApi.FlexComponent): messagingApi.FlexComponent => ({
  ...(button as messagingApi.FlexBox),
  paddingStart: "4px",
  paddingEnd: "4px",
});

/** A bubble from its blocks and buttons. */
export function buildBubble(
  size: "mega" | "kilo",
  blocks: messagingApi.FlexComponent[],
  buttons: messagingApi.FlexComponent[],
): messagingApi.FlexBubble {
  const box = (contents: messagingApi.FlexComponent[], spacing: string): messagingApi.FlexBox => ({
    type: "box",
    layout: "vertical",
    spacing,
    paddingAll: size === "mega" ? "20px" : "16px",
    // Grounds are said, not left to the client: dark themes must not change what the texts stand on.
    backgroundColor: PALETTE.paper,
    contents,
  });
  return {
    type: "bubble",
    size,
    body: box(blocks, "lg"),
    ...(buttons.length > 0 ? { footer: { ...box(pairButtons(buttons), "md"), paddingTop: "0px" } } : {}),
  };
}
