import type { ScheduleTable } from "../card.ts";
import { MAX_GROUP_LINE, type TextGroup } from "./pack-groups.ts";
import { escapeSlackLine, joinWithin } from "./slack-text.ts";

/** Shown where the source's cell is empty. */
const EMPTY_CELL = "－";

/** The yearly plan as text rows, grouped by item; years that say the same stand on one row. */
export function renderSchedule({ years, rows }: ScheduleTable): TextGroup {
  return {
    heading: "年度ごとの予定",
    lines: rows.map(({ item, cells, remark }) =>
      joinWithin(
        [
          `*${escapeSlackLine(item, "mrkdwn", 120)}*`,
          ...mergeYears(years, cells).map(({ span, text }) => `${span} ${escapeSlackLine(text, "mrkdwn", 120)}`),
          ...(remark ? [`※ ${escapeSlackLine(remark, "mrkdwn", 120)}`] : []),
        ],
        MAX_GROUP_LINE,
      ),
    ),
  };
}

/** 「令和2年度: 実施」「令和3年度: 実施」 → 「令和2年度〜令和3年度: 実施」. */
function mergeYears(years: string[], cells: (string | null)[]): { span: string; text: string }[] {
  const runs: { first: string; last: string; text: string }[] = [];
  for (const [index, year] of years.entries()) {
    const text = cells[index] ?? EMPTY_CELL;
    const run = runs.at(-1);
    if (run?.text === text) run.last = year;
    else runs.push({ first: year, last: year, text });
  }
  return runs.map(({ first, last, text }) => ({
    span: escapeSlackLine(first === last ? `${first}:` : `${first}〜${last}:`, "mrkdwn", 60),
    text,
  }));
}
