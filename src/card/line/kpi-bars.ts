import type { messagingApi } from "@line/bot-sdk";
import type { FramedTag } from "../../domain/languages.ts";
import type { KpiLine } from "../card.ts";
import { labelsOf } from "../card-labels.ts";
import { buildNote, buildText, type Part, stack } from "./flex-parts.ts";
import { PALETTE } from "./palette.ts";

/** LINE's Japanese card has room for the whole words. */
const JAPANESE_WORDS = { baseline: "基準値", target: "目標値", actual: "実績値" };

/** An indicator: its name, then baseline and target as words, each with a bar where there is something to compare. */
export function buildKpi(kpi: KpiLine, max: number, language?: FramedTag): Part {
  const { name, baseline, target, actual, remark, bars } = kpi;
  const words = language === undefined ? JAPANESE_WORDS : labelsOf({ language });
  return stack(
    [
      buildText(name, { bold: true, max }),
      buildText(`${words.baseline} ${baseline}`, { max }),
      bars && buildBar(bars.baseline, PALETTE.barBaseline),
      buildText(`${words.target} ${target}`, { max }),
      bars && buildBar(bars.target, PALETTE.barTarget),
      actual === null ? null : buildText(`${words.actual} ${actual}`, { max }),
      remark ? buildNote(`※ ${remark}`, { max }) : null,
    ],
    "sm",
  );
}

/** @param length 0…1 of the full width. */
function buildBar(length: number, color: string): messagingApi.FlexBox {
  const percent = Number.isFinite(length) ? Math.min(100, Math.max(0, Math.round(length * 100))) : 0;
  return {
    type: "box",
    layout: "vertical",
    height: "10px",
    cornerRadius: "5px",
    backgroundColor: PALETTE.barTrack,
    contents: [
      {
        type: "box",
        layout: "vertical",
        // A zero keeps a sliver, so that the bar is seen to be there; its value stands beside it in words.
        width: `${Math.max(1, percent)}%`,
        height: "10px",
        backgroundColor: color,
        contents: [],
      },
    ],
  };
}
