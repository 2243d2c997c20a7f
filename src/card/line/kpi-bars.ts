import type { messagingApi } from "@line/bot-sdk";
import type { KpiLine } from "../card.ts";
import { buildNote, buildText, type Part, stack } from "./flex-parts.ts";
import { PALETTE } from "./palette.ts";

/** An indicator: its name, then baseline and target as words, each with a bar where there is something to compare. */
export function buildKpi({ name, baseline, target, actual, remark, bars }: KpiLine, max: number): Part {
  return stack(
    [
      buildText(name, { bold: true, max }),
      buildText(`基準値 ${baseline}`, { max }),
      bars && buildBar(bars.baseline, PALETTE.barBaseline),
      buildText(`目標値 ${target}`, { max }),
      bars && buildBar(bars.target, PALETTE.barTarget),
      actual === null ? null : buildText(`実績値 ${actual}`, { max }),
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
