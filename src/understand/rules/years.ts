import { findFiscalYears } from "../find-fiscal-years.ts";
import type { Rule } from "../rule.ts";

/** Placeholder until the family of dates is merged. */
export const YEAR_RULES: readonly Rule[] = [
  {
    name: "years/any",
    reads:
      /(?:令和|れいわ|平成|(?<![a-z])[rh])\.?\s*(?:\d{1,2}|元|[一二三四五六七八九十]+)\s*(?:年度?末?|(?=[^\d]|$))(?:\d{1,2}月末?)?|20[012]\d\s*年度?末?(?:\d{1,2}月末?)?|(?<![\d第])(?:\d{1,2})\s*年度末?|再来年度|来年度|今年度|本年度|昨年度/g,
    produce: ([words], { today }) => {
      const { years } = findFiscalYears(words, today);
      return years.length > 0 ? { kind: "years", from: years[0]!, to: years.at(-1)!, day: null } : null;
    },
    examples: [],
    counterExamples: [],
  },
];
