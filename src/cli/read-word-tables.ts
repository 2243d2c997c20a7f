import mammoth from "mammoth";
import type { DocumentTable } from "../intake/document-table.ts";
import { DocumentError } from "./document-error.ts";

/** Tables of a Word document; it knows no pages, which are only made when it is printed. */
export async function readWordTables(bytes: Uint8Array): Promise<DocumentTable[]> {
  let html: string;
  try {
    ({ value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }));
  } catch (error) {
    throw new DocumentError(
      "broken",
      "Word(.docx)として読めません。Word で開き、.docx で保存しなおしてください",
      error,
    );
  }
  if (html.replace(/<[^>]*>/g, "").trim() === "")
    throw new DocumentError("no_text", "文字の入っていない Word の文書です(画像だけのようです)");
  return [...html.matchAll(/<table>(.*?)<\/table>/gs)].map(({ 1: body, index }) => ({
    rows: readRows(body!),
    caption: findCaption(html.slice(0, index)),
  }));
}

/** The last heading above a table. */
function findCaption(above: string): string | null {
  const heading = [...above.matchAll(/<h[1-6]>(.*?)<\/h[1-6]>/gs)].at(-1)?.[1];
  return heading === undefined ? null : readText(heading) || null;
}

/** The converter writes plain markup: no attribute but spans. A merged cell's text stands once, as in a sheet. */
function readRows(body: string): DocumentTable["rows"] {
  const taken = new Map<string, true>();
  return [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, line], row) => {
    const cells: string[] = [];
    const spans: number[] = [];
    let column = 0;
    const cover = () => {
      spans[column] = 0;
      cells[column++] = "";
    };
    for (const [, attributes, content] of line!.matchAll(/<t[dh]([^>]*)>(.*?)<\/t[dh]>/gs)) {
      while (taken.has(`${row}/${column}`)) cover();
      const span = (name: string) => Number(attributes!.match(new RegExp(`${name}="(\\d+)"`))?.[1] ?? 1);
      for (let down = 0; down < span("rowspan"); down++)
        for (let right = 0; right < span("colspan"); right++) taken.set(`${row + down}/${column + right}`, true);
      cells[column] = readText(content!);
      spans[column++] = span("colspan");
      for (let right = 1; right < span("colspan"); right++) cover();
    }
    while (taken.has(`${row}/${column}`)) cover();
    return { cells, spans, page: null, doubts: [] };
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };

const readText = (html: string): string =>
  html
    .replace(/<br ?\/?>|<\/p>|<\/li>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .trim();
