import { findMatches } from "../text/find-matches.ts";
import { chooseRules } from "./choose-rules.ts";
import type { Found, ReadContext, Rule } from "./rule.ts";
import type { Span } from "./span.ts";

/** Every span that any rule reads, in no order of importance: overlaps are still there. */
export function readAllSpans(
  text: string,
  rules: readonly Rule[],
  context: ReadContext,
): (Span & { weight: number })[] {
  // A question in Japanese has no rules of another language.
  if (rules.length === 0) return [];
  const tried = context.needles ? chooseRules(text, rules, context.needles) : rules;
  const spans: (Span & { weight: number })[] = [];
  for (const rule of tried) {
    for (const match of findPlaces(rule, text, context)) {
      const meaning = rule.produce(match, context);
      if (meaning === null || match[0] === "") continue;
      const { index: start } = match;
      spans.push({ start, end: start + match[0].length, rule: rule.name, meaning, weight: rule.weight ?? 0 });
    }
  }
  return spans;
}

function findPlaces(rule: Rule, text: string, context: ReadContext): Iterable<Found> {
  return typeof rule.reads === "function" ? rule.reads(text, context) : findMatches(rule.reads, text);
}

/** Of overlapping spans the longest stays, then the heavier rule, then the earlier place: the order of rules never counts. */
export function resolveSpans(spans: readonly (Span & { weight: number })[]): Span[] {
  const sorted = spans.toSorted(
    (a, b) =>
      b.end - b.start - (a.end - a.start) || b.weight - a.weight || a.start - b.start || a.rule.localeCompare(b.rule),
  );
  const kept: (Span & { weight: number })[] = [];
  for (const span of sorted) {
    if (kept.every((other) => span.end <= other.start || other.end <= span.start)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start).map(({ weight: _, ...span }) => span);
}
