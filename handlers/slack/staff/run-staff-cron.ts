import { dateInJapan } from "../../../src/domain/calendar-date.ts";
import { firstBusinessDayOf, isBusinessDay } from "../../../src/reminder/business-day.ts";
import { isoWeekOf } from "../../../src/reminder/iso-week.ts";
import { listConnectedCities } from "../../credentials/connected-cities.ts";
import type { Env } from "../../env.ts";
import { enqueue, type ReminderMessage } from "../../reminders/reminder-message.ts";

/**
 * On business days at 09:00 in Japan, for each city with a Slack workspace: puts the check-ins into the queue, and on the
 * first of a week what staff are told once a week. On other days nobody is asked: what is due is asked the next. A message is one city's, so that no city's calls and queries count for another.
 */
export async function runStaffCron(env: Env, now: Date): Promise<void> {
  const today = dateInJapan(now);
  if (!isBusinessDay(today)) return;
  const isFirst = firstBusinessDayOf(isoWeekOf(today)) === today;
  const kinds = ["check_ins", ...(isFirst ? (["staff_week"] as const) : [])] as const;
  const connected = await listConnectedCities(env, ["slack"], now);
  await enqueue(
    env,
    connected.flatMap((city) => kinds.map((kind): ReminderMessage => ({ kind, city, at: now.getTime() }))),
  );
}
