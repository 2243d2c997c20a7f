import { findMatches } from "../text/find-matches.ts";
import { hashPattern, type NeededWay, type NeedleTable } from "./needle-table.ts";
import type { Rule } from "./rule.ts";
import { layOutRuns, openRunTable, type RunTable } from "./run-table.ts";

/** Rules or patterns by what they cannot match without. */
interface NeedleIndex {
  needles: RunTable;
  /** Needle by needle, the ways that need it: a way's number, and behind it in three bits the list it stands in. */
  neededBy: readonly (readonly number[])[];
  /** Way by way: the bits of all its lists, and the place of what matches so. */
  lists: readonly number[];
  placeOf: readonly number[];
  /** Nothing is known of those. */
  always: readonly number[];
}
const LIST_BITS = 3;
const LIST_MASK = 2 ** LIST_BITS - 1;

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

/**
 * Whether a text holds what a pattern cannot match without. Where it cannot match it is better not even tried: V8 compiles a
 * pattern when it is first used, and the long ones take milliseconds.
 */
export function mayMatch(pattern: RegExp, text: string, needles: NeedleTable | undefined): boolean {
  const ways = needles && waysOf(pattern, needles);
  return ways?.some((way) => way.every((keys) => keys.some((key) => text.includes(key)))) ?? true;
}

/** The matches of a pattern that is tried where it may have any. @param pattern global */
export function findLikely(pattern: RegExp, text: string, needles: NeedleTable | undefined): RegExpExecArray[] {
  return mayMatch(pattern, text, needles) ? findMatches(pattern, text) : [];
}

function waysOf(pattern: RegExp, needles: NeedleTable): readonly NeededWay[] | undefined {
  const known = readWays.get(pattern);
  if (known?.needles === needles) return known.ways;
  const ways = needles.get(hashPattern(pattern));
  readWays.set(pattern, { needles, ways });
  return ways;
}
const readWays = new WeakMap<RegExp, { needles: NeedleTable; ways: readonly NeededWay[] | undefined }>();

type PatternsOf<One> = (one: One) => readonly RegExp[];

function choose<One>(text: string, all: readonly One[], of: PatternsOf<One>, needles: NeedleTable): One[] {
  const index = openIndex(all, of, needles);
  const chosen = index.always.map((place) => all[place]!);
  const met = new Uint8Array(index.lists.length);
  const isChosen = new Uint8Array(all.length);
  for (const needle of index.needles.findIn(text)) {
    for (const needed of index.neededBy[needle]!) {
      const way = needed >> LIST_BITS;
      met[way]! |= needed & LIST_MASK;
      const place = index.placeOf[way]!;
      if (met[way] !== index.lists[way] || isChosen[place] === 1) continue;
      isChosen[place] = 1;
      chosen.push(all[place]!);
    }
  }
  return chosen;
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
  const lists: number[] = [];
  const placeOf: number[] = [];
  const always: number[] = [];
  patterns.forEach((some, place) => {
    const ways = some.map((pattern) => needles.get(hashPattern(pattern)));
    if (ways.length === 0 || ways.includes(undefined)) {
      always.push(place);
      return;
    }
    for (const way of ways.flatMap((known) => known!)) {
      way.forEach((keys, list) => {
        const needed = (lists.length << LIST_BITS) | (1 << list);
        for (const key of keys) {
          const known = byNeedle.get(key);
          if (known) known.push(needed);
          else byNeedle.set(key, [needed]);
        }
      });
      lists.push((1 << way.length) - 1);
      placeOf.push(place);
    }
  });
  const runs = openRunTable(layOutRuns([...byNeedle.keys()]));
  return { needles: runs, neededBy: [...byNeedle.values()], lists, placeOf, always };
}
