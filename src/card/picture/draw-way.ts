import type { FiscalYear } from "../../domain/fiscal-year.ts";
import { formatFiscalYear } from "../../domain/fiscal-year.ts";
import { groupDigits } from "../../domain/group-digits.ts";
import type { KpiWay } from "../../domain/kpi-way.ts";
import type { PictureLetters } from "../../text/picture-letters.ts";
import { layOutWay } from "../lay-out-way.ts";
import { createPaper, drawDiamond, drawDisc, drawLine, drawText, type Ink, type Paper } from "./paper.ts";

const SIZE = { width: 800, height: 440 };
const ROOM = { left: 112, right: 740, top: 96, bottom: 376 };
const MOST_YEARS = 8;

const INK = [26, 26, 26] as const satisfies Ink;
const GREY = [77, 77, 77] as const satisfies Ink;
const RULE = [204, 204, 204] as const satisfies Ink;
const BLUE = [0, 23, 193] as const satisfies Ink;
const WHITE = [255, 255, 255] as const satisfies Ink;

const nameYear = (year: FiscalYear) => formatFiscalYear(year).replace(/年度$/, "");

/** An indicator over the years for chats that show pictures: the page's own chart, with the words that read it above. */
export function drawWay(way: KpiWay, unit: string, letters: PictureLetters): Paper {
  const paper = createPaper(SIZE.width, SIZE.height);
  const { plan, upper, actual, reported, figures, years, labels } = layOutWay(way, ROOM, MOST_YEARS, unit);
  const write = (text: string, x: number, y: number, side: "start" | "middle" | "end", ink: Ink = GREY) =>
    drawText(paper, text, { x, y }, letters, { ink, side });

  drawDisc(paper, { x: 44, y: 36 }, 9, BLUE);
  write("報告", 62, 36, "start", INK);
  drawDiamond(paper, { x: 164, y: 36 }, 12, GREY);
  drawDiamond(paper, { x: 164, y: 36 }, 8, WHITE);
  write("計画(基準値→目標)", 186, 36, "start", INK);

  for (const { y, value } of figures) {
    drawLine(
      paper,
      [
        { x: ROOM.left, y },
        { x: ROOM.right, y },
      ],
      { ink: RULE, thick: 2 },
    );
    write(groupDigits(value), ROOM.left - 16, y, "end");
  }
  for (const { x, fiscalYear } of years) write(nameYear(fiscalYear), x, ROOM.bottom + 36, "middle");
  drawLine(paper, plan, { ink: GREY, thick: 4, dash: [12, 10] });
  drawLine(paper, actual, { ink: BLUE, thick: 6 });
  for (const spot of [...plan, ...(upper ? [upper] : [])]) {
    drawDiamond(paper, spot, 15, GREY);
    drawDiamond(paper, spot, 10, WHITE);
  }
  for (const spot of reported) drawDisc(paper, spot, 10, BLUE);
  for (const { x, y, value, isAbove, side } of labels)
    write(`${groupDigits(value)}${unit}`, x + (side === "end" ? 20 : 0), y + (isAbove ? -32 : 32), side, INK);
  return paper;
}
