import type { KpiLine } from "../card.ts";
import type { CardLabels } from "../card-labels.ts";
import type { TextGroup } from "./pack-groups.ts";
import { escapeSlackLine } from "./slack-text.ts";

/** Cells of a bar; one cell is a tenth of the longer value. */
const BAR_CELLS = 10;

/** Indicators: the words first, and bars of the baseline and the target beside them where both are known. */
export function renderKpis(kpis: KpiLine[], labels: CardLabels): TextGroup {
  return {
    heading: labels.indicators,
    lines: kpis.map(({ name, baseline, target, actual, bars, remark }) =>
      [
        `*${escapeSlackLine(name, "mrkdwn", 150)}*`,
        `${labels.baseline} ${bars ? `${renderBar(bars.baseline)} ` : ""}${escapeSlackLine(baseline, "mrkdwn", 120)}`,
        `${labels.target} ${bars ? `${renderBar(bars.target)} ` : ""}${escapeSlackLine(target, "mrkdwn", 120)}`,
        ...(actual === null ? [] : [`${labels.actual} ${escapeSlackLine(actual, "mrkdwn", 120)}`]),
        ...(remark ? [`※ ${escapeSlackLine(remark, "mrkdwn", 150)}`] : []),
      ].join("\n"),
    ),
  };
}

/** 0.86 → `▓▓▓▓▓▓▓▓▓░`. @param share 0…1; anything else is drawn as the nearer end */
function renderBar(share: number): string {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * BAR_CELLS);
  return "▓".repeat(filled) + "░".repeat(BAR_CELLS - filled);
}
