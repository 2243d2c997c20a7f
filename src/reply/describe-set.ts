import { formatDateBoth } from "../domain/calendar-date.ts";
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
  return [
    ...countSet(figures, measureWord),
    ...(figures.saidElsewhere === null ? [] : [describeSaid(figures.saidElsewhere, figures.count)]),
    ...unapplied.map((what) => `${what}では絞りこんでいません`),
  ];
}

/** A state in a year: what the words on it can tell. */
function describeSaid({ count, newest }: NonNullable<SetFigures["saidElsewhere"]>, found: number): string {
  const others =
    newest === null ? "" : `ほかの時点のものは${count}件です(いちばん新しいものは${formatDateBoth(newest)}時点)`;
  const unknown = "いつそうなったかは書かれておらず、書かれているのはその時点での状況です";
  return [...(found > 0 ? [unknown] : []), ...(others === "" ? [] : [others])].join("。");
}

function countSet(figures: SetFigures, measureWord: string): string[] {
  const { asked, count, whole, part, percent, states, reported, isOfMissing } = figures;
  const of = `${part === null ? measureWord : `「${describeCondition(part)}」の`}${whole}件のうち`;
  const known = reported && `達成の記載か担当課の報告があるもの${reported.said}件、未報告${reported.unreported}件`;
  // A list of what is not achieved would else read as one of failures.
  const silent = isOfMissing && reported !== null && reported.unreported > 0 && count > 0 ? [NOT_FAILED] : [];
  if (asked === null) return known === null ? [] : [`${of}${count}件(${known})`, ...silent];
  const share = percent === null ? "" : `(${percent}%)`;
  return [
    // The list itself says how many it holds.
    ...(whole > count || asked === "share" ? [`${of}、${count}件${share}`] : []),
    ...(asked === "share" && percent === null ? [NO_SHARE] : []),
    ...(asked === "share" && states !== null ? [describeStateCounts(states)] : []),
    ...(known === null ? [] : [known]),
    ...silent,
  ];
}

/** Beside a list of what nobody has reported on. */
export const NOT_FAILED = "報告のないものは、できていないとは限りません";
const NO_SHARE = "資料に書かれているのは計画だけで、報告のないものがあるため、割合は出せません";
