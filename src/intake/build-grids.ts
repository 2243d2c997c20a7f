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
  doubts: string[];
}

/** Lines nearer than this are one, and lines that end this near to each other meet (points). */
const NEAR = 3;

/** The ruled tables of a page, from top to bottom: words by the cell in which their middle lies. */
export function buildGrids(words: readonly Word[], rules: readonly Rule[]): GridRow[][] {
  return groupRules(rules)
    .map((group) => buildGrid(words, group))
    .filter((grid) => grid.rows.length > 0)
    .toSorted((a, b) => b.top - a.top)
    .map(({ rows }) => rows);
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

function buildGrid(words: readonly Word[], rules: readonly Rule[]): { top: number; rows: GridRow[] } {
  const heights = placesOf(rules, "row").toReversed();
  const edges = placesOf(rules, "column");
  // A frame around a text is no table.
  if (heights.length < 3 || edges.length < 3) return { top: 0, rows: [] };
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
    if (word.right > edges[last + 1]! + NEAR || word.left < edges[ownColumn]! - NEAR)
      doubts[ownRow]!.add(`「${word.text.slice(0, 12)}」が罫線をこえています`);
  }
  const texts = new Map([...inside].map(([key, own]) => [key, joinWords(own)]));
  // A merged cell's text stands once, as a spreadsheet saves it; what reads sheets fills what is empty below it.
  const rows = ownerOf.map((owners, row) => ({
    cells: owners.map(([ownRow, ownColumn], column) =>
      ownRow === row && ownColumn === column ? (texts.get(`${row}/${column}`) ?? "") : "",
    ),
    doubts: [...doubts[row]!],
  }));
  return { top: heights[0]!, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== "")) };
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

/** Words of a cell as they are read: lines from the top, in a line from the left. */
function joinWords(words: readonly Word[]): string {
  const lines: Word[][] = [];
  for (const word of words.toSorted((a, b) => b.bottom - a.bottom)) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.bottom - word.bottom) <= Math.max(2, (word.top - word.bottom) / 2)) line.push(word);
    else lines.push([word]);
  }
  return lines
    .map((line) => {
      let text = "";
      let end: number | null = null;
      for (const word of line.toSorted((a, b) => a.left - b.left)) {
        const gap = end === null ? 0 : word.left - end;
        text += (gap > (word.top - word.bottom) * 0.3 && /\w$/.test(text) ? " " : "") + word.text;
        end = word.right;
      }
      return text.trim();
    })
    .join("\n");
}
