import { UNREADABLE_MARK } from "../text/mend-printed.ts";

/** A run of characters as it lies on a page, in points from its lower left corner. */
export interface Word {
  text: string;
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** A straight line: of a row it lies at a height, of a column at a distance from the left. */
export interface Rule {
  kind: "row" | "column";
  at: number;
  from: number;
  to: number;
}

export interface GridRow {
  cells: string[];
  /** Columns that each cell covers; 0 for what another covers. */
  spans: number[];
  doubts: string[];
}

export interface Grid {
  rows: GridRow[];
  /** The heading above it on the page; null: none. */
  caption: string | null;
}

/** Lines nearer than this are one, and lines that end this near to each other meet (points). */
const NEAR = 3;

/** The ruled tables of a page, and the heading below the last of them, for a table of the next page. */
export interface PageGrids {
  grids: Grid[];
  below: string | null;
}

/** The ruled tables of a page, from top to bottom: words by the cell in which their middle lies. */
export function buildGrids(words: readonly Word[], rules: readonly Rule[]): PageGrids {
  const grids = groupRules(rules)
    .map((group) => buildGrid(words, group))
    .filter((grid) => grid.rows.length > 0)
    .toSorted((a, b) => b.top - a.top);
  const outside = words.filter(({ bottom }) => !grids.some((grid) => bottom < grid.top && bottom > grid.bottom));
  const end = grids.at(-1)?.bottom ?? Infinity;
  // At a page's end stand notes and running titles too; a heading is larger than what is read.
  const sizes = words.map(({ top, bottom }) => top - bottom).toSorted((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return {
    grids: grids.map(({ rows, top }, index) => {
      const ceiling = grids[index - 1]?.bottom ?? Infinity;
      return { rows, caption: findCaption(outside.filter(({ bottom }) => bottom >= top - NEAR && bottom < ceiling)) };
    }),
    below: findCaption(outside.filter(({ bottom, top }) => bottom < end && top - bottom > usual * 1.1)),
  };
}

/** A heading is a short line, and no sentence or note. */
const MAX_CAPTION_CHARS = 40;

/** The line in the largest type above a table; of lines in one size the nearest. */
function findCaption(words: readonly Word[]): string | null {
  const lines = [...new Set(words.map(({ bottom }) => Math.round(bottom)))].map((at) => {
    const own = words.filter(({ bottom }) => Math.round(bottom) === at);
    return {
      at,
      text: joinWords(own, null),
      size: Math.round(Math.max(...own.map(({ top, bottom }) => top - bottom))),
    };
  });
  const headings = lines.filter(
    ({ text }) => text.length <= MAX_CAPTION_CHARS && !/。$|^[※*(注]|^[-\d\s]*$/.test(text),
  );
  return headings.toSorted((a, b) => b.size - a.size || a.at - b.at)[0]?.text ?? null;
}

/** Lines that touch one another, directly or through others: one table. */
function groupRules(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of rules) {
    const touched = groups.filter((group) => group.some((other) => touch(rule, other)));
    const joined = [rule, ...touched.flat()];
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups;
}

function touch(a: Rule, b: Rule): boolean {
  const meets = (at: number, { from, to }: Rule) => at >= from - NEAR && at <= to + NEAR;
  if (a.kind === b.kind) return Math.abs(a.at - b.at) <= NEAR && a.from <= b.to + NEAR && b.from <= a.to + NEAR;
  return meets(a.at, b) && meets(b.at, a);
}

function buildGrid(words: readonly Word[], rules: readonly Rule[]): { top: number; bottom: number; rows: GridRow[] } {
  const heights = placesOf(rules, "row").toReversed();
  const edges = placesOf(rules, "column");
  // A frame around a text is no table.
  if (heights.length < 3 || edges.length < 3) return { top: 0, bottom: 0, rows: [] };
  const isRuled = (kind: Rule["kind"], at: number, middle: number) =>
    rules.some(
      (rule) => rule.kind === kind && Math.abs(rule.at - at) <= NEAR && rule.from <= middle && rule.to >= middle,
    );
  const columns = edges.length - 1;
  const count = heights.length - 1;
  const middleX = (column: number) => (edges[column]! + edges[column + 1]!) / 2;
  const middleY = (row: number) => (heights[row]! + heights[row + 1]!) / 2;
  // Every field belongs to the first field of its merged cell.
  const ownerOf: [number, number][][] = [];
  for (let row = 0; row < count; row++) {
    ownerOf.push([]);
    for (let column = 0; column < columns; column++) {
      const owner: [number, number] =
        column > 0 && !isRuled("column", edges[column]!, middleY(row))
          ? ownerOf[row]![column - 1]!
          : row > 0 && !isRuled("row", heights[row]!, middleX(column))
            ? ownerOf[row - 1]![column]!
            : [row, column];
      ownerOf[row]!.push(owner);
    }
  }
  const inside = new Map<string, Word[]>();
  const doubts = Array.from({ length: count }, () => new Set<string>());
  for (const word of words) {
    const [x, y] = [(word.left + word.right) / 2, (word.bottom + word.top) / 2];
    const column = edges.findIndex((edge, index) => index < columns && x >= edge && x < edges[index + 1]!);
    const row = heights.findIndex((height, index) => index < count && y <= height && y > heights[index + 1]!);
    if (row < 0 || column < 0) continue;
    const [ownRow, ownColumn] = ownerOf[row]![column]!;
    const key = `${ownRow}/${ownColumn}`;
    inside.set(key, [...(inside.get(key) ?? []), word]);
    const last = ownerOf[row]!.findLastIndex((owner) => owner.join("/") === key);
    if (word.text.includes(UNREADABLE_MARK)) doubts[ownRow]!.add(`読めない文字(${UNREADABLE_MARK})があります`);
    if (word.right > edges[last + 1]! + NEAR || word.left < edges[ownColumn]! - NEAR)
      doubts[ownRow]!.add(`「${word.text.slice(0, 12)}」が罫線をこえています`);
  }
  const rightOf = (row: number, column: number) =>
    edges[ownerOf[row]!.findLastIndex(([ownRow, ownColumn]) => ownRow === row && ownColumn === column) + 1]!;
  const texts = new Map(
    [...inside].map(([key, own]) => {
      const [row, column] = key.split("/").map(Number) as [number, number];
      return [key, joinWords(own, { left: edges[column]!, right: rightOf(row, column) })];
    }),
  );
  // A merged cell's text stands once, as a spreadsheet saves it; what reads sheets fills what is empty below it.
  const rows = ownerOf.map((owners, row) => ({
    cells: owners.map(([ownRow, ownColumn], column) =>
      ownRow === row && ownColumn === column ? (texts.get(`${row}/${column}`) ?? "") : "",
    ),
    spans: owners.map(([ownRow, ownColumn], column) =>
      ownColumn === column ? owners.filter((owner) => owner[0] === ownRow && owner[1] === column).length : 0,
    ),
    doubts: [...doubts[row]!],
  }));
  return {
    top: heights[0]!,
    bottom: heights.at(-1)!,
    rows: rows.filter(({ cells }) => cells.some((cell) => cell !== "")),
  };
}

function placesOf(rules: readonly Rule[], kind: Rule["kind"]): number[] {
  const places: number[] = [];
  for (const at of rules
    .filter((rule) => rule.kind === kind)
    .map((rule) => rule.at)
    .toSorted((a, b) => a - b))
    if (places.length === 0 || at - places.at(-1)! > NEAR) places.push(at);
  return places;
}

/** What begins a line of its own, however full the line before is. */
const LINE_START = /^[・○●◎◇◆□■☞※＊*▼▽①-⑳❶-❿]|^[(（]?[0-9０-９]{1,2}[)）.．]/;

/**
 * Words of a cell as they are read: lines from the top, in a line from the left. A line that fills the cell goes on in
 * the next one, which begins where it began. @param cell null: each line stands for itself
 */
function joinWords(words: readonly Word[], cell: { left: number; right: number } | null): string {
  const lines: Word[][] = [];
  for (const word of words.toSorted((a, b) => b.bottom - a.bottom)) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.bottom - word.bottom) <= Math.max(2, (word.top - word.bottom) / 2)) line.push(word);
    else lines.push([word]);
  }
  let text = "";
  let isFull = false;
  for (const line of lines) {
    const own = joinLine(line);
    text += text === "" ? own : (isFull && !LINE_START.test(own) ? "" : "\n") + own;
    const right = Math.max(...line.map((word) => word.right));
    const size = Math.max(...line.map(({ top, bottom }) => top - bottom));
    const margin = cell === null ? 0 : Math.max(0, Math.min(...line.map(({ left }) => left)) - cell.left);
    // The next letter would not have fitted; in a cell of many letters, neither the two that must not be parted.
    const free = cell === null ? Infinity : cell.right - Math.min(margin, size) - right;
    isFull = free < size * (cell !== null && cell.right - cell.left > size * 8 ? 2.1 : 1.2);
  }
  return text;
}

function joinLine(line: readonly Word[]): string {
  let text = "";
  let end: number | null = null;
  for (const word of line.toSorted((a, b) => a.left - b.left)) {
    const gap = end === null ? 0 : word.left - end;
    text += (gap > (word.top - word.bottom) * 0.3 && /\w$/.test(text) ? " " : "") + word.text;
    end = word.right;
  }
  return text.trim();
}
