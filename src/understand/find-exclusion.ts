import type { Catalogue } from "./catalogue.ts";
import { findFilters } from "./find-filters.ts";
import { findFiscalYears } from "./find-fiscal-years.ts";
import { hasFilter } from "./find-list.ts";
import type { Filters } from "./understanding.ts";

/** What a list shall leave out. */
export interface Exclusion {
  filters: Filters;
  /** The text without the words that were read. */
  rest: string;
}

/** 「中長期は除いて」「財政課以外の」「政策推進課が入っていない」 */
const PATTERNS = [
  /([^、。()\s]{2,24}?)[はをが]?(?:除いて|除いた|除く|除外して|抜きで|抜いて)|([^、。()\s]{2,24}?)は(?:別(?=[)。、]|$)|いらない|要らない|不要)/,
  /([^、。()\s]{2,24}?)以外(?:の|で|は|に)?/,
  /([^、。()\s]{2,24}?)(?:の)?(?:が|は)?担当(?:で|じゃ)は?ない/,
  /([^、。()\s]{2,24}?)(?:が|は|を|の名前が)(?:入って|含まれて|含んで|担当して|関わって|載って)い?ない/,
];

/** The records a question leaves out; null when what it leaves out is no department, section, year or term. */
export function findExclusion(text: string, today: string, catalogue: Catalogue): Exclusion | null {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text);
    const words = match?.[1] ?? match?.[2];
    if (!match || !words) continue;
    const { years, rest } = findFiscalYears(words, today);
    const { filters } = findFilters(rest, years, catalogue);
    if (hasFilter({ ...filters, unknownDepartment: null }))
      return { filters: { ...filters, unknownDepartment: null }, rest: text.replace(match[0], " ") };
    // 「中期(中長期は除いて)」: a term alone, without the words that make it a filter.
    const term = /^(短期|中期|中長期)(?:のもの|の公約)?$/.exec(words)?.[1];
    if (term) return { filters: { ...filters, term: term as Filters["term"] }, rest: text.replace(match[0], " ") };
  }
  return null;
}
