import { findMatches } from "../text/find-matches.ts";
import type { NeedleTable } from "./needle-table.ts";
import type { Rule } from "./rule.ts";

/** Rules, or lists of patterns, by the numbers of what they cannot match without. */
interface PlacesByPattern {
  placesOf: ReadonlyMap<number, readonly number[]>;
  /** Nothing is known of those. */
  always: readonly number[];
}

const opened = new WeakMap<NeedleTable, WeakMap<readonly unknown[], PlacesByPattern>>();

/** The rules that may read something in a text: of some three hundred about one in twelve. A new pattern is always tried. */
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
  const number = needles?.numberOf(pattern) ?? -1;
  return number < 0 || needles!.findIn(text).isLikely[number] === 1;
}

/** The same as `pattern.test(text)`. @param pattern not global */
export const matches = (pattern: RegExp, text: string, needles: NeedleTable | undefined): boolean =>
  mayMatch(pattern, text, needles) && pattern.test(text);

/** The matches of a pattern that is tried where it may have any. @param pattern global */
export function findLikely(pattern: RegExp, text: string, needles: NeedleTable | undefined): RegExpExecArray[] {
  return mayMatch(pattern, text, needles) ? findMatches(pattern, text) : [];
}

const numbered = new WeakMap<NeedleTable, WeakMap<readonly RegExp[], readonly number[]>>();

/** Which of some patterns is to be tried next on a text. @param patterns the same list each time */
export function nextLikely(patterns: readonly RegExp[], from: number, text: string, needles: NeedleTable): number {
  const numbers = numbersOf(patterns, needles);
  const { isLikely } = needles.findIn(text);
  for (let at = from; at < numbers.length; at++) if (numbers[at]! < 0 || isLikely[numbers[at]!] === 1) return at;
  return -1;
}

function numbersOf(patterns: readonly RegExp[], needles: NeedleTable): readonly number[] {
  const known = numbered.get(needles) ?? new WeakMap<readonly RegExp[], readonly number[]>();
  numbered.set(needles, known);
  const numbers = known.get(patterns) ?? patterns.map((pattern) => needles.numberOf(pattern));
  known.set(patterns, numbers);
  return numbers;
}

type PatternsOf<One> = (one: One) => readonly RegExp[];

function choose<One>(text: string, all: readonly One[], of: PatternsOf<One>, needles: NeedleTable): One[] {
  const { placesOf, always } = openPlaces(all, of, needles);
  const chosen = new Set(always);
  for (const pattern of needles.findIn(text).list) for (const place of placesOf.get(pattern) ?? []) chosen.add(place);
  return Array.from(chosen, (place) => all[place]!);
}

function openPlaces<One>(all: readonly One[], of: PatternsOf<One>, needles: NeedleTable): PlacesByPattern {
  const known = opened.get(needles) ?? new WeakMap<readonly unknown[], PlacesByPattern>();
  opened.set(needles, known);
  const places = known.get(all) ?? buildPlaces(all.map(of), needles);
  known.set(all, places);
  return places;
}

/** Patterns of which one matches wherever a rule reads something; none where nothing is known of it. */
export function patternsOf({ reads, within = [] }: Rule): readonly RegExp[] {
  return typeof reads === "function" ? within : [reads];
}

function buildPlaces(patterns: readonly (readonly RegExp[])[], needles: NeedleTable): PlacesByPattern {
  const placesOf = new Map<number, number[]>();
  const always: number[] = [];
  for (const [place, some] of patterns.entries()) {
    const numbers = some.map((pattern) => needles.numberOf(pattern));
    if (numbers.length === 0 || numbers.includes(-1)) always.push(place);
    else for (const number of numbers) placesOf.set(number, [...(placesOf.get(number) ?? []), place]);
  }
  return { placesOf, always };
}
