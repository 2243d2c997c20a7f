/** As CSS names letters: 「U+20-7E,U+3042」. */
export function listRanges(letters: readonly string[]): string {
  const points = letters.map((letter) => letter.codePointAt(0)!).sort((a, b) => a - b);
  const ranges: [first: number, last: number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return ranges.map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ""}`).join(",");
}

/** Whether one of such ranges holds a letter. */
export function isInRanges(letter: string, ranges: string): boolean {
  const point = letter.codePointAt(0)!;
  return [...ranges.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/gi)].some(([, first, last]) => {
    const from = Number.parseInt(first!, 16);
    return point >= from && point <= (last === undefined ? from : Number.parseInt(last, 16));
  });
}
