import { addDays } from "../../src/domain/calendar-date.ts";
import { firstBusinessDayOf } from "../../src/reminder/business-day.ts";
import { isoWeekOf, mondayOf } from "../../src/reminder/iso-week.ts";
import { createPlanStore } from "../../src/store/d1-plan-store.ts";
import type { NewPlan, PlanReason, PlanStore, PostTarget, ReminderChannel } from "../../src/store/reminder-ports.ts";
import { type Env, isMissing, readStaff } from "../env.ts";
import { log } from "../log.ts";
import { backoffSeconds } from "./backoff.ts";
import { listTopicsWithNews } from "./line-content.ts";
import { raiseAlert } from "./raise-alert.ts";
import { readReportedRecords } from "./read-reported-records.ts";
import { enqueue } from "./reminder-message.ts";

/** After a long pause only the latest weeks are noted; each costs queries. */
const MAX_NOTED_WEEKS = 4;

const CHANNELS: ReminderChannel[] = ["line", "slack"];

/**
 * Plans a city's week on its first business day or, when that was missed, on the next day the cron runs (marked
 * late). Running it again changes nothing.
 * @param today ISO date in Japan
 */
export async function planWeek(env: Env, cityId: string, today: string): Promise<void> {
  const records = await readReportedRecords(env, cityId);
  if (!records) return log("reminder.city_unknown", { city: cityId });
  const plans = createPlanStore(env.DB);
  const week = isoWeekOf(today);
  const first = firstBusinessDayOf(week);
  const noPlan = (occasion: string, channel: ReminderChannel): NewPlan => ({
    city: cityId,
    occasion,
    channel,
    today,
    late: today > (first ?? today),
    subject: null,
  });
  if (first !== null && today < first) return;
  await noteMissedWeeks(env, plans, cityId, week, (occasion, reason) => skip(plans, noPlan, occasion, reason));
  if (first === null) return skip(plans, noPlan, week, "no_business_day");

  const line = noPlan(week, "line");
  const topics = listTopicsWithNews(records, line);
  if (topics.length === 0) await plans.skip(line, "quiet_period");
  else if (await plans.planLine(line, topics)) {
    await enqueue(env, [{ kind: "release", city: cityId, occasion: week, today, after: "" }]);
  }

  const targets = listPostTargets(env, records.city);
  if (targets.length === 0) return;
  const posts = await plans.planSlack(noPlan(week, "slack"), targets);
  await enqueue(
    env,
    posts.map((id) => ({ kind: "post", id })),
    // The thread tells what the citizens' part costs, and that is known once the quota has been read.
    backoffSeconds(env, 1),
  );
}

async function skip(
  plans: PlanStore,
  buildPlan: (occasion: string, channel: ReminderChannel) => NewPlan,
  occasion: string,
  reason: PlanReason,
): Promise<void> {
  for (const channel of CHANNELS) await plans.skip(buildPlan(occasion, channel), reason);
}

/** Weeks between the last one known and this one, in which no cron ran: nothing is sent for them any more, but staff know. */
async function noteMissedWeeks(
  env: Env,
  plans: PlanStore,
  cityId: string,
  week: string,
  skipWeek: (occasion: string, reason: PlanReason) => Promise<void>,
): Promise<void> {
  const last = await plans.lastWeekOf(cityId);
  if (last === null || last >= week) return;
  let missed: string | null = null;
  const from = [addDays(mondayOf(last), 7), addDays(mondayOf(week), -7 * MAX_NOTED_WEEKS)].sort()[1]!;
  for (let day = from; isoWeekOf(day) < week; day = addDays(day, 7)) {
    const isWorkless = firstBusinessDayOf(isoWeekOf(day)) === null;
    await skipWeek(isoWeekOf(day), isWorkless ? "no_business_day" : "missed");
    if (!isWorkless) missed = isoWeekOf(day);
  }
  if (missed !== null) await raiseAlert(env, cityId, { kind: "missed", week: missed });
}

/** The city's channel and those of its departments; none while they are not set or cannot be read. */
function listPostTargets(env: Env, city: Parameters<typeof readStaff>[1]): PostTarget[] {
  const staff = readStaff(env, city);
  if (isMissing(staff)) {
    log("reminder.staff_unreadable", { city: city.id });
    return [];
  }
  return [
    ...(staff.reminderChannel === null ? [] : [{ target: "city", channel: staff.reminderChannel }]),
    ...staff.departmentChannels.map(({ department, channel }) => ({ target: `department:${department}`, channel })),
  ];
}
