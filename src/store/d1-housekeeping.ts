import type { D1Database } from "@cloudflare/workers-types";
import { CONVERSATION_TTL_MS } from "../answer/conversation.ts";
import { dateInJapan } from "../domain/calendar-date.ts";
import { UNANSWERED_TTL_DAYS } from "./d1-unanswered-store.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Platforms repeat a delivery within a day or so; a week leaves room. */
const EVENT_TTL_MS = 7 * DAY_MS;

/** Refused attempts name a person; a fiscal year and a little is enough to look into them. */
const REFUSAL_TTL_MS = 400 * DAY_MS;

/** Deletes what has served its purpose: taken events, conversations, unanswered questions, refused attempts. */
export async function deleteExpired(db: D1Database, now: Date): Promise<void> {
  const before = (ms: number) => now.getTime() - ms;
  await db.batch([
    db.prepare("DELETE FROM event WHERE received_at < ?").bind(before(EVENT_TTL_MS)),
    db.prepare("DELETE FROM conversation WHERE updated_at < ?").bind(before(CONVERSATION_TTL_MS)),
    db
      .prepare("DELETE FROM unanswered WHERE last_asked_on < ?")
      .bind(dateInJapan(new Date(before(UNANSWERED_TTL_DAYS * DAY_MS)))),
    db.prepare("DELETE FROM progress_refusal WHERE refused_at < ?").bind(before(REFUSAL_TTL_MS)),
  ]);
}
