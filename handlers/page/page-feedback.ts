import type { Card } from "../../src/card/card.ts";
import { addDays, dateInJapan } from "../../src/domain/calendar-date.ts";
import type { Feedback, FeedbackSubject } from "../../src/page/feedback-part.tsx";
import type { Env } from "../env.ts";
import { hashConversation, readSalt } from "../hash-conversation.ts";
import { isSame } from "../is-same.ts";

/** What can be tapped under an answer on a page; null: it is none that anybody is asked about. */
export async function offerFeedback(env: Env, cityId: string, card: Card, now: Date): Promise<Feedback | null> {
  const actions = ("feedback" in card && card.feedback) || [];
  const [intent] = actions.flatMap((action) => (action.intent.kind === "feedback" ? [action.intent] : []));
  if (!intent) return null;
  const answer = `p-${crypto.randomUUID().replaceAll("-", "")}`;
  const proof = await prove(env, cityId, { answer, about: intent.about }, dateInJapan(now));
  const language = ("language" in card && card.language) || "ja";
  return { subject: { answer, about: intent.about, proof, language }, actions };
}

/** Whether an answer was given here, today or the day before: nobody counts what was never answered. */
export async function isAnswered(env: Env, cityId: string, subject: FeedbackSubject, now: Date): Promise<boolean> {
  const today = dateInJapan(now);
  const proofs = await Promise.all([today, addDays(today, -1)].map((day) => prove(env, cityId, subject, day)));
  return proofs.some((proof) => isSame(proof, subject.proof));
}

const prove = (env: Env, cityId: string, { answer, about }: Pick<FeedbackSubject, "answer" | "about">, day: string) =>
  hashConversation(readSalt(env, cityId), `feedback/${day}/${about}/${answer}`);
