/** Lines of a headline, and how many more there were; left out: none. */
export interface CutLines {
  lines: string[];
  rest?: number;
}

/**
 * The first lines, and how many were cut: one line left over is shown rather than counted.
 * @param rest lines that were cut before, counted too
 */
export function cutLines(lines: string[], most: number, rest = 0): CutLines {
  const shown = rest === 0 && lines.length === most + 1 ? lines : lines.slice(0, most);
  const left = lines.length - shown.length + rest;
  return { lines: shown, ...(left > 0 && { rest: left }) };
}
