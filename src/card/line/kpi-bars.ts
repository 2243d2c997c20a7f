import type { messagingApi } from "@line/bot-sdk";
import type { FramedTag } from "../../domain/languages.ts";
import { markNote } from "../../wording/mark-note.ts";
import { describeShare, type KpiLine } from "../card.ts";
import { labelsOf } from "../card-labels.ts";
import { buildNote, buildText, type Part, stack } from "./flex-parts.ts";
import { PALETTE } from "./palette.ts";

/** LINE's Japanese card has room for the whole words. */
const JAPANESE_WORDS = { baseline: "基準値", target: "目標値", actual: "現状" };

/** An indicator in words, and how far it has come on the way to its target where that is known. */
export function buildKpi(kpi: KpiLine, max: number, language?: FramedTag): Part {
  const { name, baseline, target, actual, remark } = kpi;
  const words = wordsOf(language);
  return stack(
    [
      buildText(name, { bold: true, max }),
      buildText(`${words.baseline} ${baseline}`, { max }),
      actual === null ? null : buildText(`${words.actual} ${actual}`, { max }),
      buildText(`${words.target} ${target}`, { max }),
      ...buildWay(kpi, language, max),
      remark ? buildNote(markNote(remark), { max }) : null,
    ],
    "sm",
  );
}

const wordsOf = (language?: FramedTag) => (language === undefined ? JAPANESE_WORDS : labelsOf({ language }));

/** The way from the baseline to the target as a bar and in words; nothing where it is not known. */
export function buildWay({ reach }: KpiLine, language?: FramedTag, max?: number): Part[] {
  if (reach === null) return [];
  const { baseline, target } = wordsOf(language);
  const note = `${baseline} → ${target} ${describeShare(reach)}`;
  return [buildBar(reach), buildNote(note, max === undefined ? {} : { max })];
}

/** @param share 0…1 of the full width. */
export function buildBar(share: number): messagingApi.FlexBox {
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
