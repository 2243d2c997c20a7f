import { addDays, dateInJapan } from "../domain/calendar-date.ts";
import { CONVERSATION_TTL_MS } from "../reply/conversation.ts";
import { UNANSWERED_TTL_DAYS } from "./d1-unanswered-store.ts";
import type { Database } from "./database.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** Platforms repeat a delivery within a day or so; a week leaves room. */
const EVENT_TTL_MS = 7 * DAY_MS;

/** Refused attempts name a person; a fiscal year and a little is enough to look into them. */
const REFUSAL_TTL_MS = 400 * DAY_MS;

/** Days after which nobody asks any more who got a reminder, and what it said. */
const DELIVERY_TTL_DAYS = 14;

/**
 * Deletes what has served its purpose: taken events, choices taken back, conversations, unanswered questions, refused
 * attempts, recipients and words of reminders. What remains of a reminder are numbers.
 */
export async function deleteExpired(db: Database, now: Date): Promise<void> {
  const before = (ms: number) => now.getTime() - ms;
  const since = addDays(dateInJapan(now), -DELIVERY_TTL_DAYS);
  const isOld = (table: string) =>
    `EXISTS (SELECT 1 FROM plan WHERE plan.city = ${table}.city AND plan.occasion = ${table}.occasion
       AND plan.channel = 'line' AND plan.today < ?)`;
  await db.batch([
    db.prepare("DELETE FROM event WHERE received_at < ?").bind(before(EVENT_TTL_MS)),
    db.prepare("DELETE FROM conversation WHERE updated_at < ?").bind(before(CONVERSATION_TTL_MS)),
    db.prepare("DELETE FROM opt_out WHERE at < ?").bind(before(EVENT_TTL_MS)),
    db
      .prepare("DELETE FROM unanswered_asker WHERE asked_on < ?")
      .bind(dateInJapan(new Date(before(UNANSWERED_TTL_DAYS * DAY_MS)))),
    db
      .prepare("DELETE FROM unanswered WHERE last_asked_on < ?")
      .bind(dateInJapan(new Date(before(UNANSWERED_TTL_DAYS * DAY_MS)))),
    db.prepare("DELETE FROM phrase_proposal WHERE proposed_at < ?").bind(before(UNANSWERED_TTL_DAYS * DAY_MS)),
    db.prepare("DELETE FROM staff_notice WHERE sent_at < ?").bind(before(REFUSAL_TTL_MS)),
    db.prepare("DELETE FROM progress_refusal WHERE refused_at < ?").bind(before(REFUSAL_TTL_MS)),
    db.prepare(`DELETE FROM delivery WHERE ${isOld("delivery")}`).bind(since),
    db.prepare(`DELETE FROM content WHERE ${isOld("content")}`).bind(since),
    db.prepare("UPDATE post SET steps = NULL WHERE state <> 'waiting' AND created_on < ?").bind(since),
  ]);
}
