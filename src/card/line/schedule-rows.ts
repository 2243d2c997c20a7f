import type { messagingApi } from "@line/bot-sdk";
import { markNote } from "../../wording/mark-note.ts";
import type { ScheduleTable } from "../card.ts";
import { findYearRuns, type YearRun } from "../year-runs.ts";
import { buildNote, buildText, type Part, stack } from "./flex-parts.ts";
import { PALETTE } from "./palette.ts";

/**
 * One step of the yearly plan, years as rows: five columns do not fit a phone. Years in a row with the same words
 * become one row, 「令和2〜6年度 実施」.
 */
export function buildScheduleStep(
  years: string[],
  row: ScheduleTable["rows"][number],
  max: number,
  notStated: string,
): Part {
  return stack(
    [
      buildText(row.item, { bold: true, max }),
      ...findYearRuns(years, row.cells).map((run) => buildYearRow(run, max, notStated)),
      row.remark ? buildNote(markNote(row.remark), { max }) : null,
    ],
    "sm",
  );
}

function buildYearRow({ span, cell }: YearRun, max: number, notStated: string): Part {
  const contents = [
    buildText(span, { color: PALETTE.muted, flex: 4 }),
    cell === null ? buildText(notStated, { color: PALETTE.muted, flex: 5 }) : buildText(cell, { flex: 5, max }),
  ].filter((part) => part !== null);
  const row: messagingApi.FlexBox = { type: "box", layout: "horizontal", spacing: "md", contents };
  return row;
}
