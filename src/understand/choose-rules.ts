import { findMatches } from "../text/find-matches.ts";
import type { NeedleTable } from "./needle-table.ts";
import type { Rule } from "./rule.ts";

/** Places of rules by the numbers of the patterns that they cannot match without. */
interface PlacesByPattern {
  /** Empty where no rule needs the pattern. */
  placesOf: readonly (readonly number[] | undefined)[];
  /** Nothing is known of those. */
  always: readonly number[];
}

const opened = new WeakMap<NeedleTable, WeakMap<readonly Rule[], PlacesByPattern>>();

/** The rules that may read something in a text: of some three hundred about one in twelve. A new pattern is always tried. */
export function chooseRules(text: string, rules: readonly Rule[], needles: NeedleTable): readonly Rule[] {
  const { placesOf, always } = openPlaces(rules, needles);
  const chosen = [...always];
  for (const pattern of needles.findIn(text).list)
    for (const place of placesOf[pattern] ?? NOWHERE) if (!chosen.includes(place)) chosen.push(place);
  return chosen.map((place) => rules[place]!);
}

const NOWHERE: readonly number[] = [];

/** Whether any of some patterns matches a text. @param patterns not global; the same list each time */
export function matchesAny(text: string, patterns: readonly RegExp[], needles: NeedleTable | undefined): boolean {
  if (!needles) return patterns.some((pattern) => pattern.test(text));
  for (let at = nextLikely(patterns, 0, text, needles); at >= 0; at = nextLikely(patterns, at + 1, text, needles))
    if (patterns[at]!.test(text)) return true;
  return false;
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

function openPlaces(rules: readonly Rule[], needles: NeedleTable): PlacesByPattern {
  const known = opened.get(needles) ?? new WeakMap<readonly Rule[], PlacesByPattern>();
  opened.set(needles, known);
  const places = known.get(rules) ?? buildPlaces(rules.map(patternsOf), needles);
  known.set(rules, places);
  return places;
}

/** Patterns of which one matches wherever a rule reads something; none where nothing is known of it. */
export function patternsOf({ reads, within = [] }: Rule): readonly RegExp[] {
  return typeof reads === "function" ? within : [reads];
}

function buildPlaces(patterns: readonly (readonly RegExp[])[], needles: NeedleTable): PlacesByPattern {
  const numbered = patterns.map((some) => some.map((pattern) => needles.numberOf(pattern)));
  const placesOf = new Array<number[] | undefined>(Math.max(0, ...numbered.flat()) + 1).fill(undefined);
  const always: number[] = [];
  for (const [place, numbers] of numbered.entries()) {
    if (numbers.length === 0 || numbers.includes(-1)) always.push(place);
    else for (const number of numbers) placesOf[number] = [...(placesOf[number] ?? []), place];
  }
  return { placesOf, always };
}
