import type { City } from "../domain/city.ts";
import { ANSWER_KINDS, REASONS, VERDICT_WORDS, type Verdict } from "../domain/feedback.ts";
import { type FramedTag, LANGUAGES, type LanguageTag } from "../domain/languages.ts";
import type { Card, MessageCard } from "./card.ts";
import type { CardAction, Intent } from "./card-parts.ts";

type FeedbackIntent = Extract<Intent, { kind: "feedback" }>;

/**
 * An answer with 「役に立った」 and 「ちがう」; a card that answers no question on the plan stays as it is.
 * @param answer a number drawn for this answer alone
 */
export function addFeedback(card: Card, answer: string): Card {
  switch (card.kind) {
    case "measure":
      return { ...card, feedback: listTaps(card.id, answer, card.language) };
    case "list":
    case "plan":
    case "choose":
    case "not_found":
    case "several":
      return { ...card, feedback: listTaps(card.kind, answer, card.language) };
    case "help":
    case "message":
    case "emergency":
    case "digest":
    case "settings":
    case "notice":
      return card;
  }
}

/** The card without them: two answers are the same, however they are numbered. */
export function withoutFeedback(card: Card): Card {
  if (!("feedback" in card)) return card;
  const { feedback: _, ...answer } = card;
  return answer;
}

const listTaps = (about: string, answer: string, language: FramedTag | undefined): CardAction[] =>
  (["helpful", "wrong"] as const).map((verdict) => buildTap({ about, answer, verdict }, language));

const buildTap = (tap: Omit<FeedbackIntent, "kind">, language: FramedTag | undefined): CardAction => ({
  label: nameVerdict(tap.verdict, language),
  intent: { kind: "feedback", ...tap },
});

const nameVerdict = (verdict: Verdict, language: FramedTag | undefined) =>
  language === undefined ? VERDICT_WORDS[verdict] : LANGUAGES[language].frame.feedback[verdict];

/** Whether what was tapped under is a record of this city, or a kind of answer. */
export const isFeedbackSubject = (about: string, measureIds: readonly string[]): boolean =>
  (ANSWER_KINDS as readonly string[]).includes(about) || measureIds.includes(about);

/**
 * What follows a tap: thanks, or after 「ちがう」 the question why, answered with one more tap.
 * @param counted false: a place to try things, where nothing is counted
 */
export function buildFeedbackCard(
  { answer, about, verdict }: FeedbackIntent,
  city: City,
  language: LanguageTag,
  counted: boolean,
): MessageCard {
  const asksWhy = verdict === "wrong";
  const tag = language === "ja" ? undefined : language;
  const actions = asksWhy ? REASONS.map((reason) => buildTap({ answer, about, verdict: reason }, tag)) : [];
  if (tag !== undefined) {
    const { feedback, cityName } = LANGUAGES[tag].frame;
    const title = asksWhy ? feedback.why : feedback.thanks;
    return { kind: "message", language: tag, cityName: city[cityName], title, lines: [], actions };
  }
  const told = asksWhy
    ? ["一つ押してください。送った人のことは残りません。"]
    : verdict === "helpful"
      ? ["数だけを職員に伝えます。"]
      : ["週に一度、まとめて職員に伝えます。"];
  return {
    kind: "message",
    cityName: city.name,
    title: asksWhy ? "どこがちがいましたか?" : "ありがとうございます",
    lines: counted ? told : [...told, "ここは試し場です。数えません。"],
    actions,
  };
}
