import type { TermKind } from "../../../src/search/analyze.ts";
import type { IndexedField } from "../../../src/search/ranking.ts";
import type { Why } from "./api-types.ts";

/** Japanese names of what the answer's inner workings are called in the code. */
export const FIELD_WORDS: Record<IndexedField, string> = {
  title: "題名",
  place: "区分・担当",
  body: "内容",
  keywords: "ふだんのことば",
  questions: "質問の例",
  foreign: "外国語",
};

/** Kinds of terms that are less than a word. */
export const FRAGMENT_WORDS: Record<Exclude<TermKind, "word">, string> = {
  reading: "読み",
  bigram: "2文字の並び",
  sound: "読みの音",
  stem: "語幹",
  pair: "二語",
  chinese: "中国語の2文字",
};

type Verdict = NonNullable<Why["verdict"]>;

const VERDICT_WORDS: Record<Verdict, string> = {
  record: "いちばん近い記録で答えられる、と判断しました",
  outside: "計画に載っていない話題のほうが近い、と判断しました",
  nothing: "質問のことばに合う記録が足りない、と判断しました",
};

/** How the answer was decided, in one sentence. */
export function describeVerdict(why: Why | null): string {
  if (!why) return "ボタンで開いた表示なので、検索はしていません";
  if (why.verdict && why.candidates.length + why.terms.length > 0) return VERDICT_WORDS[why.verdict];
  return DECIDED_BY_FORM;
}

const DECIDED_BY_FORM = "検索をしなくても、質問の形だけで答えが決まりました";
