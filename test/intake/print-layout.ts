import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";

const FONT = pathToFileURL(path.resolve(import.meta.dirname, "../../node_modules/@fontsource/noto-sans-jp/400.css"));

/** How the five sources are set: A4, ruled tables, small Japanese type. */
const STYLE = `
  @page { size: A4; margin: 18mm }
  body { font: 10pt/1.5 "Noto Sans JP"; }
  table { border-collapse: collapse; width: 100%; margin: 4mm 0; break-inside: auto }
  th, td { border: 0.6pt solid #000; padding: 1mm 1.5mm; vertical-align: middle; text-align: left; font-weight: 400 }
  .page { break-before: page }
  .vertical { writing-mode: vertical-rl; text-align: center }
  tr { break-inside: avoid }
`;

/** A PDF as a city's office prints it: the type is embedded, a part of the font for each page's characters. @param body HTML */
export async function printLayout(browser: Browser, body: string, style = ""): Promise<Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), "layout-"));
  try {
    const file = path.join(folder, "layout.html");
    writeFileSync(
      file,
      `<!doctype html><html lang="ja"><meta charset="utf-8"><link rel="stylesheet" href="${FONT}"><style>${STYLE}${style}</style>${body}`,
    );
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    await page.evaluate("document.fonts.ready");
    const bytes = await page.pdf({ preferCSSPageSize: true });
    await page.close();
    return bytes;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
