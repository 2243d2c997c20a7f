import { renderFeedback } from "../../../../src/card/slack/staff/feedback-message.ts";
import { addDays } from "../../../../src/domain/calendar-date.ts";
import { createFeedbackStore } from "../../../../src/store/d1-feedback-store.ts";
import type { StaffRoom } from "../staff-room.ts";

/** What readers said of answers; null when nobody said anything. @param since ISO date; default: a week ago */
export async function findFeedbackMessage({ env, records, today }: StaffRoom, since = addDays(today, -7)) {
  const counts = await createFeedbackStore(env.DB).count(records.city.id, since);
  const titles = new Map(records.measures.map(({ id, title }) => [id, title]));
  return counts.length > 0 ? renderFeedback(counts, titles, since) : null;
}
