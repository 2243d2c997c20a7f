/** Years in a row that say the same. */
export interface YearRun {
  /** 「令和2年度」, 「令和2〜6年度」 */
  span: string;
  /** null: the cells are empty in the source. */
  cell: string | null;
}

/** The cells of one step with equal neighbours joined: five times 実施 is one 「令和2〜6年度 実施」. */
export function findYearRuns(years: string[], cells: (string | null)[]): YearRun[] {
  const runs: { from: string; to: string; cell: string | null }[] = [];
  for (const [index, year] of years.entries()) {
    const cell = cells[index] ?? null;
    const last = runs.at(-1);
    if (last && last.cell === cell) last.to = year;
    else runs.push({ from: year, to: year, cell });
  }
  return runs.map(({ from, to, cell }) => ({ span: joinYears(from, to), cell }));
}

/** 令和2年度, 令和6年度 → 令和2〜6年度; across eras both are written out. */
function joinYears(from: string, to: string): string {
  if (from === to) return from;
  const [first, last] = [from, to].map((year) => /^(\D+?)(\d+|元)(年度)$/.exec(year));
  return first && last && first[1] === last[1] ? `${first[1]}${first[2]}〜${last[2]}${last[3]}` : `${from}〜${to}`;
}
