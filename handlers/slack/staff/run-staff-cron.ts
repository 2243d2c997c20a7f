import { dateInJapan } from "../../../src/domain/calendar-date.ts";
import { firstBusinessDayOf, isBusinessDay } from "../../../src/reminder/business-day.ts";
import { isoWeekOf } from "../../../src/reminder/iso-week.ts";
import { type Env, isMissing, readSlackWorkspace } from "../../env.ts";
import { listCities } from "../../load-house.ts";
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
  const connected = (await listCities(env)).filter(({ id }) => !isMissing(readSlackWorkspace(env, id, now)));
  await enqueue(
    env,
    connected.flatMap(({ id }) => kinds.map((kind): ReminderMessage => ({ kind, city: id, at: now.getTime() }))),
  );
}
