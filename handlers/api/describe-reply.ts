import type { Card, CardEntry } from "../../src/card/card.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { describeNeed } from "../../src/card/mark-need.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { renderText } from "../../src/card/text.ts";
import type { AnsweredPart } from "../../src/reply/answer-parts.ts";
import { explainRanking } from "../../src/reply/explain-ranking.ts";
import { measuresOf } from "../../src/reply/measures-of.ts";
import type { Reply } from "../desk.ts";
import type { Env } from "../env.ts";
import { loadHouse } from "../load-house.ts";
import type { AskReply } from "./ask-reply.ts";

/**
 * The answer to a message; a view opened by a tap answers no question.
 * @param rendered with the card, both channels' messages and why the answer came about
 */
export async function describeReply(
  { card, answered }: Pick<Reply, "card" | "answered">,
  env: Env,
  cityId: string,
  rendered: boolean,
): Promise<AskReply> {
  const cards = card.kind === "several" ? card.parts.map((part) => part.card) : [card];
  const [first, ...further] = await Promise.all(
    cards.map(async (one, index) => {
      const part = answered?.parts[index] ?? null;
      const why = rendered && part ? explainRanking(part.outcome, await loadHouse(env)) : null;
      return {
        question: part?.question ?? "",
        ...describeAnswer(one, part, cityId),
        ...(rendered ? { card: one, why } : {}),
      };
    }),
  );
  const { question: _, ...answer } = first!;
  return {
    ...answer,
    ...(rendered ? { line: renderLineMessages(card), slack: renderSlackMessage(card) } : {}),
    ...("need" in card && card.need ? { need: describeNeed(card.need) } : {}),
    ...(further.length > 0 ? { further } : {}),
    ...(answered && answered.left.length > 0 ? { left: answered.left } : {}),
  };
}

function describeAnswer(card: Card, part: AnsweredPart | null, cityId: string) {
  const named = part
    ? measuresOf(part.outcome.answer).map(({ measure: { id, city, title } }) => ({ id, city, title }))
    : card.kind === "measure"
      ? [{ id: card.id, city: cityId, title: card.title }]
      : ((card as { entries?: CardEntry[] }).entries ?? []).map(({ id, title }) => ({ id, city: cityId, title }));
  return { kind: part?.outcome.answer.kind ?? card.kind, text: renderText(card), measures: named };
}
