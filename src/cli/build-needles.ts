import path from "node:path";
import { FRAMED_TAGS } from "../domain/languages.ts";
import { DIALECT_PATTERNS } from "../text/dialect.ts";
import { patternsOf } from "../understand/choose-rules.ts";
import { ALLEGED } from "../understand/find-allegation.ts";
import { CLAIMS, DEADLINE } from "../understand/find-claim.ts";
import { ABOUT_PERSON, STEERING } from "../understand/find-misuse.ts";
import { FOREIGN_CITY_PATTERNS } from "../understand/find-other-city.ts";
import { AMOUNTS, ASKS_RECORDS, COMPARED, JUDGED, NAMES_THING } from "../understand/find-verdict.ts";
import { foldQuestion } from "../understand/fold-question.ts";
import { hashPattern, layOutNeedles, type NeedleFile } from "../understand/needle-table.ts";
import { findNeedles, guessShare, MAX_KEY, type ShareOf } from "../understand/needles.ts";
import { PLAN_SPELLINGS } from "../understand/plan-words-in-kana.ts";
import { TELLING_OF_MANNER } from "../understand/read-manner.ts";
import { RULES } from "../understand/read-spans.ts";
import { rulesOfLanguage } from "../understand/rules/languages.ts";
import { OTHERS_ONLY, PUT_ASIDE } from "../understand/rules/target-unit-patterns.ts";
import { ASKS_DIR, readMessages } from "./read-asks.ts";

/** Patterns of no rule that take long for every question. */
const OTHERS = [
  ...DIALECT_PATTERNS,
  ...PLAN_SPELLINGS,
  ...ABOUT_PERSON,
  STEERING,
  ...FOREIGN_CITY_PATTERNS,
  ...TELLING_OF_MANNER,
  ALLEGED,
  DEADLINE,
  ASKS_RECORDS,
  NAMES_THING,
  ...CLAIMS.map(([, pattern]) => pattern),
  ...JUDGED,
  AMOUNTS,
  COMPARED,
  OTHERS_ONLY,
  PUT_ASIDE,
];

/** What each pattern cannot match without, by the pattern itself: one that has changed since is always tried. */
export function buildNeedles(): NeedleFile {
  const shareOf = measureShares(readPlanQuestions());
  const rules = [...RULES, ...FRAMED_TAGS.flatMap(rulesOfLanguage)];
  const known = [...rules.flatMap(patternsOf), ...OTHERS].flatMap((pattern) => {
    const needles = findNeedles(pattern, shareOf);
    return needles === null ? [] : [[hashPattern(pattern), needles] as const];
  });
  return layOutNeedles(known);
}

/** What plans are asked, in every language; faults in the files are told where the models are built. */
const readPlanQuestions = (): string[] =>
  [ASKS_DIR, path.join(ASKS_DIR, "foreign")]
    .flatMap((dir) => readMessages([], dir))
    .flatMap(({ ask, text }) => (ask === "plan" || ask === "set" ? foldQuestion(text) : []));

/** How many of some questions hold a string; of those that none holds, the likelier the shorter. */
function measureShares(questions: readonly string[]): ShareOf {
  const holders = new Map<string, number>();
  for (const text of questions) {
    const held = new Set<string>();
    for (let at = 0; at < text.length; at++)
      for (let length = 1; length <= MAX_KEY; length++) held.add(text.slice(at, at + length));
    for (const key of held) holders.set(key, (holders.get(key) ?? 0) + 1);
  }
  return (key) => ((holders.get(key) ?? 0) + guessShare(key)) / (questions.length + 1);
}
