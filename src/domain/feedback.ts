/** What can be tapped under an answer: that it helped, that it is wrong, and then why. */
export const VERDICTS = ["helpful", "wrong", "other_record", "outdated", "unclear"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why an answer is wrong, offered after 「ちがう」. */
export const REASONS = ["other_record", "outdated", "unclear"] as const satisfies readonly Verdict[];

export const VERDICT_WORDS: Record<Verdict, string> = {
  helpful: "役に立った",
  wrong: "ちがう",
  other_record: "別の取組",
  outdated: "情報が古い",
  unclear: "意味がわからない",
};

/** Kinds of answers that are about no one record. */
export const ANSWER_KINDS = ["list", "plan", "choose", "not_found", "several"] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

export const ANSWER_KIND_WORDS: Record<AnswerKind, string> = {
  list: "一覧の答え",
  plan: "計画全体の答え",
  choose: "どれかを選んでもらう答え",
  not_found: "「載っていない」という答え",
  several: "いくつかの質問への答え",
};

/** How often something was tapped under answers about one thing. */
export interface FeedbackCount {
  /** Id of a record, or one of {@link ANSWER_KINDS}. */
  about: string;
  verdict: Verdict;
  times: number;
}
