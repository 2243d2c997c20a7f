import { dateInJapan } from "../../src/domain/calendar-date.ts";
import type { Env } from "../env.ts";
import { listCities } from "../load-house.ts";
import { log } from "../log.ts";
import { enqueue } from "./reminder-message.ts";

/**
 * Every morning at 09:00 in Japan: one message a city, which resumes what has not been delivered and plans what is due.
 * No query of its own: what one invocation may ask D1 does not depend on how many cities there are. May run any number of
 * times a day, also twice at once; a missed day is caught up by the next.
 */
export async function runCron(env: Env, now: Date): Promise<void> {
  const today = dateInJapan(now);
  const cities = await listCities(env);
  log("reminder.cron", { today, cities: cities.length });
  await enqueue(
    env,
    cities.map(({ id }) => ({ kind: "plan", city: id, today })),
  );
}
