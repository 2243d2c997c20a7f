import { type FiscalYear, namesFiscalYear } from "../domain/fiscal-year.ts";
import type { Measure } from "../domain/measure.ts";
import { listFilledYears } from "../domain/schedule.ts";
import { normalizeText } from "../text/normalize.ts";
import type { YearRange } from "../understand/condition.ts";
import { isNumberWithin } from "./holds-indicator.ts";
import { squeeze } from "./record-text.ts";

/** Whether what these words name begins in those years: by the first cell that has them, or by years that a fact tells. */
export function beginsIn({ schedule, facts }: Measure, words: string, range: YearRange): boolean {
  const wanted = squeeze(words);
  const first = schedule.flatMap(({ item, years }) => {
    const cells = years.filter(({ text }) => squeeze(text).includes(wanted)).map(({ fiscalYear }) => fiscalYear);
    const of =
      cells.length > 0 || !squeeze(item).includes(wanted)
        ? cells
        : listFilledYears({ schedule: [{ item, years, remark: null }] });
    return of.length === 0 ? [] : [Math.min(...of)];
  });
  if (first.some((year) => isNumberWithin(year, range))) return true;
  const { from, to } = range;
  if (from === null || from !== to) return false;
  return facts.some(({ label, value }) =>
    tellsOf(`${label}、${value}`, squeeze(label).includes(wanted) ? "" : wanted, from),
  );
}

/** 「令和3年度～令和4年度」 begins in the first; of 「令和2年度に検討、令和3年度に基本設計」 the part counts that has the words. */
function tellsOf(text: string, wanted: string, year: FiscalYear): boolean {
  const parts = wanted === "" ? [text] : text.split("、").filter((part) => squeeze(part).includes(wanted));
  return parts.map(normalizeText).some((part) => namesFiscalYear(part, year) && !namesFiscalYear(part, year - 1));
}
