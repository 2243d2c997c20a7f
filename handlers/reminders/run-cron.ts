import { addDays, dateInJapan } from "../../src/domain/calendar-date.ts";
import { isoWeekOf } from "../../src/reminder/iso-week.ts";
import { createPlanStore } from "../../src/store/d1-plan-store.ts";
import { countQueries } from "../../src/store/database.ts";
import type { Env } from "../env.ts";
import { listCities } from "../load-house.ts";
import { logReminder } from "./log-reminder.ts";
import { enqueue, type ReminderMessage } from "./reminder-message.ts";

/** Most rows of a kind that one cron puts into the queue again; 1,000 chunks are half a million people. */
const MAX_REQUEUED = 1_000;
/** Days for which a published change is still news. */
const CHANGE_TTL_DAYS = 7;

/**
 * Every morning at 09:00 in Japan: plans what is due in each city, and puts everything that has not been delivered
 * into the queue again. May run any number of times a day, also twice at once; a missed day is caught up by the next.
 */
export async function runCron(env: Env, now: Date): Promise<void> {
  const today = dateInJapan(now);
  const { db, count } = countQueries(env.DB);
  const plans = createPlanStore(db);
  const expired = await plans.expire(isoWeekOf(today), addDays(today, -CHANGE_TTL_DAYS));
  const open = await plans.undelivered(MAX_REQUEUED);
  logReminder("cron", {
    today,
    expired,
    plans: open.plans.length,
    chunks: open.chunks.length,
    posts: open.posts.length,
    queries: count(),
  });
  const cities = await listCities(env);
  await enqueue(env, [
    ...cities.map(({ id }): ReminderMessage => ({ kind: "plan", city: id, today })),
    ...open.plans.map(({ city, occasion }): ReminderMessage => ({ kind: "release", city, occasion, today, after: "" })),
    ...open.chunks.map((id): ReminderMessage => ({ kind: "chunk", id })),
    ...open.posts.map((id): ReminderMessage => ({ kind: "post", id })),
  ]);
}
