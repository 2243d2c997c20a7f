import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import chromiumPack from "@sparticuz/chromium";
import { chromium } from "playwright-core";
import type { City } from "../domain/city.ts";
import { boundsOf, listMenuEntries, MENU_SIZE } from "../operations/rich-menu.ts";

/** LINE's limit of a menu's picture, in bytes. */
export const MAX_PICTURE_BYTES = 1_000_000;
/** Deep blue on white, and white on deep blue: a contrast of 10 to 1. */
const INK = "#143a66";

/** The picture of a city's menu: its name and six entries, in PNG. Chromium and the letters come with `npm ci`. */
export async function drawRichMenu(
  city: Pick<City, "name" | "plan" | "measureWord">,
): Promise<Uint8Array<ArrayBuffer>> {
  const room = mkdtempSync(path.join(tmpdir(), "rich-menu-"));
  const file = path.join(room, "menu.html");
  writeFileSync(file, buildPage(city));
  const browser = await chromium.launch({
    executablePath: await chromiumPack.executablePath(),
    args: chromiumPack.args.filter((flag) => !/single-process/.test(flag)),
  });
  try {
    const page = await browser.newPage({ viewport: MENU_SIZE, deviceScaleFactor: 1 });
    await page.goto(pathToFileURL(file).href);
    await page.evaluate(() => document.fonts.ready);
    return new Uint8Array(await page.screenshot({ type: "png" }));
  } finally {
    await browser.close();
    rmSync(room, { recursive: true });
  }
}

function buildPage(city: Pick<City, "name" | "plan" | "measureWord">): string {
  const entries = listMenuEntries(city);
  const cells = entries.map(({ label, hint }, index) => {
    const { x, y, width, height } = boundsOf(index, 2);
    return `<section style="left:${x}px;top:${y}px;width:${width}px;height:${height}px">
      <small>${index === 0 ? escapeHtml(city.name) : ""}</small>
      <b>${escapeHtml(label)}</b><span>${escapeHtml(hint)}</span></section>`;
  });
  return `<!doctype html><meta charset="utf-8"><style>${readFontFaces()}
    body { margin: 0; background: #fff; font-family: "Noto Sans JP", sans-serif; color: ${INK}; }
    section { position: absolute; box-sizing: border-box; border: 6px solid ${INK}; display: flex; flex-direction: column;
      align-items: center; justify-content: center; text-align: center; }
    section:nth-of-type(1) { background: ${INK}; color: #fff; }
    b { font-size: 96px; line-height: 1.3; } span { font-size: 56px; margin-top: 24px; } small { font-size: 72px; }
  </style>${cells.join("")}`;
}

/** The letters' files by their full addresses. */
function readFontFaces(): string {
  const file = createRequire(import.meta.url).resolve("@fontsource/noto-sans-jp/700.css");
  return readFileSync(file, "utf8").replace(/url\(\.\/(files\/[^)]+\.woff2)\)/g, (_, name: string) => {
    return `url(${pathToFileURL(path.join(path.dirname(file), name)).href})`;
  });
}

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
