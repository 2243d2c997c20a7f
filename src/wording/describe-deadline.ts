import { formatDateJapanese } from "../domain/calendar-date.ts";
import { describeDueYear, findWordsInPlace } from "../domain/deadline.ts";
import { formatFiscalYear } from "../domain/fiscal-year.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import { REPORT_ORIGIN } from "../domain/progress.ts";

/**
 * 「令和5年度末(2024年3月31日)」 and whether it is the record's own, the plan's end or only the year of its targets.
 * @param unstated what is said where nobody gives any
 */
export function describeDeadline(
  { measure, deadline, postponement }: MeasureView,
  unstated = "期限は資料に記載がありません",
): string {
  const words = findWordsInPlace(measure);
  if (!deadline) return words ?? unstated;
  if (deadline.origin === "report") {
    const moved = postponement
      ? `。当初は${formatDateJapanese(postponement.original)}、延期${postponement.times}回`
      : "";
    return `${formatDateJapanese(deadline.date)}(${REPORT_ORIGIN}${moved})`;
  }
  if (deadline.origin === "target_year") {
    return `${words ?? "記載なし"}(指標の目標の年は${formatFiscalYear(deadline.fiscalYear)})`;
  }
  const day = `${describeDueYear(deadline)}(${spellDay(deadline.date)})`;
  if (deadline.origin === "own") return day;
  if (words !== null) return `${words}(計画の終わりは${day})`;
  return `${day}・計画の終わり(この取組だけの期限は記載なし)`;
}

/** 「2025年3月31日」 */
function spellDay(isoDate: string): string {
  const [year, month, day] = isoDate.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}
