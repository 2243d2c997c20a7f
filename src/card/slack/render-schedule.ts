import { markNote } from "../../wording/mark-note.ts";
import type { ScheduleTable } from "../card.ts";
import type { CardLabels } from "../card-labels.ts";
import { findYearRuns } from "../year-runs.ts";
import { MAX_GROUP_LINE, type TextGroup } from "./pack-groups.ts";
import { escapeSlackLine, joinWithin } from "./slack-text.ts";

/** Shown where the source's cell is empty. */
const EMPTY_CELL = "－";

/** The yearly plan as text rows, grouped by item; years that say the same stand on one row. */
export function renderSchedule({ years, rows }: ScheduleTable, labels: CardLabels): TextGroup {
  return {
    heading: labels.schedule,
    lines: rows.map(({ item, cells, remark }) =>
      joinWithin(
        [
          `*${escapeSlackLine(item, "mrkdwn", 120)}*`,
          ...findYearRuns(years, cells).map(
            ({ span, cell }) =>
              `${escapeSlackLine(span, "mrkdwn", 60)}: ${escapeSlackLine(cell ?? EMPTY_CELL, "mrkdwn", 120)}`,
          ),
          ...(remark ? [escapeSlackLine(markNote(remark), "mrkdwn", 120)] : []),
        ],
        MAX_GROUP_LINE,
        0,
        labels,
      ),
    ),
  };
}
