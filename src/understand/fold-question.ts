import { foldDialect } from "../text/dialect.ts";
import { type NextPattern, nextOfAll } from "../text/next-pattern.ts";
import { normalizeText } from "../text/normalize.ts";
import { findRomaji } from "../text/romaji.ts";
import { nextLikely } from "./choose-rules.ts";
import type { NeedleTable } from "./needle-table.ts";
import { spellOutNumbers } from "./plan-numbers.ts";
import { spellPlanWords } from "./plan-words-in-kana.ts";
import { spellKanaDates } from "./spell-kana-dates.ts";
import { spellRomajiWords } from "./spell-romaji-words.ts";
import { spellSetSigns } from "./spell-set-signs.ts";

/** 「中長期✕」: what a cross behind it leaves out; a plan may grade with one. */
const CROSSED =
  /(?<=[\p{Script=Han}\p{Script=Katakana}ー])(?<!評価|判定|状況|進捗|達成度?|結果)[✕×✖❌](?=[)）\]】、。\s]|$)/gu;

/** 「期限が令和5年度末「ではない」もの」: marks that only stress a word of grammar. */
const STRESSED = /[「『"“]((?:では|じゃ)な[いく]|以外|除く|だけ|のみ|両方|かつ|または)[」』"”]/g;

/** 「申し込んどいて〜」「教えて♪」: what only lengthens or adorns the end; 「令和5年度〜」 says from when. */
const ADORNED = /(?<![\d度年月])[~〜♪☆★]+(?=\s*(?:$|[。?!]))/g;

/** Longest question that is read; what lies beyond is cut, so that a 5,000-character message stays cheap. */
export const MAX_QUESTION_CHARS = 600;

/**
 * A question in the one spelling that rules and models read.
 * @param question at most `MAX_QUESTION_CHARS`, well-formed
 * @param needles left out, every pattern is tried
 */
export function foldQuestion(question: string, needles?: NeedleTable): string {
  // Cut again: one character such as ﷺ becomes eighteen when it is spelled out.
  const spoken = spellSetSigns(question);
  const normal = normalizeText(spellOutNumbers(spoken.replace(CROSSED, "は除く").replace(STRESSED, "$1"))).slice(
    0,
    MAX_QUESTION_CHARS,
  );
  const next: NextPattern = needles ? (patterns, from, text) => nextLikely(patterns, from, text, needles) : nextOfAll;
  const spelled = findRomaji(normal) ?? spellRomajiWords(normal);
  const standard = foldDialect(spelled.replace(ADORNED, ""), next);
  return spellPlanWords(spellKanaDates(standard), next);
}
