import { formatFiscalYear } from "../domain/fiscal-year.ts";
import { describeStateCounts } from "../wording/describe-state.ts";
import type { SetFigures } from "./answer.ts";
import { describeCondition } from "./describe-condition.ts";

/**
 * The lines before a set, in Japanese: how many of how many, and what was asked and chose nothing.
 * @param measureWord what the city calls its records (「公約」)
 */
export function describeFigures(figures: SetFigures | undefined, measureWord: string): string[] {
  if (figures === undefined) return [];
  const unapplied = [
    ...(figures.unknownWords === "" ? [] : [`「${figures.unknownWords}」`]),
    ...(figures.notNarrowedBy.length === 0 ? [] : [figures.notNarrowedBy.map(formatFiscalYear).join("・")]),
  ];
  return [...countSet(figures, measureWord), ...unapplied.map((what) => `${what}では絞りこんでいません`)];
}

function countSet({ asked, count, whole, part, percent, states, reported }: SetFigures, measureWord: string): string[] {
  const of = `${part === null ? measureWord : `「${describeCondition(part)}」の`}${whole}件のうち`;
  const known = reported && `達成の記載か担当課の報告があるもの${reported.said}件、未報告${reported.unreported}件`;
  if (asked === null) return known === null ? [] : [`${of}${count}件(${known})`];
  const share = percent === null ? "" : `(${percent}%)`;
  return [
    whole > count || asked === "share" ? `${of}、${count}件${share}` : `${count}件`,
    ...(asked === "share" && percent === null ? [NO_SHARE] : []),
    ...(asked === "share" && states !== null ? [describeStateCounts(states)] : []),
    ...(known === null ? [] : [known]),
  ];
}

const NO_SHARE = "資料に書かれているのは計画だけで、報告のないものがあるため、割合は出せません";
