import { expect, test } from "vitest";
import { createPaper, drawDiamond, drawDisc, drawLine, drawText, type Paper } from "../../src/card/picture/paper.ts";

const BLACK = [0, 0, 0] as const;
const MIDDLE = { x: 40, y: 30 };

/** How much ink lies on a paper, where its middle is, and the box that holds it; in pixels. */
function measure({ width, height, pixels }: Paper) {
  let area = 0;
  let [sumX, sumY] = [0, 0];
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const share = 1 - pixels[(y * width + x) * 3]! / 255;
      if (share === 0) continue;
      area += share;
      sumX += share * (x + 0.5);
      sumY += share * (y + 0.5);
      xs.push(x);
      ys.push(y);
    }
  }
  const box = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { area, x: sumX / area, y: sumY / area, box };
}
function draw(work: (paper: Paper) => void) {
  const paper = createPaper(80, 60);
  work(paper);
  return measure(paper);
}

test("丸とひし形は、決めた所を中心に、決めた大きさで描く", () => {
  const disc = draw((paper) => drawDisc(paper, MIDDLE, 12, BLACK));
  expect(disc.area / (Math.PI * 12 ** 2)).toBeCloseTo(1, 1);
  expect([disc.x, disc.y]).toEqual([expect.closeTo(40, 5), expect.closeTo(30, 5)]);
  expect(disc.box).toEqual([28, 51, 18, 41]);
  const diamond = draw((paper) => drawDiamond(paper, MIDDLE, 12, BLACK));
  expect(diamond.area / (2 * 12 ** 2)).toBeCloseTo(1, 1);
  expect([diamond.x, diamond.y]).toEqual([expect.closeTo(40, 5), expect.closeTo(30, 5)]);
});

test.each([
  ["横", { x: 60, y: 30 }, 40],
  ["縦", { x: 20, y: 50 }, 20],
  ["斜め", { x: 60, y: 10 }, Math.hypot(40, 20)],
])("%sの線は、端から端まで同じ太さで、角が丸い", (_, to, length) => {
  const line = draw((paper) => drawLine(paper, [{ x: 20, y: 30 }, to], { ink: BLACK, thick: 4 }));
  expect(line.area / (length * 4 + Math.PI * 2 ** 2)).toBeCloseTo(1, 1);
  expect([line.x, line.y]).toEqual([expect.closeTo((20 + to.x) / 2, 1), expect.closeTo((30 + to.y) / 2, 1)]);
});

test("折れた線はつながり、破線は切れ目の分だけ薄く、動かない点からは何も描かない", () => {
  const spots = [
    { x: 10, y: 10 },
    { x: 40, y: 10 },
    { x: 40, y: 10 },
    { x: 40, y: 50 },
  ];
  const whole = draw((paper) => drawLine(paper, spots, { ink: BLACK, thick: 2 }));
  expect(whole.area / 140).toBeCloseTo(1, 1);
  const dashed = draw((paper) => drawLine(paper, spots.slice(0, 2), { ink: BLACK, thick: 2, dash: [3, 6] }));
  expect(dashed.area / 20).toBeCloseTo(1, 0);
  expect(draw((paper) => drawLine(paper, spots.slice(1, 3), { ink: BLACK, thick: 2 })).area).toBe(0);
});

test("紙の外にはみ出したものは切れ、となりの行に回りこまない", () => {
  const { box, area } = draw((paper) => drawDisc(paper, { x: 0, y: 60 }, 10, BLACK));
  expect(area / (Math.PI * 25)).toBeCloseTo(1, 0);
  expect([box[0], box[3]]).toEqual([0, 59]);
  expect(box[1]).toBeLessThan(12);
});

test("重ねると、上の色が、かかった分だけ勝つ", () => {
  const paper = createPaper(20, 20);
  drawDisc(paper, { x: 10, y: 10 }, 6, [0, 0, 255]);
  drawDisc(paper, { x: 10, y: 10 }, 3, [255, 0, 0]);
  const at = (x: number, y: number) => [...paper.pixels.slice((y * 20 + x) * 3, (y * 20 + x) * 3 + 3)];
  expect([at(10, 10), at(10, 5), at(0, 0)]).toEqual([
    [255, 0, 0],
    [0, 0, 255],
    [255, 255, 255],
  ]);
});

test("字は、左・まん中・右にそろい、紙からはみ出さない。ない字は抜ける", () => {
  const square = { width: 4, shades: new Uint8Array(4 * 6).fill(255) };
  const letters = { height: 6, letters: new Map([["字", square]]) };
  const boxOf = (side: "start" | "middle" | "end", x: number) =>
    draw((paper) => drawText(paper, "字龘字", { x, y: 30 }, letters, { ink: BLACK, side })).box;
  expect([boxOf("start", 40), boxOf("middle", 40), boxOf("end", 40)]).toEqual([
    [40, 47, 27, 32],
    [36, 43, 27, 32],
    [32, 39, 27, 32],
  ]);
  expect([boxOf("start", 79), boxOf("end", 2)]).toEqual([
    [72, 79, 27, 32],
    [0, 7, 27, 32],
  ]);
});
