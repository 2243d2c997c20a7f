import { dateInJapan } from "../../../src/domain/calendar-date.ts";
import { type Env, isMissing, readSlackWorkspace } from "../../env.ts";
import { ALL_RECORDS } from "../../load-house.ts";
import { enqueue, type ReminderMessage } from "../../reminders/reminder-message.ts";

const MONDAY = 1;

/**
 * Every morning at 09:00 in Japan, for each city with a Slack workspace: puts the check-ins into the queue, and on Mondays
 * what staff are told once a week. A message is one city's, so that no city's calls and queries count for another.
 */
export async function runStaffCron(env: Env, now: Date): Promise<void> {
  const isMonday = new Date(`${dateInJapan(now)}T00:00:00Z`).getUTCDay() === MONDAY;
  const kinds = ["check_ins", ...(isMonday ? (["staff_week"] as const) : [])] as const;
  const connected = ALL_RECORDS.filter(({ city }) => !isMissing(readSlackWorkspace(env, city.id, now)));
  await enqueue(
    env,
    connected.flatMap(({ city }) => kinds.map((kind): ReminderMessage => ({ kind, city: city.id, at: now.getTime() }))),
  );
}
