import type { ImageBlock } from "@slack/types";
import { markNote } from "../../wording/mark-note.ts";
import { describeShare, type KpiLine } from "../card.ts";
import type { CardLabels } from "../card-labels.ts";
import type { TextGroup } from "./pack-groups.ts";
import { SLACK_LIMITS } from "./slack-limits.ts";
import { escapeSlackLine } from "./slack-text.ts";

/** Cells of a bar; one cell is a tenth of the way from the baseline to the target. */
const BAR_CELLS = 10;

/** Indicators in words, and how far each has come on the way to its target where that is known. */
export function renderKpis(kpis: KpiLine[], labels: CardLabels): TextGroup {
  return {
    heading: labels.indicators,
    lines: kpis.map(({ name, baseline, target, actual, reach, remark }) =>
      [
        `*${escapeSlackLine(name, "mrkdwn", 150)}*`,
        `${labels.baseline} ${escapeSlackLine(baseline, "mrkdwn", 120)}`,
        ...(actual === null ? [] : [`${labels.actual} ${escapeSlackLine(actual, "mrkdwn", 120)}`]),
        `${labels.target} ${escapeSlackLine(target, "mrkdwn", 120)}`,
        ...(reach === null
          ? []
          : [`${labels.baseline} → ${labels.target} ${renderBar(reach)} ${describeShare(reach)}`]),
        ...(remark ? [escapeSlackLine(markNote(remark), "mrkdwn", 150)] : []),
      ].join("\n"),
    ),
  };
}

/** 0.86 → `▓▓▓▓▓▓▓▓▓░`. @param share 0…1; anything else is drawn as the nearer end */
function renderBar(share: number): string {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * BAR_CELLS);
  return "▓".repeat(filled) + "░".repeat(BAR_CELLS - filled);
}

/** Indicators with what was reported over the years, as pictures; who does not see them hears the same figures. */
export function renderPictures(kpis: readonly KpiLine[], labels: CardLabels, most: number): ImageBlock[] {
  return kpis
    .flatMap(({ name, baseline, actual, target, picture }): ImageBlock[] => {
      if (picture === undefined || picture.length > SLACK_LIMITS.imageUrl) return [];
      const words = `${name}: ${labels.baseline} ${baseline}, ${labels.actual} ${actual ?? ""}, ${labels.target} ${target}`;
      return [
        {
          type: "image",
          image_url: picture,
          alt_text: escapeSlackLine(words, "plain", SLACK_LIMITS.imageText),
          title: { type: "plain_text", text: escapeSlackLine(name, "plain", 150) },
        },
      ];
    })
    .slice(0, most);
}
