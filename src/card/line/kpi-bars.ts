import type { messagingApi } from "@line/bot-sdk";
import { describeShare, type KpiLine } from "../card.ts";
import { buildNote, buildText, type Part, stack } from "./flex-parts.ts";
import { PALETTE } from "./palette.ts";

/** An indicator in words, and how far it has come on the way to its target where that is known. */
export function buildKpi({ name, baseline, target, actual, remark, reach }: KpiLine, max: number): Part {
  return stack(
    [
      buildText(name, { bold: true, max }),
      buildText(`基準値 ${baseline}`, { max }),
      actual === null ? null : buildText(`現状 ${actual}`, { max }),
      buildText(`目標値 ${target}`, { max }),
      reach === null ? null : buildBar(reach),
      reach === null ? null : buildNote(`基準値から目標値まで ${describeShare(reach)}`, { max }),
      remark ? buildNote(`※ ${remark}`, { max }) : null,
    ],
    "sm",
  );
}

/** @param share 0…1 of the full width. */
function buildBar(share: number): messagingApi.FlexBox {
  const percent = Number.isFinite(share) ? Math.min(100, Math.max(0, Math.round(share * 100))) : 0;
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
        backgroundColor: PALETTE.barTarget,
        contents: [],
      },
    ],
  };
}
