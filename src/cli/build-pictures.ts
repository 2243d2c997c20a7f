import { createRequire } from "node:module";
import path from "node:path";
import { createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import type { CityRecords } from "../domain/records.ts";
import { findPhrases } from "../text/find-phrases.ts";
import { CITY_PICTURE, packPictures } from "../text/page-pictures.ts";
import { encodeShades } from "./encode-shades.ts";

/** What previews ask for. */
const WIDTH = 1200;
const HEIGHT = 630;
const EDGE = 72;
const TITLE = { top: 200, height: 300, largest: 76, smallest: 40 };
const FONT = "Machi Picture";
const FONT_FILE = path.join(
  path.dirname(createRequire(import.meta.url).resolve("@fontsource/noto-sans-jp/package.json")),
  "files/noto-sans-jp-japanese-700-normal.woff2",
);
/** Drawn in black and white; what is dark becomes this blue of the pages. */
const INK = [0, 17, 75];
const PAPER = [255, 255, 255];

/**
 * A picture for each record of a city and one for the city, for previews in chats and on other sites. They say what does
 * not change (the city, the plan, the title): a state changes with the next report, and previews are kept by others.
 */
export function buildPictures({ city, measures }: CityRecords): Uint8Array<ArrayBuffer> {
  if (!GlobalFonts.has(FONT)) GlobalFonts.registerFromPath(FONT_FILE, FONT);
  const canvas = createCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext("2d");
  const draw = (above: string, title: string) => {
    drawPicture(context, above, title);
    return encodeShades(context.getImageData(0, 0, WIDTH, HEIGHT).data, WIDTH, HEIGHT, INK, PAPER);
  };
  const plan = city.plan.title.startsWith(city.name) ? city.plan.shortTitle : city.plan.title;
  return packPictures({
    [CITY_PICTURE]: draw(city.name, city.plan.title),
    ...Object.fromEntries(measures.map(({ id, title }) => [id, draw(`${city.name} ${plan}`, title)])),
  });
}

function drawPicture(context: SKRSContext2D, above: string, title: string): void {
  context.fillStyle = "#fff";
  context.fillRect(0, 0, WIDTH, HEIGHT);
  context.fillStyle = "#000";
  context.fillRect(0, 0, WIDTH, 16);
  const write = (text: string, size: number, top: number) => {
    context.font = `700 ${size}px "${FONT}"`;
    context.fillText(text, EDGE, top, WIDTH - 2 * EDGE);
  };
  write(above, 36, 130);
  const { size, lines } = fitTitle(context, title);
  for (const [index, line] of lines.entries()) write(line, size, TITLE.top + size * (1 + index * 1.35));
  write("まちの約束", 36, HEIGHT - 64);
}

/** The largest letters with which the title fits; broken between phrases. A title too long for all loses its end. */
function fitTitle(context: SKRSContext2D, title: string): { size: number; lines: string[] } {
  const parts = findPhrases(title);
  for (let size = TITLE.largest; ; size -= 4) {
    context.font = `700 ${size}px "${FONT}"`;
    const lines = breakLines(context, parts);
    const most = Math.floor(TITLE.height / (size * 1.35));
    if (lines.length <= most) return { size, lines };
    if (size <= TITLE.smallest) return { size, lines: [...lines.slice(0, most - 1), `${lines[most - 1]}…`] };
  }
}

function breakLines(context: SKRSContext2D, parts: readonly string[]): string[] {
  const lines: string[] = [];
  let line = "";
  const fits = (text: string) => context.measureText(text).width <= WIDTH - 2 * EDGE;
  const add = (piece: string) => {
    if (line !== "" && !fits(line + piece)) {
      lines.push(line);
      line = "";
    }
    line += piece;
  };
  // A phrase longer than a line breaks anywhere.
  for (const part of parts) for (const piece of fits(part) ? [part] : part) add(piece);
  return [...lines, line];
}
