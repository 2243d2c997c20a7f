import { LANGUAGE_TAGS } from "../domain/languages.ts";
import { findAnswers } from "../reply/answer-parts.ts";
import type { ConversationState } from "../reply/conversation.ts";
import type { Query } from "../understand/query.ts";
import { RULES } from "../understand/read-spans.ts";
import { rulesOfLanguage } from "../understand/rules/languages.ts";
import type { OpenedHouse } from "./ask-in-node.ts";
import { type MarkedPattern, markAlternatives } from "./mark-alternatives.ts";
import type { Question } from "./score-question.ts";

/** A rule that some question fires, with the alternatives of its pattern that none does. */
export interface PartlyUsedRule {
  rule: string;
  alternatives: number;
  unused: string[];
}

export interface UnusedRules {
  /** Names of rules that no question fires. */
  rules: string[];
  partly: PartlyUsedRule[];
}

/** The rules, and the alternatives within their patterns, that none of the questions fires: they go, or get a question. */
export async function listUnusedRules(
  { house, shelf }: OpenedHouse,
  questions: readonly Question[],
): Promise<UnusedRules> {
  const rules = [...RULES, ...LANGUAGE_TAGS.flatMap((tag) => rulesOfLanguage(tag))];
  const patterns = new Map<string, MarkedPattern>();
  // The patterns of other languages are lists of words.
  for (const { name, reads } of RULES) if (reads instanceof RegExp) patterns.set(name, markAlternatives(reads));
  const fired = new Set<string>();
  const taken = new Map<string, Set<number>>();
  const note = ({ text, spans }: Query) => {
    for (const { rule, start, end } of spans) {
      fired.add(rule);
      const pattern = patterns.get(rule);
      if (!pattern) continue;
      const groups = taken.get(rule) ?? new Set();
      for (const group of groupsTaken(pattern, text, start, end)) groups.add(group);
      taken.set(rule, groups);
    }
  };
  const now = new Date();
  for (const { city, context, q } of questions) {
    const room = (await shelf.open(city))!;
    let state: ConversationState | null = null;
    for (const text of [...context, q]) {
      const answered = findAnswers(text, room, house, state, now);
      for (const { outcome } of answered.parts) note(outcome.query);
      state = answered.state ?? state;
    }
  }
  const partly = [...patterns].flatMap(([rule, { alternatives }]) => {
    const groups = taken.get(rule);
    const unused = alternatives.filter(({ group }) => !groups?.has(group)).map(({ source }) => source);
    return groups && unused.length > 0 ? [{ rule, alternatives: alternatives.length, unused }] : [];
  });
  return {
    rules: rules.map(({ name }) => name).filter((name) => !fired.has(name)),
    partly: partly.sort((a, b) => b.unused.length - a.unused.length),
  };
}

/** The marks of the alternatives through which the pattern reads just this stretch. */
function groupsTaken({ pattern, alternatives }: MarkedPattern, text: string, start: number, end: number): number[] {
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  if (match?.index !== start || start + match[0].length !== end) return [];
  return alternatives.flatMap(({ group }) => (match[group] === undefined ? [] : [group]));
}
