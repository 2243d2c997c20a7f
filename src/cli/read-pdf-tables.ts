import path from "node:path";
import { fileURLToPath } from "node:url";
import { getDocument, OPS, PasswordResponses } from "pdfjs-dist/legacy/build/pdf.mjs";
import { buildGrids, type Rule, type Word } from "../intake/build-grids.ts";
import type { DocumentTable } from "../intake/document-table.ts";
import { markUnreadable, mendPrinted } from "../text/mend-printed.ts";
import { DocumentError } from "./document-error.ts";

const PACKAGE = path.dirname(
  path.dirname(path.dirname(fileURLToPath(import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs")))),
);

/** Fonts without a table of characters (older Japanese PDFs) need the maps that come with the reader. */
const OPTIONS = {
  cMapUrl: `${path.join(PACKAGE, "cmaps")}/`,
  cMapPacked: true,
  standardFontDataUrl: `${path.join(PACKAGE, "standard_fonts")}/`,
  isEvalSupported: false,
  useSystemFonts: false,
  verbosity: 0,
};

/** A line of a table is thinner than this (points); a filled box that is thicker in both ways is a background. */
const MAX_RULE = 2.5;

/** Tables of a PDF by its ruled lines; a table that goes on over the page goes on here. */
export async function readPdfTables(bytes: Uint8Array): Promise<DocumentTable[]> {
  const task = getDocument({ ...OPTIONS, data: new Uint8Array(bytes) });
  try {
    const file = await task.promise;
    const tables: DocumentTable[] = [];
    const garbled: number[] = [];
    let words = 0;
    let below: string | null = null;
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number);
      const text = await page.getTextContent();
      const printed = text.items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [findWord(item)] : []));
      const found = printed.map((word) => ({ ...word, text: markUnreadable(mendPrinted(word.text)).text }));
      if (isGarbled(printed)) garbled.push(number);
      words += found.length;
      const { fnArray, argsArray } = await page.getOperatorList();
      const { grids, below: heading } = buildGrids(found, listRules(fnArray, argsArray));
      for (const [index, { caption, rows }] of grids.entries()) {
        const above = index === 0 ? (caption ?? below) : caption;
        tables.push({ caption: above, rows: rows.map((row) => ({ ...row, page: number })) });
      }
      below = heading;
      page.cleanup();
    }
    if (words === 0)
      throw new DocumentError(
        "no_text",
        "文字の入っていない PDF です(紙を読み取った画像のようです)。文字認識をかけるか、元の Word・Excel を使ってください",
      );
    if (garbled.length > 0)
      throw new DocumentError(
        "garbled",
        `${garbled.join("・")}ページの文字を読めません(文字の対応表がない書体か、外字です)。見た目が正しくても、写すと別の字になります。元の Word・Excel を使うか、印刷しなおした PDF に文字認識をかけてください`,
      );
    return tables;
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    if (isPasswordFault(error))
      throw new DocumentError(
        "encrypted",
        "パスワードのかかった PDF です。パスワードを外して保存しなおしてください",
        error,
      );
    throw new DocumentError(
      "broken",
      "PDF として読めません。壊れているようです。もう一度ダウンロードしてください",
      error,
    );
  } finally {
    await task.destroy();
  }
}

/** One letter in twenty: more than a rare name or a mark of a list. */
const GARBLED_SHARE = 0.05;

/** Whether a page's letters are not what they look like. */
function isGarbled(words: readonly Word[]): boolean {
  const text = words.map((word) => word.text).join("");
  return markUnreadable(text).count > [...text].length * GARBLED_SHARE;
}

const isPasswordFault = (error: unknown): boolean =>
  error instanceof Error &&
  error.name === "PasswordException" &&
  [PasswordResponses.NEED_PASSWORD, PasswordResponses.INCORRECT_PASSWORD].includes(
    (error as Error & { code: number }).code,
  );

function findWord(item: { str: string; transform: number[]; width: number; height: number }): Word {
  const [, , , scale = 0, x = 0, y = 0] = item.transform;
  const height = item.height || Math.abs(scale);
  return { text: item.str, left: x, right: x + item.width, bottom: y, top: y + height };
}

type Matrix = [number, number, number, number, number, number];
const multiply = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
];

/** Horizontal and vertical lines that are drawn: strokes, the sides of stroked boxes, and boxes as thin as a line. */
function listRules(operators: readonly number[], values: readonly unknown[]): Rule[] {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const kept: Matrix[] = [];
  const rules: Rule[] = [];
  operators.forEach((operator, index) => {
    const value = values[index] as unknown[] | null;
    if (operator === OPS.save) kept.push(matrix);
    else if (operator === OPS.restore) matrix = kept.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = multiply(matrix, value as unknown as Matrix);
    else if (operator === OPS.paintFormXObjectBegin) {
      kept.push(matrix);
      if (value?.[0]) matrix = multiply(matrix, [...(value[0] as Iterable<number>)] as Matrix);
    } else if (operator === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? matrix;
    else if (operator === OPS.constructPath && PAINTED.has(value?.[0] as number)) {
      const [path] = value![1] as (Float32Array | null)[];
      if (path) rules.push(...readPath(path, matrix, STROKED.has(value![0] as number)));
    }
  });
  return rules;
}

const STROKED = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const PAINTED = new Set([...STROKED, OPS.fill, OPS.eoFill]);
/** The reader's own codes of a path, and how many numbers follow each. */
const PATH_NUMBERS = [2, 2, 6, 4, 0];

function readPath(path: Float32Array, matrix: Matrix, isStroked: boolean): Rule[] {
  const rules: Rule[] = [];
  let points: { x: number; y: number }[] = [];
  const end = () => {
    if (points.length > 1)
      rules.push(...(isStroked ? points.slice(1).flatMap((at, i) => lineOf(points[i]!, at)) : boxOf(points)));
    points = [];
  };
  for (let at = 0; at < path.length; ) {
    const code = path[at++]!;
    const count = PATH_NUMBERS[code];
    if (count === undefined) break;
    if (code === 0) end();
    if (code === 4) {
      if (points.length > 0) points.push(points[0]!);
    } else {
      const x = path[at + count - 2]!;
      const y = path[at + count - 1]!;
      points.push({ x: matrix[0] * x + matrix[2] * y + matrix[4], y: matrix[1] * x + matrix[3] * y + matrix[5] });
    }
    at += count;
  }
  end();
  return rules;
}

type Point = { x: number; y: number };
function lineOf(a: Point, b: Point): Rule[] {
  if (Math.abs(a.y - b.y) <= 1)
    return [{ kind: "row", at: (a.y + b.y) / 2, from: Math.min(a.x, b.x), to: Math.max(a.x, b.x) }];
  if (Math.abs(a.x - b.x) <= 1)
    return [{ kind: "column", at: (a.x + b.x) / 2, from: Math.min(a.y, b.y), to: Math.max(a.y, b.y) }];
  return [];
}

/** A filled box that is as thin as a line is one. */
function boxOf(points: readonly Point[]): Rule[] {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (top - bottom <= MAX_RULE) return lineOf({ x: left, y: (top + bottom) / 2 }, { x: right, y: (top + bottom) / 2 });
  if (right - left <= MAX_RULE) return lineOf({ x: (left + right) / 2, y: bottom }, { x: (left + right) / 2, y: top });
  return [];
}
