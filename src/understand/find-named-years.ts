import type { FiscalYear } from "../domain/fiscal-year.ts";
import { normalizeText } from "../text/normalize.ts";
import type { Catalogue } from "./catalogue.ts";
import { readAllSpans, resolveSpans } from "./mark-spans.ts";
import { YEAR_RULES } from "./rules/years.ts";

/** Years are read alike in every plan. */
const NO_PLAN: Catalogue = {
  departments: [],
  sections: [],
  paths: [],
  documents: [],
  hasRomanNumbers: false,
  levelWords: [],
  recordNumbers: [],
  terms: [],
  units: [],
  indicatorKinds: [],
  columns: [],
  hasGroups: false,
  scheduleYears: null,
  statusWords: [],
  statusScale: [],
  fieldWords: [],
  rateFields: [],
  markedFields: [],
  cellWords: [],
  asOfDays: [],
  grades: [],
  measureWord: "",
  titles: [],
};

/**
 * Fiscal years that a text outside of a question names (「昨年度」「R6」「2023〜2025年度」), by the rules that questions are
 * read by.
 * @param today ISO date in Japan
 * @returns `shift`: 1 for 「翌年度」, −1 for 「前年度」 and so on, counted from a year that the text does not name
 */
export function findNamedYears(text: string, today: string): { years: FiscalYear[]; shift: number | null } {
  const spans = resolveSpans(readAllSpans(normalizeText(text), YEAR_RULES, { today, catalogue: NO_PLAN }));
  const years = spans.flatMap(({ meaning }) =>
    meaning.kind === "years"
      ? Array.from({ length: meaning.to - meaning.from + 1 }, (_, step) => meaning.from + step)
      : [],
  );
  const shift = spans.flatMap(({ meaning }) => (meaning.kind === "year_shift" ? [meaning.by] : []));
  return { years: [...new Set(years)], shift: shift[0] ?? null };
}

/** The fiscal year that words name alone, its 年度 left out or not: 「r3」「2023」「令和3年度」「来年」; undefined: none. */
export function findSaidYear(said: string, today: string): FiscalYear | undefined {
  const named = said.trim();
  return findNamedYears(/^(?:[rh]|20)\d*$/.test(named) ? `${named}年度` : named, today).years[0];
}
