import type { PictureLetters } from "../../text/picture-letters.ts";
import type { Spot } from "../lay-out-way.ts";

/** Red, green, blue, 0…255. */
export type Ink = readonly [number, number, number];

/** A white picture to be drawn on; places are in its pixels. */
export interface Paper {
  width: number;
  height: number;
  /** Red, green and blue of each pixel, row by row. */
  pixels: Uint8Array;
}

export function createPaper(width: number, height: number): Paper {
  return { width, height, pixels: new Uint8Array(width * height * 3).fill(255) };
}

/** Covers the pixels of a box by how far each lies within a shape: 0 outside, 1 within, between at its edge. */
function cover(paper: Paper, [from, to]: readonly [Spot, Spot], ink: Ink, shareAt: (x: number, y: number) => number) {
  const { width, height, pixels } = paper;
  const limit = (place: number, end: number) => Math.min(end, Math.max(0, Math.floor(place)));
  for (let y = limit(from.y, height); y < limit(to.y + 1, height); y++) {
    for (let x = limit(from.x, width); x < limit(to.x + 1, width); x++) {
      const share = Math.min(1, Math.max(0, shareAt(x + 0.5, y + 0.5)));
      if (share === 0) continue;
      const at = (y * width + x) * 3;
      for (let part = 0; part < 3; part++)
        pixels[at + part] = Math.round(pixels[at + part]! * (1 - share) + ink[part]! * share);
    }
  }
}

interface Stroke {
  ink: Ink;
  /** In pixels. */
  thick: number;
  /** Lengths of a dash and of the gap after it; absent: one line. */
  dash?: readonly [number, number];
}

/** A line through points, with round ends and corners. */
export function drawLine(paper: Paper, spots: readonly Spot[], { ink, thick, dash }: Stroke): void {
  for (const [index, to] of spots.entries()) {
    const from = spots[index - 1];
    if (from === undefined) continue;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy);
    if (length === 0) continue;
    const edge = thick / 2 + 1;
    const shareAt = (x: number, y: number) => {
      const along = Math.min(length, Math.max(0, ((x - from.x) * dx + (y - from.y) * dy) / length));
      if (dash && along % (dash[0] + dash[1]) > dash[0]) return 0;
      const away = Math.hypot(x - from.x - (along * dx) / length, y - from.y - (along * dy) / length);
      return thick / 2 + 0.5 - away;
    };
    const [left, right] = [Math.min(from.x, to.x) - edge, Math.max(from.x, to.x) + edge];
    // Row by row, and of each only what lies near the line: a long slope would cover half of the picture.
    for (let y = Math.floor(Math.min(from.y, to.y) - edge); y <= Math.max(from.y, to.y) + edge; y++) {
      const middle = dy === 0 ? left : from.x + ((y + 0.5 - from.y) * dx) / dy;
      const reach = dy === 0 ? right - left : ((edge + 1) * length) / Math.abs(dy);
      const row: [Spot, Spot] = [
        { x: Math.max(left, middle - reach), y },
        { x: Math.min(right, middle + reach), y },
      ];
      cover(paper, row, ink, shareAt);
    }
  }
}

export function drawDisc(paper: Paper, { x, y }: Spot, radius: number, ink: Ink): void {
  const box: [Spot, Spot] = [
    { x: x - radius - 1, y: y - radius - 1 },
    { x: x + radius + 1, y: y + radius + 1 },
  ];
  cover(paper, box, ink, (atX, atY) => radius + 0.5 - Math.hypot(atX - x, atY - y));
}

/** @param radius from the middle to a corner */
export function drawDiamond(paper: Paper, { x, y }: Spot, radius: number, ink: Ink): void {
  const box: [Spot, Spot] = [
    { x: x - radius - 1, y: y - radius - 1 },
    { x: x + radius + 1, y: y + radius + 1 },
  ];
  cover(paper, box, ink, (atX, atY) => (radius - Math.abs(atX - x) - Math.abs(atY - y)) / Math.SQRT2 + 0.5);
}

/** Words whose letters there are; others are left out. @param place of the middle of the line's height */
export function drawText(
  paper: Paper,
  text: string,
  place: Spot,
  { letters, height }: PictureLetters,
  { ink, side }: { ink: Ink; side: "start" | "middle" | "end" },
): void {
  const drawn = [...text].flatMap((letter) => letters.get(letter) ?? []);
  const whole = drawn.reduce((sum, { width }) => sum + width, 0);
  const reach = side === "start" ? 0 : side === "middle" ? whole / 2 : whole;
  let left = Math.round(Math.min(paper.width - whole, Math.max(0, place.x - reach)));
  const top = Math.round(place.y - height / 2);
  for (const { width, shades } of drawn) {
    const from = left;
    cover(
      paper,
      [
        { x: from, y: top },
        { x: from + width - 1, y: top + height - 1 },
      ],
      ink,
      (x, y) => {
        const [column, row] = [Math.floor(x) - from, Math.floor(y) - top];
        return (shades[row * width + column] ?? 0) / 255;
      },
    );
    left += width;
  }
}
