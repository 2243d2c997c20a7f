import type { City } from "../domain/city.ts";
import type { AnswerCard, Card, SeveralCard } from "./card.ts";
import { labelsOf } from "./card-labels.ts";

/**
 * The answers to several questions of one message as one card; the only answer's own card where there is one and
 * nothing is left. Looks nothing up.
 * @param left questions that were not answered at once, as buttons
 */
export function buildSeveralCard(
  parts: readonly { question: string; card: Card }[],
  left: readonly string[],
  city: City,
): Card {
  const [only, ...more] = parts;
  if (only && more.length === 0 && left.length === 0) return only.card;
  return {
    kind: "several",
    cityName: city.name,
    ...(only && "language" in only.card && only.card.language !== undefined && { language: only.card.language }),
    parts: parts.flatMap(({ question, card }) =>
      card.kind === "several" ? card.parts : [{ question: question.replace(/\s+/g, " ").trim(), card }],
    ),
    actions: left.map((text) => ({ label: text, intent: { kind: "ask", text } })),
  };
}

/** Does something to each answer of a card, or to the card where it is one answer. */
export function mapAnswers(card: Card, change: (card: AnswerCard) => Card): Card {
  if (card.kind !== "several") return change(card);
  const parts: SeveralCard["parts"] = card.parts.flatMap((part) => {
    const changed = change(part.card);
    return changed.kind === "several" ? changed.parts : [{ ...part, card: changed }];
  });
  return { ...card, parts };
}

/** What stands above an answer, so that it is clear which question it answers: 「1. ネーミングライツの進捗は?」. */
export const headingOf = ({ question }: { question: string }, index: number) => `${index + 1}. ${question}`;

/** Above the questions that wait for a tap. */
export function describeLeft(card: SeveralCard): string {
  return card.language === undefined
    ? "一度にお答えするのは3つまでです。残りは、ボタンを押すとお答えします。"
    : labelsOf(card).examples;
}
