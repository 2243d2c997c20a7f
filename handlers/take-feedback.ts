import { buildFeedbackCard, isFeedbackSubject } from "../src/card/build-feedback-card.ts";
import { buildStaleTapCard } from "../src/card/build-message-card.ts";
import type { MessageCard } from "../src/card/card.ts";
import type { Intent } from "../src/card/card-parts.ts";
import { dateInJapan } from "../src/domain/calendar-date.ts";
import type { LanguageTag } from "../src/domain/languages.ts";
import type { CityRecords } from "../src/domain/records.ts";
import { createFeedbackStore } from "../src/store/d1-feedback-store.ts";
import type { Env } from "./env.ts";
import { logError } from "./log.ts";
import { countTap } from "./watch/count-answer.ts";

/** Of this only the day is kept. */
interface Tapped {
  /** Whether the answer is surely one of ours: whoever calls the API can call an answer anything. */
  counted: boolean;
  language: LanguageTag;
  now: Date;
}

/** Keeps a tap under an answer and thanks for it; what cannot be kept is logged, and nobody has to tap again. */
export async function takeFeedback(
  env: Env,
  { city, measures }: CityRecords,
  intent: Extract<Intent, { kind: "feedback" }>,
  { counted, language, now }: Tapped,
): Promise<MessageCard> {
  const ids = measures.map(({ id }) => id);
  if (!isFeedbackSubject(intent.about, ids)) return buildStaleTapCard(city);
  try {
    if (counted) await createFeedbackStore(env.DB).keep(city.id, intent, dateInJapan(now));
  } catch (error) {
    logError("desk.feedback_unkept", error);
  }
  return buildFeedbackCard(intent, city, language, counted);
}

/** A tap under an answer of a page, which is surely one of ours; of the channels' taps their desk counts the use. */
export function takePageFeedback(
  env: Env,
  records: CityRecords,
  intent: Extract<Intent, { kind: "feedback" }>,
  language: LanguageTag,
  now: Date,
): Promise<MessageCard> {
  countTap(records.city.id, intent);
  return takeFeedback(env, records, intent, { counted: true, language, now });
}
