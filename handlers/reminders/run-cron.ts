import { dateInJapan } from "../../src/domain/calendar-date.ts";
import type { Env } from "../env.ts";
import { listCities } from "../load-house.ts";
import { log } from "../log.ts";
import { noteBeat } from "./note-beat.ts";
import { enqueue, type ReminderMessage } from "./reminder-message.ts";

/**
 * Every morning at 09:00 in Japan: one message a city, which resumes what has not been delivered and plans what is due.
 * One query of its own: what one invocation may ask D1 does not depend on how many cities there are. May run any number
 * of times a day, also twice at once; a missed day is caught up by the next. The last message tells that the queue has
 * been through all of it.
 */
export async function runCron(env: Env, now: Date): Promise<void> {
  const today = dateInJapan(now);
  const cities = await listCities(env);
  log("reminder.cron", { today, cities: cities.length });
  await noteBeat(env, "morning", now);
  await enqueue(env, [
    ...cities.map(({ id }): ReminderMessage => ({ kind: "plan", city: id, today })),
    { kind: "beat" },
  ]);
}
