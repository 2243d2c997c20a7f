import { type FiscalYear, fiscalYearOfDate } from "../domain/fiscal-year.ts";
import { normalizeText } from "../text/normalize.ts";
import { findNamedYears } from "./find-named-years.ts";

/**
 * The one fiscal year that a text outside of a question names: 「令和6(2024)年度」「昨年度」「R6」. Two spellings of one year
 * are one; two years are none.
 * @param today ISO date in Japan
 */
export function findSoleYear(text: string, today: string): FiscalYear | null {
  const plain = normalizeText(text).replace(/[\s,、]/g, "");
  // The year in the other calendar, in brackets before or behind 年度, says the same again.
  const bracket = /\(([^()]*)\)/.exec(plain)?.[1] ?? null;
  const bare = plain.replace(/\([^()]*\)/g, "");
  const read = (part: string) => {
    const { years, shift } = findNamedYears(part, today);
    return shift === null ? years : [...years, fiscalYearOfDate(today) + shift];
  };
  const years = new Set([...read(bare), ...(bracket === null ? [] : read(bracket.replace(/年度?$/, "年度")))]);
  return years.size === 1 ? [...years][0]! : null;
}
