import { hashPattern, type NeedleTable } from "./needle-table.ts";
import type { Rule } from "./rule.ts";
import { layOutRuns, openRunTable, type RunTable } from "./run-table.ts";

/** Rules or patterns by what they cannot match without; `always`: nothing is known of those. */
interface NeedleIndex {
  needles: RunTable;
  /** Needle by needle, the places of what needs it. */
  neededBy: readonly (readonly number[])[];
  always: readonly number[];
}

const opened = new WeakMap<NeedleTable, WeakMap<readonly unknown[], NeedleIndex>>();

/** The rules that may read something in a text: of some two hundred about one in ten. A new pattern is always tried. */
export function chooseRules(text: string, rules: readonly Rule[], needles: NeedleTable): readonly Rule[] {
  return choose(text, rules, patternsOf, needles);
}

/** Whether any of some patterns matches a text. @param patterns not global; the same list each time */
export function matchesAny(text: string, patterns: readonly RegExp[], needles: NeedleTable | undefined): boolean {
  const tried = needles ? choose(text, patterns, (pattern) => [pattern], needles) : patterns;
  return tried.some((pattern) => pattern.test(text));
}

type PatternsOf<One> = (one: One) => readonly RegExp[];

function choose<One>(text: string, all: readonly One[], of: PatternsOf<One>, needles: NeedleTable): One[] {
  const index = openIndex(all, of, needles);
  const chosen = new Set(index.always);
  for (const needle of index.needles.findIn(text)) for (const place of index.neededBy[needle]!) chosen.add(place);
  return [...chosen].map((place) => all[place]!);
}

function openIndex<One>(all: readonly One[], of: PatternsOf<One>, needles: NeedleTable): NeedleIndex {
  const indexes = opened.get(needles) ?? new WeakMap<readonly unknown[], NeedleIndex>();
  opened.set(needles, indexes);
  const known = indexes.get(all) ?? buildIndex(all.map(of), needles);
  indexes.set(all, known);
  return known;
}

/** Patterns of which one matches wherever a rule reads something; none where nothing is known of it. */
export function patternsOf({ reads, within = [] }: Rule): readonly RegExp[] {
  return typeof reads === "function" ? within : [reads];
}

function buildIndex(patterns: readonly (readonly RegExp[])[], needles: NeedleTable): NeedleIndex {
  const byNeedle = new Map<string, number[]>();
  const always: number[] = [];
  patterns.forEach((some, place) => {
    const needed = some.map((pattern) => needles.get(hashPattern(pattern)));
    const isKnown = needed.length > 0 && needed.every((keys) => keys !== undefined);
    if (!isKnown) always.push(place);
    for (const key of isKnown ? new Set(needed.flat()) : []) {
      const places = byNeedle.get(key);
      if (places) places.push(place);
      else byNeedle.set(key, [place]);
    }
  });
  return { needles: openRunTable(layOutRuns([...byNeedle.keys()])), neededBy: [...byNeedle.values()], always };
}
