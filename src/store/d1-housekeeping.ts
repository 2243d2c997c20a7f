import { CONVERSATION_TTL_MS } from "../answer/conversation.ts";
import { addDays, dateInJapan } from "../domain/calendar-date.ts";
import type { Database } from "./database.ts";

/** Platforms repeat a delivery within a day or so; a week leaves room. */
const EVENT_TTL_MS = 7 * 24 * 60 * 60 * 1000;

/** Days after which nobody asks any more who got a reminder, and what it said. */
const DELIVERY_TTL_DAYS = 14;

/**
 * Deletes what has served its purpose: taken events and choices taken back after a week, conversations once they no
 * longer count, recipients and words of reminders after two weeks. What remains of a reminder are numbers.
 */
export async function deleteExpired(db: Database, now: Date): Promise<void> {
  const since = addDays(dateInJapan(now), -DELIVERY_TTL_DAYS);
  const isOld = (table: string) =>
    `EXISTS (SELECT 1 FROM plan WHERE plan.city = ${table}.city AND plan.occasion = ${table}.occasion
       AND plan.channel = 'line' AND plan.today < ?)`;
  await db.batch([
    db.prepare("DELETE FROM event WHERE received_at < ?").bind(now.getTime() - EVENT_TTL_MS),
    db.prepare("DELETE FROM conversation WHERE updated_at < ?").bind(now.getTime() - CONVERSATION_TTL_MS),
    db.prepare("DELETE FROM opt_out WHERE at < ?").bind(now.getTime() - EVENT_TTL_MS),
    db.prepare(`DELETE FROM delivery WHERE ${isOld("delivery")}`).bind(since),
    db.prepare(`DELETE FROM content WHERE ${isOld("content")}`).bind(since),
    db.prepare("UPDATE post SET steps = NULL WHERE state <> 'waiting' AND created_on < ?").bind(since),
  ]);
}
