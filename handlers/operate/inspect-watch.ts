import { addDays, dateInJapan } from "../../src/domain/calendar-date.ts";
import type { Finding } from "../../src/operations/finding.ts";
import { inspectOperatorChannel } from "../../src/operations/inspect-slack.ts";
import { inspectArrivals, inspectUsage } from "../../src/operations/inspect-usage.ts";
import { inspectWays } from "../../src/operations/inspect-ways.ts";
import { createAlertStore } from "../../src/store/d1-alert-store.ts";
import { createUsageStore } from "../../src/store/d1-usage-store.ts";
import type { Env } from "../env.ts";
import { fetchFrom } from "../fetch-from.ts";
import { logError } from "../log.ts";
import { findRefusals } from "../watch/find-refusals.ts";
import { readOperatorWays } from "../watch/operator-ways.ts";

/** What a day is held against. */
const DAYS_BEFORE = 28;

/** Whether anybody hears of faults: the operator's channel, its fallback, and what could not be told. */
export async function inspectWatch(env: Env, now: Date): Promise<Finding[]> {
  const { channel, webhook, faults } = await readOperatorWays(env, now);
  const untold = await countUntold(env, now);
  const ways = inspectWays({ hasChannel: channel !== null, hasWebhook: webhook !== null, faults, untold });
  if (channel === null) return [ways];
  return [ways, await inspectOperatorChannel({ fetch: fetchFrom, access: channel.workspace }, channel.id)];
}

async function countUntold(env: Env, now: Date): Promise<number> {
  try {
    return (await createAlertStore(env.DB).listUntold(now)).length;
  } catch (error) {
    logError("operations_unread", error);
    return 0;
  }
}

/**
 * What the counts of yesterday and today tell. In the morning the day before is the whole one.
 * @param hasSlack the city is connected to Slack
 */
export async function inspectCounts(env: Env, cityId: string, hasSlack: boolean, now: Date): Promise<Finding[]> {
  const today = dateInJapan(now);
  const yesterday = addDays(today, -1);
  try {
    const days = await createUsageStore(env.DB).daysOf(cityId, addDays(yesterday, -DAYS_BEFORE), today);
    const [ofToday, ofYesterday] = [inspectUsage(days, today), inspectUsage(days, yesterday)];
    const wrong = [...ofToday, ...ofYesterday].filter(({ state }) => state === "wrong").slice(0, 1);
    return [
      ...(wrong.length > 0 ? wrong : ofToday),
      ...(await findRefusals(env, cityId, now)),
      ...(hasSlack ? [inspectArrivals(days)] : []),
    ];
  } catch (error) {
    logError("operations_unread", error);
    return [];
  }
}
