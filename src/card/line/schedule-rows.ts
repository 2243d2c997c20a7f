import type { messagingApi } from "@line/bot-sdk";
import type { ScheduleTable } from "../card.ts";
import { buildNote, buildText, type Part, stack } from "./flex-parts.ts";
import { PALETTE } from "./palette.ts";

/** Years in a row that say the same. */
interface YearRun {
  from: string;
  to: string;
  /** null: the cells are empty in the source. */
  cell: string | null;
}

/**
 * One step of the yearly plan, years as rows: five columns do not fit a phone. Years in a row with the same words
 * become one row, 「令和2〜6年度 実施」.
 */
export function buildScheduleStep(years: string[], row: ScheduleTable["rows"][number], max: number): Part {
  return stack(
    [
      buildText(row.item, { bold: true, max }),
      ...findYearRuns(years, row.cells).map((run) => buildYearRow(run, max)),
      row.remark ? buildNote(`※ ${row.remark}`, { max }) : null,
    ],
    "sm",
  );
}

function buildYearRow({ from, to, cell }: YearRun, max: number): Part {
  const contents = [
    buildText(joinYears(from, to), { color: PALETTE.muted, flex: 4 }),
    cell === null ? buildText("記載なし", { color: PALETTE.muted, flex: 5 }) : buildText(cell, { flex: 5, max }),
  ].filter((part) => part !== null);
  const row: messagingApi.FlexBox = { type: "box", layout: "horizontal", spacing: "md", contents };
  return row;
}

function findYearRuns(years: string[], cells: (string | null)[]): YearRun[] {
  const runs: YearRun[] = [];
  for (const [index, year] of years.entries()) {
    const cell = cells[index] ?? null;
    const last = runs.at(-1);
    if (last && last.cell === cell) last.to = year;
    else runs.push({ from: year, to: year, cell });
  }
  return runs;
}

/** 令和2年度, 令和6年度 → 令和2〜6年度; across eras both are written out. */
export function joinYears(from: string, to: string): string {
  if (from === to) return from;
  const [first, last] = [from, to].map((year) => /^(\D+?)(\d+|元)(年度)$/.exec(year));
  return first && last && first[1] === last[1] ? `${first[1]}${first[2]}〜${last[2]}${last[3]}` : `${from}〜${to}`;
}
