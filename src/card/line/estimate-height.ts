import type { messagingApi } from "@line/bot-sdk";

/** A card that is read at a glance stands whole between the name of the chat and the keyboard. CSS pixels. */
export const SCREEN_PX = 700;

// The numbers below are LINE's as flex-render draws them; test/browser/card-heights.test.ts compares what comes of them
// with what a browser draws, and fails where a card is guessed lower or much higher.

/** Width of a bubble's contents on a phone of 390 px, without the padding. */
const BUBBLE_PX = { mega: 300, kilo: 260 } as const;
/** What LINE makes of its words for sizes; lines are 1.4 times as high. */
const TEXT_PX: Record<string, number> = { sm: 14, md: 16, lg: 19 };
const LINE_HEIGHT = 1.4;
const SPACING_PX: Record<string, number> = { xs: 2, sm: 4, md: 8, lg: 12 };

/**
 * About how high a bubble stands on a phone of 390 px, in CSS pixels: never much less than what a browser draws, which a
 * test compares. Reads only what this room builds: texts, boxes and rules.
 */
export function estimateHeight({ size, header, body, footer }: messagingApi.FlexBubble): number {
  const width = BUBBLE_PX[size === "kilo" ? "kilo" : "mega"];
  // LINE pads a header by itself.
  const head = header === undefined ? 0 : heightOfBox({ ...header, paddingAll: "20px" }, width);
  return [body, footer].reduce((sum, box) => sum + (box === undefined ? 0 : heightOfBox(box, width)), head);
}

/**
 * The first try whose bubble stands within the room, and where none does the last that has one; null where no try has.
 * Tries after the one that fits are not built.
 */
export function findFirstFitting<Try>(
  tries: readonly Try[],
  build: (size: Try) => messagingApi.FlexBubble | null,
  roomPx: number,
): messagingApi.FlexBubble | null {
  let last: messagingApi.FlexBubble | null = null;
  for (const size of tries) {
    const bubble = build(size);
    if (bubble === null) continue;
    if (estimateHeight(bubble) <= roomPx) return bubble;
    last = bubble;
  }
  return last;
}

function heightOf(component: messagingApi.FlexComponent, width: number): number {
  if (component.type === "text") {
    const { text = "", size = "md", weight } = component as messagingApi.FlexText;
    const px = TEXT_PX[size] ?? 16;
    return countLines(text, width / px, weight === "bold") * px * LINE_HEIGHT;
  }
  return component.type === "box" ? heightOfBox(component as messagingApi.FlexBox, width) : 0;
}

function heightOfBox(box: messagingApi.FlexBox, width: number): number {
  const all = parsePx(box.paddingAll);
  const top = box.paddingTop === undefined ? all : parsePx(box.paddingTop);
  const bottom = box.paddingBottom === undefined ? all : parsePx(box.paddingBottom);
  const sides = box.paddingStart === undefined ? 2 * all : parsePx(box.paddingStart) + parsePx(box.paddingEnd);
  const inner = width - sides;
  const gap = SPACING_PX[box.spacing ?? ""] ?? 0;
  const gaps = gap * Math.max(0, box.contents.length - 1);
  if (box.height !== undefined) return parsePx(box.height);
  if (box.layout === "vertical") {
    return box.contents.reduce((sum, part) => sum + heightOf(part, inner), top + bottom + gaps);
  }
  const shares = box.contents.map((part) => ("flex" in part && typeof part.flex === "number" ? part.flex : 1));
  const whole = shares.reduce((sum, share) => sum + share, 0) || 1;
  const heights = box.contents.map((part, at) => heightOf(part, ((inner - gaps) * (shares[at] || whole)) / whole));
  return top + bottom + Math.max(0, ...heights);
}

const parsePx = (value: string | undefined): number => Number.parseFloat(value ?? "0") || 0;

/** Lines of a text in a width counted in ems. */
function countLines(text: string, ems: number, isBold: boolean): number {
  return text.split("\n").reduce((lines, paragraph) => lines + countWrapped(paragraph, ems, isBold), 0);
}

/** Signs that no line begins with, and that no line ends with. */
const CLOSING = new Set("、。，．・：；？！)）」』】〕］%〜ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;?!]");
const OPENING = new Set("(（「『【〔［");
const NARROW = new Set("()[]'’.,:;!|il");

/** Fills line after line; a Latin word, and a sign with what may not begin the next line, are not broken. */
function countWrapped(paragraph: string, ems: number, isBold: boolean): number {
  let lines = 1;
  let used = 0;
  let piece = 0;
  let before = "";
  const place = () => {
    if (used > 0 && used + piece > ems) {
      lines++;
      used = 0;
    }
    used += piece;
    // A word longer than a line is broken all the same.
    while (used > ems) {
      lines++;
      used -= ems;
    }
    piece = 0;
  };
  for (const sign of paragraph) {
    if (sign === " ") {
      place();
      used = Math.min(ems, used + 0.25);
    } else {
      const joins = OPENING.has(before) || CLOSING.has(sign) || (isLatin(sign) && isLatin(before));
      if (!joins) place();
      piece += widthOf(sign, isBold);
    }
    before = sign;
  }
  place();
  return lines;
}

/** Letters and numbers of the Latin script, and what stands within their words. */
function isLatin(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  return (
    (code > 0x2c && code < 0x3a) || (code > 0x40 && code < 0x5b) || (code > 0x60 && code < 0x7b) || isAccented(code)
  );
}

const isAccented = (code: number) => (code > 0xbf && code < 0x250) || (code > 0x1dff && code < 0x1f00);

/** Width of a text in ems, a little more than it takes. */
export const countEms = (text: string, isBold: boolean): number =>
  Array.from(text).reduce((sum, sign) => sum + widthOf(sign, isBold), 0);

/** Em of a sign, a little more than its average: too short a guess would pass the screen. */
function widthOf(sign: string, isBold: boolean): number {
  if (NARROW.has(sign)) return 0.36;
  const code = sign.codePointAt(0)!;
  if (code > 0x40 && code < 0x5b) return 0.68;
  if (code < 0x80 || isAccented(code)) return isBold ? 0.62 : 0.58;
  return 1;
}
