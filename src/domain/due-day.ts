import { type FiscalYear, lastDay } from "./fiscal-year.ts";

const QUARTER_ENDS = ["06-30", "09-30", "12-31", "03-31"];

/**
 * The day by which something written for a fiscal year is due: the year's last day, or an earlier one that the
 * source's words name: 「令和6年度上半期」 → 9月30日, 「第1四半期」 → 6月30日, 「12月末」 → 12月31日, 「12月20日」.
 * @param asWritten the source's words; null: it names only the year
 */
export function findDueDay(fiscalYear: FiscalYear, asWritten: string | null): string {
  const words = (asWritten ?? "").normalize("NFKC").replace(/\s/g, "");
  const quarter = /第([1-4一二三四])四半期/.exec(words)?.[1];
  if (quarter)
    return onDay(fiscalYear, QUARTER_ENDS["1234".indexOf(quarter)] ?? QUARTER_ENDS["一二三四".indexOf(quarter)]!);
  if (/上半期|上期/.test(words)) return onDay(fiscalYear, "09-30");
  // 「10月から」 and 「10月開始」 say when something begins, not when it is due.
  const [, month, day] =
    /(\d{1,2})月(?:(\d{1,2})日|末|まで|中|$)/.exec(words) ??
    /(?:(?:19|20)\d\d|(?:令和|平成|[RH])\.?\d{1,2})[./-](\d{1,2})(?:[./-](\d{1,2}))?(?=末|まで|中|$)/i.exec(words) ??
    [];
  const monthNumber = Number(month ?? 0);
  if (monthNumber < 1 || monthNumber > 12) return lastDay(fiscalYear);
  const year = monthNumber >= 4 ? fiscalYear : fiscalYear + 1;
  const lastOfMonth = new Date(Date.UTC(year, monthNumber, 0)).getUTCDate();
  const dayNumber = Math.min(Number(day ?? lastOfMonth) || lastOfMonth, lastOfMonth);
  return `${year}-${String(monthNumber).padStart(2, "0")}-${String(dayNumber).padStart(2, "0")}`;
}

/** A month and day in the calendar year that the fiscal year has them in. */
function onDay(fiscalYear: FiscalYear, monthDay: string): string {
  return `${monthDay < "04" ? fiscalYear + 1 : fiscalYear}-${monthDay}`;
}
