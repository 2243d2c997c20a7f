import type { NeedleTable } from "./needle-table.ts";
import type { Rule } from "./rule.ts";
import { openRunTable, type RunTable } from "./run-table.ts";

/** Rules by what they cannot match without; `always`: nothing is known of those. */
interface RuleIndex {
  needles: RunTable;
  /** Needle by needle. */
  rulesOf: readonly (readonly number[])[];
  always: readonly number[];
}

const opened = new WeakMap<NeedleTable, WeakMap<readonly Rule[], RuleIndex>>();

/** The rules that may read something in a text: of some two hundred about one in ten. A new pattern is always tried. */
export function chooseRules(text: string, rules: readonly Rule[], needles: NeedleTable): readonly Rule[] {
  const index = openIndex(rules, needles);
  const chosen = new Set(index.always);
  for (const needle of index.needles.findIn(text)) for (const rule of index.rulesOf[needle]!) chosen.add(rule);
  return [...chosen].map((index) => rules[index]!);
}

function openIndex(rules: readonly Rule[], needles: NeedleTable): RuleIndex {
  const indexes = opened.get(needles) ?? new WeakMap<readonly Rule[], RuleIndex>();
  opened.set(needles, indexes);
  const known = indexes.get(rules) ?? buildIndex(rules, needles);
  indexes.set(rules, known);
  return known;
}

/** Patterns of which one matches wherever a rule reads something; none where nothing is known of it. */
export function patternsOf({ reads, within = [] }: Rule): readonly RegExp[] {
  return typeof reads === "function" ? within : [reads];
}

function buildIndex(rules: readonly Rule[], needles: NeedleTable): RuleIndex {
  const byNeedle = new Map<string, number[]>();
  const always: number[] = [];
  rules.forEach((rule, index) => {
    const needed = patternsOf(rule).map(({ source }) => needles.get(source));
    const isKnown = needed.length > 0 && needed.every((keys) => keys !== undefined);
    if (!isKnown) always.push(index);
    for (const key of isKnown ? new Set(needed.flat()) : []) {
      const indexes = byNeedle.get(key);
      if (indexes) indexes.push(index);
      else byNeedle.set(key, [index]);
    }
  });
  return { needles: openRunTable([...byNeedle.keys()]), rulesOf: [...byNeedle.values()], always };
}
